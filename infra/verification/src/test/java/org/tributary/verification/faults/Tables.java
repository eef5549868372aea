package org.tributary.verification.faults;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Rows of tables as text: columns by name, and what is absent or empty left out. */
final class Tables {
    private final Map<String, List<Row>> rows = new TreeMap<>();

    Row row(String table) {
        Row row = new Row(new TreeMap<>());
        rows.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
        return row;
    }

    /** As every row of a fact begins. */
    Row row(String table, Stored event, String column, String id) {
        return row(table)
                .with(column, id)
                .with("sequence", event.sequence())
                .with("known_from", event.position())
                .with("effective_on", event.text("effectiveOn"));
    }

    /** What was said of a part before counts no more. */
    void remove(String table, String kind, String id, String part) {
        rows.computeIfAbsent(table, name -> new ArrayList<>())
                .removeIf(row -> kind.equals(row.columns().get("kind"))
                        && id.equals(row.columns().get("id"))
                        && part.equals(row.columns().get("part")));
    }

    List<String> of(String table) {
        return rows.getOrDefault(table, List.of()).stream()
                .map(row -> row.columns().toString())
                .sorted()
                .toList();
    }

    Map<String, List<Row>> all() {
        return rows;
    }

    long size() {
        return rows.values().stream().mapToLong(List::size).sum();
    }

    /** One row. */
    record Row(SortedMap<String, String> columns) {
        Row with(String column, String value) {
            if (!value.isEmpty()) columns.put(column, value);
            return this;
        }

        Row with(String column, long value) {
            return with(column, Long.toString(value));
        }

        Row with(String column, BigDecimal value) {
            return with(column, MoneyIsConserved.plain(value));
        }

        Row with(String column, JsonNode value) {
            if (!value.isArray()) return with(column, value.asString(""));
            return with(column, value.valueStream().map(JsonNode::asString).collect(Collectors.joining(",")));
        }

        /** The fields of these names, in columns of the same names in snake case. */
        Row like(JsonNode node, String... fields) {
            for (String field : fields)
                with(field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT), node.path(field));
            return this;
        }

        Row share(String share) {
            return with("numerator", share.split("/")[0]).with("denominator", share.split("/")[1]);
        }
    }
}
