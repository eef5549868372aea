package org.tributary.verification.faults;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event as the judge reads it off the table: JSON and nothing more. */
record Stored(long position, String stream, long sequence, String name, JsonNode payload, JsonNode metadata) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static List<Stored> all(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT position, stream_id::text, sequence, name, payload, metadata
                        FROM history.events ORDER BY position
                        """)) {
            List<Stored> events = new ArrayList<>();
            while (row.next())
                events.add(new Stored(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        JSON.readTree(row.getString(5)),
                        JSON.readTree(row.getString(6))));
            return events;
        }
    }

    static List<String> rows(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) rows.add(row.getString(1));
            return rows;
        }
    }

    boolean is(String other) {
        return name.equals(other);
    }

    String text(String field) {
        return payload.path(field).asString("");
    }

    BigDecimal amount(String field) {
        return new BigDecimal(payload.path(field).path("amount").asString());
    }

    String currency(String field) {
        return payload.path(field).path("currency").asString();
    }

    String key() {
        return metadata.path("idempotencyKey").asString("");
    }

    String request() {
        return metadata.path("requestId").asString("");
    }

    boolean sentByClients() {
        return metadata.path("source").asString("").equals("api");
    }

    @Override
    public String toString() {
        return "position " + position + ", " + stream + "/" + sequence + " " + name;
    }
}
