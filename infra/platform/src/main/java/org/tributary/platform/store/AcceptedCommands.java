package org.tributary.platform.store;

import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.store.Append.Acceptance;

/** What was answered under which key. A key that is being accepted elsewhere is waited for by the index itself. */
public final class AcceptedCommands {
    private static final String ACCEPT = """
            INSERT INTO history.accepted_commands (account, key, hash, command, status, answer, last_event_id)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::bytea[], ?::text[], ?::integer[], ?::text[], ?::uuid[])
            ON CONFLICT DO NOTHING RETURNING account::text, key
            """;
    private static final String FIND = """
            SELECT hash, command, status, answer, position
            FROM history.accepted_commands JOIN history.events ON event_id = last_event_id
            WHERE account = ?::uuid AND key = ?
            """;
    private static final String RESERVED =
            "SELECT count(*) > 0 FROM history.reserved WHERE kind = 'key' AND scope = ? AND value = ?";

    private final JdbcClient jdbc;

    AcceptedCommands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was answered, if the key was accepted. */
    public Optional<Remembered> find(String account, String key) {
        return jdbc.sql(FIND)
                .params(account, key)
                .query((row, n) -> new Remembered(
                        row.getBytes(1), row.getString(2), row.getInt(3), row.getString(4), row.getLong(5)))
                .optional();
    }

    /** Whether the key is reserved for a command that may stand where another server keeps the events. */
    public boolean isOnItsWay(String account, String key) {
        return jdbc.sql(RESERVED).params(account, key).query(Boolean.class).single();
    }

    Map<Append, Outcome.Lost> takenBefore(List<Append> group) {
        List<Append> keyed = group.stream()
                .filter(append -> append.acceptance() != null)
                .sorted(Comparator.comparing(append -> name(acceptance(append))))
                .toList();
        if (keyed.isEmpty()) return Map.of();
        Set<String> won = accept(keyed);
        Map<Append, Outcome.Lost> losers = new IdentityHashMap<>();
        for (Append append : keyed)
            if (!won.remove(name(acceptance(append)))) losers.put(append, new Outcome.KeyTaken());
        return losers;
    }

    private Set<String> accept(List<Append> keyed) {
        try {
            return new HashSet<>(jdbc.sql(ACCEPT)
                    .params(
                            keyed.stream().map(a -> acceptance(a).account()).toArray(String[]::new),
                            keyed.stream().map(a -> acceptance(a).key()).toArray(String[]::new),
                            keyed.stream().map(a -> acceptance(a).hash()).toArray(byte[][]::new),
                            keyed.stream().map(a -> acceptance(a).command()).toArray(String[]::new),
                            keyed.stream().map(a -> acceptance(a).status()).toArray(Integer[]::new),
                            keyed.stream().map(a -> acceptance(a).answer()).toArray(String[]::new),
                            keyed.stream().map(AcceptedCommands::lastEvent).toArray(String[]::new))
                    .query((row, n) -> row.getString(1) + " " + row.getString(2))
                    .list());
        } catch (DataAccessException e) {
            throw Violation.isWait(e) ? new KeyInUse(e) : e;
        }
    }

    private static Acceptance acceptance(Append append) {
        return Objects.requireNonNull(append.acceptance());
    }

    private static String name(Acceptance acceptance) {
        return acceptance.account() + " " + acceptance.key();
    }

    private static String lastEvent(Append append) {
        return append.events().get(append.events().size() - 1).eventId();
    }

    /** An accepted command, as it is remembered. */
    public record Remembered(byte[] hash, String command, int status, String answer, long position) {}
}
