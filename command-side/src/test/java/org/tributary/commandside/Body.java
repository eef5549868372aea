package org.tributary.commandside;

import org.tributary.stored.StoredJson;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A command's body, as a test writes it: with single quotes, and varied by one place at a time. */
public record Body(ObjectNode json) {
    public static Body json(String text, Object... arguments) {
        return new Body((ObjectNode) read(arguments.length == 0 ? text : text.formatted(arguments)));
    }

    private static JsonNode read(String text) {
        return StoredJson.mapper().readTree(text.replace('\'', '"'));
    }

    /** The same with another value, in JSON, at a name or a pointer. */
    public Body with(String place, String value, Object... arguments) {
        ObjectNode changed = json.deepCopy();
        JsonPointer pointer = pointer(place);
        JsonNode parent = changed.at(pointer.head());
        JsonNode wanted = read(arguments.length == 0 ? value : value.formatted(arguments));
        if (parent instanceof ArrayNode list) put(list, pointer.last().getMatchingIndex(), wanted);
        else ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), wanted);
        return new Body(changed);
    }

    private static void put(ArrayNode list, int place, JsonNode value) {
        if (place == list.size()) list.add(value);
        else list.set(place, value);
    }

    public Body without(String place) {
        ObjectNode changed = json.deepCopy();
        JsonPointer pointer = pointer(place);
        ((ObjectNode) changed.at(pointer.head())).remove(pointer.last().getMatchingProperty());
        return new Body(changed);
    }

    public String at(String place) {
        return json.at(pointer(place)).asString();
    }

    private static JsonPointer pointer(String place) {
        return JsonPointer.compile(place.startsWith("/") ? place : "/" + place);
    }
}
