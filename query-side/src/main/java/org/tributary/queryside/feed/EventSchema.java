package org.tributary.queryside.feed;

import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.events.Id;
import org.tributary.events.Share;
import org.tributary.stored.StoredEvents;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form of an event's payload as JSON Schema, made from its record. What it does not name may come with a later release. */
final class EventSchema {
    private static final Map<Class<?>, ObjectNode> TEXTS = Map.of(
            BigDecimal.class, text("pattern", "^-?\\d+(\\.\\d+)?$"),
            Currency.class, text("pattern", "^[A-Z]{3}$"),
            Share.class, text("pattern", "^\\d+/\\d+$"),
            LocalDate.class, text("format", "date"));

    private EventSchema() {}

    /** What the form is called wherever it is read. */
    static String uri(String name, int revision) {
        return "urn:tributary:event:" + name + ":" + revision;
    }

    /** Of the newest revision, which the feed tells; there is none of any other. */
    static Optional<ObjectNode> of(String name, int revision) {
        return StoredEvents.named(name)
                .filter(event -> StoredEvents.revisionOf(event) == revision)
                .map(event -> {
                    ObjectNode schema = JsonNodeFactory.instance.objectNode();
                    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
                    schema.put("$id", uri(name, revision));
                    schema.put("title", name);
                    return schema.setAll(object(event));
                });
    }

    private static ObjectNode object(Class<?> record) {
        ObjectNode schema = ofType("object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent part : record.getRecordComponents()) {
            properties.set(part.getName(), value(part.getGenericType()));
            boolean absent =
                    part.getType() == List.class || part.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!absent) required.add(part.getName());
        }
        return schema;
    }

    private static ObjectNode value(Type type) {
        if (type instanceof ParameterizedType list) {
            ObjectNode schema = ofType("array");
            schema.set("items", value(list.getActualTypeArguments()[0]));
            return schema;
        }
        Class<?> form = MethodType.methodType((Class<?>) type).unwrap().returnType();
        if (Id.class.isAssignableFrom(form)) return text("format", "uuid");
        if (form.isEnum()) return oneOf(form);
        if (TEXTS.containsKey(form)) return TEXTS.get(form).deepCopy();
        if (form.isRecord()) return object(form);
        if (form == boolean.class) return ofType("boolean");
        return ofType(form.isPrimitive() ? "integer" : "string");
    }

    private static ObjectNode oneOf(Class<?> type) {
        ObjectNode schema = ofType("string");
        ArrayNode names = schema.putArray("enum");
        for (Object constant : type.getEnumConstants())
            names.add(StoredJson.mapper().<JsonNode>valueToTree(constant));
        return schema;
    }

    private static ObjectNode text(String key, String value) {
        return ofType("string").put(key, value);
    }

    private static ObjectNode ofType(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }
}
