package org.tributary.platform.view;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rows of a list as CSV (RFC 4180): nested fields become columns {@code value.amount}, lists are joined by a
 * semicolon, what has a form of its own (an event's payload) stays JSON. A text that a spreadsheet would take for a
 * formula is defused.
 */
final class CsvRows implements Rows {
    private final CSVPrinter csv;
    private final JsonMapper json;
    private final Class<?> type;
    private final List<String> header;

    CsvRows(Writer writer, JsonMapper json, Class<?> type) throws IOException {
        this.csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        this.json = json;
        this.type = type;
        this.header = List.copyOf(cells(json.createObjectNode()).keySet());
        csv.printRecord(header);
    }

    @Override
    public void write(Object row) throws IOException {
        Map<String, String> cells = cells(json.valueToTree(row));
        csv.printRecord(
                header.stream().map(column -> cells.getOrDefault(column, "")).toList());
    }

    private Map<String, String> cells(JsonNode row) {
        Map<String, String> cells = new LinkedHashMap<>();
        flatten("", row, cells, type);
        return cells;
    }

    /** Every column of the type is there whether or not it has a value. */
    private static void flatten(String at, JsonNode node, Map<String, String> cells, @Nullable Class<?> type) {
        if (type != null && type.isRecord()) {
            for (var part : type.getRecordComponents()) {
                String name = at.isEmpty() ? part.getName() : at + "." + part.getName();
                JsonNode value = node.path(part.getName());
                boolean nested =
                        part.getType().isRecord() && (value.isObject() || value.isMissingNode() || value.isNull());
                if (nested && !scalar(part.getType())) flatten(name, value, cells, part.getType());
                else if (part.getType() == JsonNode.class) cells.put(name, value.isObject() ? value.toString() : "");
                else cells.put(name, cell(value));
            }
        } else cells.put(at, cell(node));
    }

    private static boolean scalar(Class<?> type) {
        return java.util.Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(
                                method -> method.isAnnotationPresent(com.fasterxml.jackson.annotation.JsonValue.class))
                || org.tributary.events.Id.class.isAssignableFrom(type);
    }

    private static String cell(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) return "";
        if (value.isArray())
            return defused(value.valueStream().map(CsvRows::cell).collect(Collectors.joining("; ")));
        if (value instanceof ObjectNode object && object.path("erased").asBoolean(false)) return "erased";
        if (value instanceof ObjectNode object)
            return object.valueStream().map(CsvRows::cell).collect(Collectors.joining(" "));
        return value.isString() ? defused(value.stringValue()) : value.toString();
    }

    /** A number stays one; {@code =cmd()} does not become a command. */
    private static String defused(String text) {
        if (text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 || text.matches("[+-]?\\d+(\\.\\d+)?"))
            return text;
        return "'" + text;
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }
}
