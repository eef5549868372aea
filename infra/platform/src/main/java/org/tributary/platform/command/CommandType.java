package org.tributary.platform.command;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.springframework.util.function.SingletonSupplier;
import org.tributary.stored.StoredEvents;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.node.ObjectNode;

/** One command of the catalogue, as its record tells. */
public final class CommandType {
    private final Class<?> type;
    private final String name;
    private final Sent sent;
    // made when it is first needed, and not all of them at the start
    private final SingletonSupplier<CommandSchema> schema;
    private final Optional<Method> target;

    CommandType(Class<?> type) {
        this.type = type;
        this.name = type.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        this.sent = type.getAnnotation(Sent.class);
        this.schema = SingletonSupplier.of(() -> CommandSchema.of(type));
        this.target = Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces()))
                .flatMap(declaring -> Arrays.stream(declaring.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(TargetAggregateIdentifier.class))
                .findFirst();
        target.ifPresent(method -> method.setAccessible(true));
    }

    /** The name under which it is sent: {@code propose-partnership}. */
    public String name() {
        return name;
    }

    public Sent sent() {
        return sent;
    }

    /** The stored names of all events that it can lead to. */
    public List<String> events() {
        return Stream.of(sent.leadsTo(), sent.orTo())
                .flatMap(Arrays::stream)
                .map(StoredEvents::nameOf)
                .toList();
    }

    public CommandSchema schema() {
        return schema.obtain();
    }

    /** Whether its body has such a field. */
    public boolean takes(String field) {
        return BodyFields.of(type).named(field) != null;
    }

    /** The record that it is. */
    public Class<?> type() {
        return type;
    }

    Object read(ObjectNode body) {
        return StoredJson.mapper().treeToValue(body, type);
    }

    /** The stream that a command addresses, or begins. */
    String targetOf(Object command) {
        try {
            return target.orElseThrow(() -> new IllegalStateException(name + " addresses no stream"))
                    .invoke(command)
                    .toString();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
