package org.tributary.platform.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.store.Append.Entry;

/** Puts events at the end of the history, in the order they were handed in, and within the fence that readers ask about. */
final class EventTable {
    private static final String INSERT = """
            INSERT INTO history.events (event_id, stream_id, stream_type, sequence, name, revision, payload, metadata)
            SELECT event_id, stream_id, stream_type, sequence, name, revision, payload, metadata
            FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::integer[], ?::text[], ?::text[])
                WITH ORDINALITY AS e(event_id, stream_id, stream_type, sequence, name, revision, payload, metadata, place)
            ORDER BY place
            RETURNING event_id::text, position
            """;
    private static final String NEWEST =
            "SELECT coalesce(max(sequence), -1) FROM history.events WHERE stream_id = ?::uuid";
    private static final String HEAD = "SELECT coalesce(max(position), 0) FROM history.events";

    private final JdbcClient jdbc;

    EventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The fence is held from here on: whoever waited for a claim until now had no number, and held up no reader. */
    List<Outcome> insert(List<Append> group) {
        jdbc.sql(Locks.HOLD_APPEND).query((row, n) -> 0).single();
        List<Entry> entries = new ArrayList<>();
        group.forEach(append -> entries.addAll(append.events()));
        Map<String, Long> positions = new HashMap<>();
        jdbc.sql(INSERT)
                .params(
                        column(entries, Entry::eventId),
                        column(entries, Entry::streamId),
                        column(entries, Entry::streamType),
                        entries.stream().map(Entry::sequence).toArray(Long[]::new),
                        column(entries, Entry::name),
                        entries.stream().map(Entry::revision).toArray(Integer[]::new),
                        column(entries, Entry::payload),
                        column(entries, Entry::metadata))
                .query(row -> {
                    positions.put(row.getString(1), row.getLong(2));
                });
        return group.stream()
                .<Outcome>map(append -> new Outcome.Written(append.events().stream()
                        .mapToLong(entry -> positions.get(entry.eventId()))
                        .max()
                        .orElseThrow()))
                .toList();
    }

    /** Whether a stream that the append begins is there already. */
    boolean beginsExisting(Append append) {
        return append.events().stream().anyMatch(entry -> entry.sequence() == 0 && newest(entry.streamId()) >= 0);
    }

    /** Whether a stream stands elsewhere than the append believes. */
    boolean movedPast(Append append) {
        Map<String, Long> first = new HashMap<>();
        append.events().forEach(entry -> first.putIfAbsent(entry.streamId(), entry.sequence()));
        return first.entrySet().stream().anyMatch(stream -> newest(stream.getKey()) != stream.getValue() - 1);
    }

    long newest(String streamId) {
        return jdbc.sql(NEWEST).param(streamId).query(Long.class).single();
    }

    long head() {
        return jdbc.sql(HEAD).query(Long.class).single();
    }

    private static String[] column(List<Entry> entries, Function<Entry, String> value) {
        return entries.stream().map(value).toArray(String[]::new);
    }
}
