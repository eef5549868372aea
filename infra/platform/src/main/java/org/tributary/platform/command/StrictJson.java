package org.tributary.platform.command;

import java.math.BigDecimal;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON that has one meaning. Jackson alone keeps the last of two equal keys, rounds 1e400 to infinity, and lets
 * characters through that PostgreSQL cannot store.
 */
final class StrictJson {
    private static final int DEEPEST = 40;
    private static final int LONGEST_KEY = 200;
    private static final double SAFE = 0x1p53 - 1;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNameLength(LONGEST_KEY).build())
            .build();

    private final JsonParser json;
    private final CharsetEncoder unicode = StandardCharsets.UTF_8.newEncoder();
    private final List<Fault> forbidden = new ArrayList<>();

    private StrictJson(JsonParser json) {
        this.json = json;
    }

    static ObjectNode read(String text) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            return new StrictJson(json).whole();
        }
    }

    private ObjectNode whole() {
        try {
            return body();
        } catch (StreamConstraintsException e) {
            throw unreadable("The body has a name or a number that is too long", json.currentLocation());
        } catch (JacksonException e) {
            throw unreadable("The body cannot be read as JSON", e.getLocation());
        }
    }

    private ObjectNode body() {
        if (json.nextToken() == null)
            throw Refusal.unreadable("unreadable-body", "The body is empty: send {} at least.");
        if (!json.hasToken(JsonToken.START_OBJECT))
            throw unreadable("The body is one object in braces; another thing begins");
        ObjectNode body = object();
        if (json.nextToken() != null) throw unreadable("The body ends with its last brace; something else begins");
        if (!forbidden.isEmpty()) throw Refusal.invalid(forbidden);
        return body;
    }

    private JsonNode value() {
        return switch (json.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> NODES.stringNode(text(json.getString()));
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> number();
        };
    }

    private ObjectNode object() {
        requireShallow();
        ObjectNode object = NODES.objectNode();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = text(json.currentName());
            if (object.has(key)) throw duplicate(key);
            json.nextToken();
            object.set(key, value());
        }
        return object;
    }

    private ArrayNode array() {
        requireShallow();
        ArrayNode array = NODES.arrayNode();
        while (json.nextToken() != JsonToken.END_ARRAY) array.add(value());
        return array;
    }

    /** As the nearest double, which is the number that RFC 8785 hashes; a whole one however it was written. */
    private JsonNode number() {
        double number = json.getDoubleValue();
        if (!Double.isFinite(number)) throw unreadable("A number is larger than JSON carries");
        boolean whole = number == Math.rint(number);
        if (whole && Math.abs(number) <= SAFE) return NODES.numberNode((long) number);
        return whole ? NODES.numberNode(new BigDecimal(number).toBigInteger()) : NODES.numberNode(number);
    }

    private String text(String text) {
        boolean storable = text.indexOf('\0') < 0 && unicode.canEncode(text);
        if (!storable && forbidden.size() < BodyInspection.MOST_FAULTS)
            forbidden.add(new Fault(
                    storable(json.streamReadContext().pathAsPointer().toString()),
                    "forbidden-character",
                    "The text has a character that cannot be stored (U+0000, or half of a pair): leave it out."));
        return text;
    }

    private void requireShallow() {
        if (json.streamReadContext().getNestingDepth() > DEEPEST)
            throw unreadable("The body is nested deeper than " + DEEPEST + " levels");
    }

    private Refusal duplicate(String key) {
        TokenStreamLocation at = json.currentTokenLocation();
        return Refusal.unreadable(
                "duplicate-key",
                "The key \"%s\" stands twice in one object, again at line %s, column %s: send it once."
                        .formatted(FaultWording.brief(storable(key)), at.getLineNr(), at.getColumnNr()));
    }

    private Refusal unreadable(String what) {
        return unreadable(what, json.currentTokenLocation());
    }

    private static Refusal unreadable(String what, TokenStreamLocation at) {
        return Refusal.unreadable(
                "unreadable-body", "%s at line %s, column %s.".formatted(what, at.getLineNr(), at.getColumnNr()));
    }

    /** Even what tells of a bad character must not carry it. */
    private static String storable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '?');
    }
}
