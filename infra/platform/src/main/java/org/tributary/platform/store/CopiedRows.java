package org.tributary.platform.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.store.Append.Entry;

/** Writes into a history that is a copy of another's, in the transaction of its caller. */
public final class CopiedRows {
    private static final String ACCEPTED =
            "SELECT count(*) > 0 FROM history.accepted_commands WHERE account = ?::uuid AND key = ?";
    private static final String POSITION = "SELECT position FROM history.events WHERE event_id = ?::uuid";

    private final JdbcClient jdbc;
    private final EventTable events;
    private final ClaimTable claims;
    private final BesideTables beside;

    public CopiedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        events = new EventTable(jdbc);
        claims = new ClaimTable(jdbc);
        beside = new BesideTables(jdbc);
    }

    /** What another server keeps is not added to behind its back. */
    static void refuseCopies(JdbcClient jdbc) {
        if (jdbc.sql("SELECT count(*) > 0 FROM history.copy WHERE token >= 0")
                .query(Boolean.class)
                .single())
            throw new IllegalStateException("The history of this database is a copy of what Axon Server keeps."
                    + " Tributary starts on it with axon.axonserver.enabled=true only.");
    }

    /**
     * The events stand: what they claim is taken and released as they say, and whoever holds a number keeps it.
     *
     * @return those that say a number of another's
     */
    public List<Entry> insert(List<Entry> entries) {
        List<Entry> late = entries.stream()
                .filter(entry -> !entry.claims().isEmpty())
                .filter(entry ->
                        !claims.heldAgainst(List.of(alone(List.of(entry)))).isEmpty())
                .toList();
        events.insert(List.of(alone(entries)));
        return late;
    }

    public void insert(Beside record) {
        beside.insert(record);
    }

    /** Who of those that were copied is in the way of an append. */
    public Outcome.@Nullable Lost inTheWay(Append append) {
        if (append.acceptance() != null && accepted(append.acceptance())) return new Outcome.KeyTaken();
        return (Outcome.Lost) Optional.ofNullable(claims.heldNow(append)).orElseGet(() -> beside.takenNow(append));
    }

    private boolean accepted(Append.Acceptance acceptance) {
        return jdbc.sql(ACCEPTED)
                .params(acceptance.account(), acceptance.key())
                .query(Boolean.class)
                .single();
    }

    /** Where the copy of an event stands, if it has arrived. */
    public Optional<Long> positionOf(String eventId) {
        return jdbc.sql(POSITION).param(eventId).query(Long.class).optional();
    }

    private static Append alone(List<Entry> entries) {
        return new Append(entries, null, List.of(), List.of());
    }
}
