package org.tributary.platform.axonserver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.store.Append;
import org.tributary.platform.store.Append.Acceptance;
import org.tributary.platform.store.Append.Entry;
import org.tributary.platform.store.Beside;
import org.tributary.platform.store.CopiedRows;
import org.tributary.platform.store.Outcome;

/**
 * What goes with events that are on their way: a key, numbers, records about people. Nobody else may take them until the
 * copy arrives or it is known that it never will.
 */
final class Reservations {
    private static final String PARK = "INSERT INTO history.reservations (reservation_id, beside) VALUES (?::uuid, ?)";
    private static final String PARKED = "SELECT beside FROM history.reservations WHERE reservation_id = ?::uuid";
    private static final String INSERT = """
            INSERT INTO history.reservations
                (reservation_id, event_id, stream_id, sequence, account, key, hash, command, status, answer, beside)
            VALUES (?::uuid, ?::uuid, ?::uuid, ?, ?::uuid, ?, ?, ?, ?, ?, ?)
            """;
    private static final String RESERVE = """
            INSERT INTO history.reserved (kind, scope, value, reservation_id)
            SELECT kind, scope, value, ?::uuid FROM unnest(?::text[], ?::text[], ?::text[]) AS r(kind, scope, value)
            ON CONFLICT DO NOTHING RETURNING kind, scope, value
            """;
    private static final String RESERVED =
            "SELECT count(*) > 0 FROM history.reserved WHERE kind = ? AND scope = ? AND value = ?";
    private static final String LET_GO = "DELETE FROM history.reservations WHERE reservation_id = ?::uuid";
    private static final String LET_GO_PARKED = """
            DELETE FROM history.reservations
            WHERE event_id IS NULL AND reserved_at < clock_timestamp() - make_interval(secs => ?)
            """;
    private static final String DUE = """
            SELECT reservation_id::text, event_id::text, stream_id::text, sequence FROM history.reservations
            WHERE event_id IS NOT NULL AND reserved_at < clock_timestamp() - make_interval(secs => ?)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final CopiedRows copied;

    Reservations(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        copied = new CopiedRows(jdbc);
    }

    /** Keeps what must not travel with a command where the node that handles it finds it. */
    String park(List<Beside> beside) {
        String id = UUID.randomUUID().toString();
        jdbc.sql(PARK).params(id, BesideJson.write(beside)).update();
        return id;
    }

    List<Beside> parked(String id) {
        return jdbc.sql(PARKED)
                .param(id)
                .query(String.class)
                .optional()
                .map(BesideJson::read)
                .orElseThrow(() -> new IllegalStateException("Nothing is parked as " + id));
    }

    /** All that an append wants, or nothing of it. */
    @Nullable
    Loss reserve(String id, Append append) {
        Optional<Loss> loss = transaction.execute(status -> {
            insert(id, append);
            Optional<Loss> inTheWay = inTheWayOf(id, append);
            if (inTheWay.isPresent()) status.setRollbackOnly();
            return inTheWay;
        });
        return loss.orElse(null);
    }

    private Optional<Loss> inTheWayOf(String id, Append append) {
        Outcome.Lost underway = heldByOthers(id, append);
        return underway != null
                ? Optional.of(new Loss(underway, true))
                : Optional.ofNullable(copied.inTheWay(append)).map(lost -> new Loss(lost, false));
    }

    /** Who stands in the way now; nothing is held for it. */
    Outcome.@Nullable Lost inTheWay(Append append) {
        return wants(append).stream()
                .filter(want -> !want.kind().equals(Want.KEY) && isReserved(want))
                .map(Want::lost)
                .findFirst()
                .orElseGet(() -> copied.inTheWay(withoutKey(append)));
    }

    static boolean needed(Append append) {
        return !wants(append).isEmpty() || !append.beside().isEmpty();
    }

    private void insert(String id, Append append) {
        Entry last = append.events().get(append.events().size() - 1);
        Acceptance acceptance = append.acceptance();
        jdbc.sql(INSERT)
                .param(id)
                .param(last.eventId())
                .param(last.streamId())
                .param(last.sequence())
                .param(acceptance == null ? null : acceptance.account())
                .param(acceptance == null ? null : acceptance.key())
                .param(acceptance == null ? null : acceptance.hash())
                .param(acceptance == null ? null : acceptance.command())
                .param(acceptance == null ? null : acceptance.status())
                .param(acceptance == null ? null : acceptance.answer())
                .param(BesideJson.write(append.beside()))
                .update();
    }

    /** A row that another is just taking or giving up is waited for by the index. */
    private Outcome.@Nullable Lost heldByOthers(String id, Append append) {
        List<Want> wants = wants(append);
        if (wants.isEmpty()) return null;
        Set<List<String>> won = new HashSet<>(jdbc.sql(RESERVE)
                .param(id)
                .param(wants.stream().map(Want::kind).toArray(String[]::new))
                .param(wants.stream().map(Want::scope).toArray(String[]::new))
                .param(wants.stream().map(Want::value).toArray(String[]::new))
                .query((row, n) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .list());
        return wants.stream()
                .filter(want -> !won.contains(List.of(want.kind(), want.scope(), want.value())))
                .map(Want::lost)
                .findFirst()
                .orElse(null);
    }

    /** Whether anything that an append wants is reserved. */
    boolean isUnderway(Append append) {
        return wants(append).stream().anyMatch(this::isReserved);
    }

    private boolean isReserved(Want want) {
        return jdbc.sql(RESERVED)
                .params(want.kind(), want.scope(), want.value())
                .query(Boolean.class)
                .single();
    }

    void letGo(String id) {
        jdbc.sql(LET_GO).param(id).update();
    }

    void letGoParkedSince(int seconds) {
        jdbc.sql(LET_GO_PARKED).param(seconds).update();
    }

    /** Those whose events should have arrived. */
    List<Due> olderThan(int seconds) {
        return jdbc.sql(DUE)
                .param(seconds)
                .query((row, n) -> new Due(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
    }

    /** In one order, so that two never wait for one another. */
    private static List<Want> wants(Append append) {
        List<Want> wants = new ArrayList<>();
        if (append.acceptance() != null) wants.add(Want.of(append.acceptance()));
        append.events().stream()
                .flatMap(entry -> entry.claims().stream())
                .filter(claim -> !claim.released())
                .map(Want::of)
                .forEach(wants::add);
        for (Beside beside : append.beside()) if (beside instanceof Beside.Login login) wants.add(Want.of(login));
        wants.sort(Comparator.comparing((Want want) -> !want.kind().equals(Want.KEY))
                .thenComparing(Want::kind)
                .thenComparing(Want::scope)
                .thenComparing(Want::value));
        return wants;
    }

    private static Append withoutKey(Append append) {
        return new Append(append.events(), null, append.beside(), append.closing());
    }

    /** @param underway whether another has only reserved it, and may let it go */
    record Loss(Outcome.Lost lost, boolean underway) {}

    /** A reservation whose last event should stand at this place of its stream. */
    record Due(String id, String eventId, String streamId, long sequence) {}
}
