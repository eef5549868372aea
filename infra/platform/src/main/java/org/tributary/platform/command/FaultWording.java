package org.tributary.platform.command;

import com.networknt.schema.Error;
import org.tributary.platform.problem.Fault;
import tools.jackson.databind.JsonNode;

/** Says what the validator found so that the person who filled in the form knows what to do. */
final class FaultWording {
    private static final int LONGEST_ECHO = 60;

    private FaultWording() {}

    static Fault of(Error error, BodyPlace place) {
        String name = place.name();
        String limit = error.getSchemaNode().asString("");
        return switch (error.getKeyword()) {
            case "type" -> fault(place, "wrong-type", name + " is sent as " + insteadOf(error) + hint(place));
            case "required" -> fault(place, "missing", name + " is missing" + hint(place));
            case "minLength" -> fault(place, "too-short", name + " is empty" + hint(place));
            case "maxLength" -> fault(place, "too-long", name + " has at most " + limit + " characters");
            case "maxItems" -> fault(place, "too-many", name + " has at most " + limit + " entries");
            default -> fault(place, place.fault(), name + " is " + place.says());
        };
    }

    static Fault unknown(String pointer, String name, BodyFields known) {
        String detail = "There is no field %s here; there are %s.".formatted(brief(name), known);
        return new Fault(pointer, "unknown-field", detail);
    }

    /** As much of an input as may be shown, and on one line. */
    static String brief(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        if (line.codePointCount(0, line.length()) <= LONGEST_ECHO) return line;
        return line.substring(0, line.offsetByCodePoints(0, LONGEST_ECHO - 1)) + "…";
    }

    private static String insteadOf(Error error) {
        JsonNode types = error.getSchemaNode();
        String wanted = (types.isArray() ? types.get(0) : types).stringValue();
        return called(wanted) + ", not as " + called(kindOf(error.getInstanceNode()));
    }

    private static String hint(BodyPlace place) {
        return place.says().isEmpty() ? "" : ": it is " + place.says();
    }

    private static String kindOf(JsonNode node) {
        return switch (node.getNodeType()) {
            case NUMBER -> "number";
            case NULL -> "null";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT -> "object";
            default -> "string";
        };
    }

    private static String called(String type) {
        return switch (type) {
            case "string" -> "text in quotes";
            case "integer" -> "a whole number without quotes";
            case "number" -> "a number";
            case "boolean" -> "true or false without quotes";
            case "array" -> "a list in square brackets";
            case "object" -> "an object in braces";
            default -> type;
        };
    }

    private static Fault fault(BodyPlace place, String code, String sentence) {
        return new Fault(place.pointer(), code, sentence + ".");
    }
}
