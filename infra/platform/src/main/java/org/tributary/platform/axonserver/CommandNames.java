package org.tributary.platform.axonserver;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tributary.platform.command.CommandType;

/** The commands that may travel, by the names under which clients know them: no class's name is sent or looked up. */
final class CommandNames {
    private final Map<String, Class<?>> byName = new HashMap<>();
    private final Map<String, String> byClass = new HashMap<>();

    CommandNames(Collection<CommandType> commands) {
        for (CommandType command : commands) {
            byName.put(command.name(), command.type());
            byClass.put(command.type().getName(), command.name());
        }
    }

    String ofClass(String className) {
        return Optional.ofNullable(byClass.get(className))
                .orElseThrow(() -> new IllegalStateException(className + " is no command of the catalogue"));
    }

    Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The name by which Axon finds the handler on a node. */
    String handledAs(String name) {
        return classOf(name)
                .map(Class::getName)
                .orElseThrow(() -> new IllegalStateException("There is no command " + name));
    }
}
