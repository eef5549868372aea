package org.tributary.platform.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Appends to PostgreSQL: a group in one transaction; its losers are found before the events go in, and taken out. */
final class PostgresAppends implements Appends {
    private static final int TRIES = 3;
    // whom our end lets go on has to wake up first, or would find us there again
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final TransactionTemplate transaction;
    private final EventTable events;
    private final ClaimTable claims;
    private final FenceTable fences;
    private final AcceptedCommands accepted;
    private final BesideTables beside;

    PostgresAppends(JdbcClient jdbc, TransactionTemplate transaction) {
        this.transaction = transaction;
        events = new EventTable(jdbc);
        claims = new ClaimTable(jdbc);
        fences = new FenceTable(jdbc);
        accepted = new AcceptedCommands(jdbc);
        beside = new BesideTables(jdbc);
    }

    static PostgresAppends over(DataSource connections) {
        return new PostgresAppends(
                JdbcClient.create(connections), new TransactionTemplate(new JdbcTransactionManager(connections)));
    }

    /** As a group needs it: who fails before COMMIT says so by {@link NothingStored}. */
    static PostgresAppends ofGroups(DataSource connections) {
        return new PostgresAppends(
                JdbcClient.create(connections), new SureTransactions(new JdbcTransactionManager(connections)));
    }

    @Override
    public List<Outcome> append(List<Append> group) {
        return Parts.of(group, Function.identity()).stream()
                .flatMap(part -> settle(part).stream())
                .toList();
    }

    private List<Outcome> settle(List<Append> group) {
        List<@Nullable Outcome> outcomes = new ArrayList<>(Collections.nCopies(group.size(), null));
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) left.add(i);
        while (!left.isEmpty()) settleSome(group, left, outcomes);
        return List.copyOf(outcomes);
    }

    /** Each round settles the losers, or everyone; a version lost between processes is rare, so its round is by one. */
    private void settleSome(List<Append> group, List<Integer> left, List<@Nullable Outcome> outcomes) {
        try {
            List<Outcome> tried = tryTogether(left.stream().map(group::get).toList());
            List<Integer> settled = new ArrayList<>();
            boolean written = tried.stream().allMatch(Outcome.Written.class::isInstance);
            for (int i = 0; i < tried.size(); i++) {
                if (!written && !(tried.get(i) instanceof Outcome.Lost)) continue;
                outcomes.set(left.get(i), tried.get(i));
                settled.add(left.get(i));
            }
            left.removeAll(settled);
        } catch (DuplicateKeyException duplicate) {
            for (int index : List.copyOf(left)) {
                outcomes.set(
                        index,
                        left.size() == 1
                                ? Violation.of(duplicate, events.beginsExisting(group.get(index)))
                                : settle(List.of(group.get(index))).get(0));
            }
            left.clear();
        }
    }

    /** A circle of waiting is ended by the server at the cost of one: nothing of it stands, and it tries again. */
    private List<Outcome> tryTogether(List<Append> group) {
        for (int tried = 1; ; tried++)
            try {
                return tryOnce(group);
            } catch (DataAccessException e) {
                if (tried == TRIES || !Violation.isCircle(e)) throw Violation.named(e);
                LockSupport.parkNanos(tried * PAUSE_NANOS);
            }
    }

    /** All written, or none: with a loser among them the transaction ends without a trace. */
    private List<Outcome> tryOnce(List<Append> group) {
        return transaction.execute(status -> {
            List<Outcome> outcomes = new Losers(group)
                    .losingTo(accepted::takenBefore)
                    .losingTo(fences::closedFor)
                    .losingTo(standing -> repeatedRather(claims.heldAgainst(standing)))
                    .outcomes();
            if (outcomes.stream().anyMatch(Outcome.Lost.class::isInstance)) {
                status.setRollbackOnly();
                return outcomes;
            }
            List<Outcome> written = events.insert(group);
            beside.insert(group);
            return written;
        });
    }

    /** Who sends the same beginning twice has lost its numbers to itself, and is told what is really the matter. */
    private Map<Append, Outcome.Lost> repeatedRather(Map<Append, Outcome.Lost> losers) {
        if (!losers.isEmpty())
            losers.replaceAll((append, lost) -> events.beginsExisting(append) ? new Outcome.StreamExists() : lost);
        return losers;
    }

    @Override
    public Outcome rehearse(Append append) {
        Outcome closed = fences.closedNow(append);
        if (closed != null) return closed;
        if (events.beginsExisting(append)) return new Outcome.StreamExists();
        Outcome held = claims.heldNow(append);
        if (held != null) return held;
        Outcome taken = beside.takenNow(append);
        if (taken != null) return taken;
        return events.movedPast(append) ? new Outcome.StreamMoved() : new Outcome.Written(events.head());
    }
}
