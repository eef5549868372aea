package org.tributary.stored;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.events.DomainEvent;
import org.tributary.events.StoredAs;
import org.tributary.events.StreamType;

/** The closed catalogue: which event is stored under which name; what is not in it cannot be written or read. */
public final class StoredEvents {
    private static final List<Class<? extends DomainEvent>> ALL = events(DomainEvent.class)
            .sorted(Comparator.comparing(StoredEvents::nameOf))
            .toList();
    private static final Map<String, Class<? extends DomainEvent>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(StoredEvents::nameOf, Function.identity()));

    private StoredEvents() {}

    /** Every event, by name. */
    public static List<Class<? extends DomainEvent>> all() {
        return ALL;
    }

    public static Optional<Class<? extends DomainEvent>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public static String nameOf(Class<?> event) {
        return storedAs(event).value();
    }

    public static int revisionOf(Class<?> event) {
        return storedAs(event).revision();
    }

    /** The stored type of the stream that an event belongs to. */
    public static String streamTypeOf(Class<?> event) {
        return Arrays.stream(event.getInterfaces())
                .map(stream -> stream.getAnnotation(StreamType.class))
                .filter(type -> type != null)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(event + " belongs to no stream"))
                .value();
    }

    private static StoredAs storedAs(Class<?> event) {
        StoredAs storedAs = event.getAnnotation(StoredAs.class);
        if (storedAs == null) throw new IllegalArgumentException(event + " has no stored name");
        return storedAs;
    }

    private static Stream<Class<? extends DomainEvent>> events(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(type -> type.isInterface() ? events(type) : Stream.of(type.asSubclass(DomainEvent.class)));
    }
}
