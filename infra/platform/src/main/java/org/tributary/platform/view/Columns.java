package org.tributary.platform.view;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Id;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rows of a list as cells, the same in every kind of file: nested fields become columns {@code value.amount}, lists are
 * joined by a semicolon, what has a form of its own (an event's payload) stays JSON. A text that a spreadsheet would take
 * for a formula is defused.
 */
final class Columns {
    private static final Set<Class<?>> NUMBERS =
            Set.of(BigDecimal.class, long.class, int.class, Long.class, Integer.class);
    private static final Cell EMPTY = new Cell("", Kind.TEXT);

    private final JsonMapper json;
    private final Class<?> type;
    private final List<String> header;

    Columns(JsonMapper json, Class<?> type) {
        this.json = json;
        this.type = type;
        this.header = List.copyOf(cells(json.createObjectNode()).keySet());
    }

    /** What a cell holds, for who tells numbers and days from text. */
    enum Kind {
        TEXT,
        NUMBER,
        DAY
    }

    record Cell(String text, Kind kind) {}

    List<String> header() {
        return header;
    }

    /** In the order of the header. */
    List<Cell> of(Object row) {
        Map<String, Cell> cells = cells(json.valueToTree(row));
        return header.stream().map(column -> cells.getOrDefault(column, EMPTY)).toList();
    }

    private Map<String, Cell> cells(JsonNode row) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        flatten("", row, cells, type);
        return cells;
    }

    /** Every column of the type is there whether or not it has a value. */
    private static void flatten(String at, JsonNode node, Map<String, Cell> cells, Class<?> type) {
        for (RecordComponent part : type.getRecordComponents()) {
            String name = at.isEmpty() ? part.getName() : at + "." + part.getName();
            JsonNode value = node.path(part.getName());
            boolean nested = part.getType().isRecord() && (value.isObject() || value.isMissingNode() || value.isNull());
            if (nested && !scalar(part.getType())) flatten(name, value, cells, part.getType());
            else if (part.getType() == JsonNode.class)
                cells.put(name, new Cell(value.isObject() ? value.toString() : "", Kind.TEXT));
            else cells.put(name, new Cell(text(value), kind(part, value)));
        }
    }

    private static boolean scalar(Class<?> type) {
        return Id.class.isAssignableFrom(type)
                || Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    private static Kind kind(RecordComponent part, JsonNode value) {
        if (value.isMissingNode() || value.isNull() || value.isContainer()) return Kind.TEXT;
        if (NUMBERS.contains(part.getType())) return Kind.NUMBER;
        boolean day = part.getType() == LocalDate.class || part.getName().matches("on|\\w+On");
        return day && value.asString("").matches("\\d{4}-\\d\\d-\\d\\d") ? Kind.DAY : Kind.TEXT;
    }

    private static String text(@Nullable JsonNode value) {
        if (value == null || value.isMissingNode() || value.isNull()) return "";
        if (value.isArray())
            return defused(value.valueStream().map(Columns::text).collect(Collectors.joining("; ")));
        if (value instanceof ObjectNode object && object.path("erased").asBoolean(false)) return "erased";
        if (value instanceof ObjectNode object)
            return object.valueStream().map(Columns::text).collect(Collectors.joining(" "));
        return value.isString() ? defused(value.stringValue()) : value.toString();
    }

    /** A number stays one; {@code =cmd()} does not become a command. */
    private static String defused(String text) {
        if (text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 || text.matches("[+-]?\\d+(\\.\\d+)?"))
            return text;
        return "'" + text;
    }
}
