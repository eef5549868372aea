package org.tributary.commandside.person;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tributary.platform.command.Companion;
import org.tributary.platform.store.Beside;
import tools.jackson.databind.node.ObjectNode;

/** What is known of a person goes with the event that says so. */
@Component
class Erasing implements Companion {
    @Override
    public String command() {
        return "erase-person";
    }

    @Override
    public Baggage pack(ObjectNode body) {
        return new Baggage(List.of(new Beside.Erasure(body.get("personId").stringValue())), Map.of());
    }
}
