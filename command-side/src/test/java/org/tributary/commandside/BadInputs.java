package org.tributary.commandside;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be wrong with a command, made of a body that would be accepted and of the schema: field by field. */
final class BadInputs {
    /** Stands in a body for what no reader of JSON would write: it is replaced in the text. */
    private static final String HERE = "\"HERE\"";

    private final JsonNode schema;
    private final ObjectNode example;
    private final Function<String, List<String>> codes;
    private final List<BadInput> all = new ArrayList<>();

    /** @param codes those of a list */
    BadInputs(JsonNode schema, ObjectNode example, Function<String, List<String>> codes) {
        this.schema = schema;
        this.example = example;
        this.codes = codes;
    }

    List<BadInput> all() {
        whole();
        fields(schema, "");
        return all;
    }

    private void whole() {
        String body = example.toString();
        String first = example.propertyNames().iterator().next();
        String twice = "{\"%s\": %s, ".formatted(first, example.get(first)) + body.substring(1);
        all.add(new BadInput("a key twice", "", twice, 400));
        all.add(new BadInput("10 MB", "", body.replace("{\"", "{\"x\": \"" + "x".repeat(10_000_000) + "\", \""), 413));
        all.add(new BadInput("nothing", "", "", 400));
        all.add(new BadInput("a list", "", "[" + body + "]", 400));
        put("unknown-field", "/noSuchField", "1", 422);
        put("nested too deep", "/noSuchField", "[".repeat(100) + "]".repeat(100), 400);
    }

    private void fields(JsonNode object, String at) {
        List<String> required =
                object.path("required").valueStream().map(JsonNode::asString).toList();
        object.path("properties").properties().forEach(property -> {
            String place = at + "/" + property.getKey();
            if (required.contains(property.getKey())) without(place);
            field(property.getValue(), place);
        });
        if (!at.isEmpty()) put("unknown-field", at + "/noSuchField", "1", 422);
    }

    private void field(JsonNode field, String place) {
        String type = field.path("type").isString()
                ? field.path("type").asString()
                : field.path("type").path(0).asString();
        for (String raw : List.of("NaN", "1e400", "-Infinity")) put(raw, place, raw, 400);
        switch (type) {
            case "object" -> {
                wrong(place, "17", "\"text\"", "true", "[]");
                if (field.path("properties").has("currency") && complete(place))
                    put("yen of three decimals", place, "{\"amount\": \"0.123\", \"currency\": \"JPY\"}", 422);
                fields(field, place);
            }
            case "array" -> {
                wrong(place, "17", "\"text\"", "true", "{}");
                put("501 entries", place, "[" + "1,".repeat(500) + "1]", 422);
                shares(field.path("items"), place);
                field(field.path("items"), place + "/0");
            }
            case "boolean" -> wrong(place, "17", "\"true\"", "[]", "{}");
            case "integer" -> wrong(place, "\"7\"", "1.5", "99999999999999999999", "true", "[]", "{}");
            default -> text(field, place);
        }
    }

    /** Whether what the place is in is there, so that nothing else is wrong with it. */
    private boolean complete(String place) {
        return !example.at(place.substring(0, place.lastIndexOf('/'))).isMissingNode();
    }

    private void text(JsonNode field, String place) {
        wrong(place, "17", "true", "[]", "{}", "\"\"", "\" \"", "\"a\\u0000b\"", "\"a\\ud800\"", "\"\\udc00b\"");
        if (field.has("maxLength"))
            put("too long", place, "\"" + "x".repeat(field.path("maxLength").asInt() + 1) + "\"", 422);
        if (field.has("format") || field.has("enum") || field.has("codeList"))
            wrong(place, "\"no-such-thing\"", "\"2026-02-30\"", "\"1e400\"", "\"NaN\"");
        if (field.path("pattern").asString("").startsWith("^-?\\d"))
            wrong(
                    place,
                    "\"1e400\"",
                    "\"NaN\"",
                    "\"1,5\"",
                    "\"0.1234567890123\"",
                    "\".5\"",
                    "\"" + "9".repeat(40) + "\"");
        if (place.endsWith("/share")) wrong(place, "\"0.333\"", "\"1/0\"", "\"-1/3\"", "\"1\"");
    }

    /** A third each, rounded: the three of them are not the whole. */
    private void shares(JsonNode part, String place) {
        if (!part.path("properties").has("share")) return;
        String key = part.path("properties").has("code") ? "code" : "staffId";
        Stream<String> values = key.equals("code")
                ? codes.apply(place.substring(place.lastIndexOf('/') + 1)).stream()
                : Stream.generate(House::anId);
        List<String> thirds = values.limit(3)
                .map(value -> "{\"%s\": \"%s\", \"share\": \"333/1000\"}".formatted(key, value))
                .toList();
        put("0.333 three times", place, thirds.toString(), 422);
    }

    private void wrong(String place, String... values) {
        for (String value : values) put(value, place, value, 422);
    }

    private void without(String place) {
        ObjectNode body = example.deepCopy();
        ((ObjectNode) parent(body, place)).remove(place.substring(place.lastIndexOf('/') + 1));
        all.add(new BadInput("missing", place, body.toString(), 422));
        put("null", place, "null", 422);
    }

    private void put(String what, String place, String raw, int status) {
        ObjectNode body = example.deepCopy();
        put(
                parent(body, place),
                place.substring(place.lastIndexOf('/') + 1),
                StoredJson.mapper().readTree(HERE));
        String text = what.length() > 30 ? what.substring(0, 30) : what;
        all.add(new BadInput(text, place, body.toString().replace(HERE, raw), status));
    }

    /** What a place is in, and all on the way there. */
    private static JsonNode parent(ObjectNode body, String place) {
        String[] steps = place.substring(1).split("/");
        JsonNode at = body;
        for (int n = 0; n < steps.length - 1; n++) {
            JsonNode next = at instanceof ArrayNode entries ? entries.path(0) : at.path(steps[n]);
            if (!next.isContainer()) {
                boolean list = steps[n + 1].equals("0");
                next = list
                        ? StoredJson.mapper().createArrayNode()
                        : StoredJson.mapper().createObjectNode();
                put(at, steps[n], next);
            }
            at = next;
        }
        return at;
    }

    private static void put(JsonNode parent, String step, JsonNode value) {
        if (parent instanceof ArrayNode entries) entries.removeAll().add(value);
        else ((ObjectNode) parent).set(step, value);
    }
}
