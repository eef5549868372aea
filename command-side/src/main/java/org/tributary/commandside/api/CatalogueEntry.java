package org.tributary.commandside.api;

import java.util.List;
import org.tributary.events.Role;
import org.tributary.platform.command.CommandType;
import tools.jackson.databind.node.ObjectNode;

/** A command, as the catalogue shows it. */
record CatalogueEntry(
        String name, String description, List<Role> roles, List<String> events, String undoneBy, ObjectNode schema) {
    static CatalogueEntry of(CommandType type) {
        return new CatalogueEntry(
                type.name(),
                type.sent().says(),
                List.of(type.sent().by()),
                type.events(),
                type.sent().undoneBy(),
                type.schema().json());
    }
}
