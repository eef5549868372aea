package org.tributary.platform.command;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client may send of a record: its components, without those that only the server fills in. */
final class BodyFields {
    private static final ClassValue<BodyFields> KNOWN = new ClassValue<>() {
        @Override
        protected BodyFields computeValue(Class<?> type) {
            return new BodyFields(type);
        }
    };

    private final Map<String, BodyField> byName = new LinkedHashMap<>();

    private BodyFields(Class<?> type) {
        for (RecordComponent component : type.getRecordComponents())
            if (!component.isAnnotationPresent(Resolved.class))
                byName.put(component.getName(), BodyField.of(component, byName.size()));
    }

    static BodyFields of(Class<?> type) {
        return KNOWN.get(type);
    }

    @Nullable
    BodyField named(String name) {
        return byName.get(name);
    }

    Collection<BodyField> all() {
        return byName.values();
    }

    /** For people: {@code amount, currency}. */
    @Override
    public String toString() {
        return String.join(", ", byName.keySet());
    }
}
