package org.tributary.platform.view;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Builds the tables of a view from the history beside those that answer and are fed, compares the two at the same position,
 * and puts the new ones in the place of the old. It never goes beyond the position of those that answer: their token stays
 * true, whoever holds it.
 */
final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int NEAR = 500;
    private static final long TRIED_FOR_NANOS = Duration.ofMinutes(5).toNanos();
    private static final long PAUSE_MILLIS = 1000;
    private static final String POSITION = """
            SELECT coalesce(min((token::json ->> 'globalIndex')::bigint), 0) FROM views.tokens WHERE processor_name = ?
            """;
    private static final String OF_ONE_MOMENT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ";
    private static final String NOT_WHILE_MADE_ANEW = "LOCK TABLE views.forms IN ACCESS SHARE MODE";
    private static final String IS_OURS = "SELECT count(*) FROM views.forms WHERE view = ? AND form = ?";
    private static final String PROGRESS = "UPDATE views.rebuilds SET done = ?, goal = ?, detail = ? WHERE view = ?";
    private static final String COMPARED = "UPDATE views.rebuilds SET differences = ? WHERE view = ?";
    private static final String ENDED = """
            UPDATE views.rebuilds SET ended_at = clock_timestamp(), outcome = ?, detail = ? WHERE view = ?
            """;

    private final String view;
    private final String form;
    private final Connection connection;
    private final JdbcClient jdbc;
    private final DataSource gathering;
    private final Gathered gathered;
    private final Shadow shadow;
    private final Replay replay;
    private long stored;
    private long questionsWait;

    /**
     * @param connection the only one of this rebuild
     * @param jdbc over it
     * @param gathering under which the handlers find their connection
     */
    Rebuild(String view, String form, Connection connection, JdbcClient jdbc, DataSource gathering, Replay replay) {
        this.view = view;
        this.form = form;
        this.connection = connection;
        this.jdbc = jdbc;
        this.gathering = gathering;
        this.gathered = new Gathered(connection, Shadow::here, true, () -> {});
        this.shadow = new Shadow(jdbc);
        this.replay = replay;
    }

    void run() throws SQLException {
        connection.setAutoCommit(false);
        TransactionSynchronizationManager.bindResource(gathering, new ConnectionHolder(gathered.connection(), true));
        try {
            shadow.make(form);
            commit();
            do catchUp();
            while (livePosition() - replay.position() > NEAR);
            jdbc.sql("ANALYZE " + all("rebuilt.")).update();
            commit();
            compare();
            swap();
        } finally {
            TransactionSynchronizationManager.unbindResource(gathering);
        }
    }

    /** In transactions of some events each, which the next rebuild takes away should this one break off. */
    private void catchUp() {
        long goal = livePosition();
        try {
            replay.upTo(goal, () -> progressed(goal, null));
        } catch (Gathered.Refused which) {
            rollBack(which);
            gathered.oneByOne();
            replay.backTo(stored);
            replay.upTo(goal, () -> progressed(goal, null));
        }
    }

    private void progressed(long goal, @Nullable String detail) {
        gathered.flush();
        jdbc.sql(PROGRESS)
                .params(Arrays.asList(replay.position(), goal, detail, view))
                .update();
        commit();
        stored = replay.position();
    }

    private void compare() {
        committing(() -> {
            jdbc.sql(OF_ONE_MOMENT).update();
            jdbc.sql(NOT_WHILE_MADE_ANEW).update();
            jdbc.sql("SET LOCAL statement_timeout = '30min'").update();
            requireOurForm();
            replay.upTo(livePosition(), gathered::flush);
            List<Difference> differences = new Comparison(jdbc).of(shadow.tables());
            jdbc.sql(COMPARED)
                    .params(JsonMapper.shared().writeValueAsString(differences), view)
                    .update();
            tell(differences);
        });
    }

    private void tell(List<Difference> differences) {
        for (Difference one : differences)
            LOG.error(
                    "View {}, table {}: {} rows that the history gives were lacking, {} were there that it does not give. "
                            + "They are mended now; that they differed is a defect.",
                    view,
                    one.table(),
                    one.lacking(),
                    one.surplus());
    }

    /** A download or a batch may be on its way for long: in between, questions and feeding go on. */
    private void swap() {
        long lastTry = System.nanoTime() + TRIED_FOR_NANOS;
        while (true) {
            long before = replay.position();
            try {
                committing(this::takeThePlace);
                LOG.info(
                        "View {} is built anew up to position {}; questions waited for at most {} ms",
                        view,
                        replay.position(),
                        (System.nanoTime() - questionsWait) / 1_000_000);
                return;
            } catch (UncategorizedSQLException | ConcurrencyFailureException busy) {
                if (System.nanoTime() - lastTry >= 0) throw busy;
                replay.backTo(before);
                progressed(livePosition(), "It is complete, and waits for a download or a batch to end.");
                pause();
                catchUp();
            }
        }
    }

    /** First whoever feeds is held up, who waits longer, and only then whoever asks. */
    private void takeThePlace() {
        jdbc.sql("SET LOCAL lock_timeout = '2s'").update();
        jdbc.sql("LOCK TABLE " + all("views.") + " IN EXCLUSIVE MODE").update();
        replay.upTo(livePosition(), gathered::flush);
        questionsWait = System.nanoTime();
        jdbc.sql("SET LOCAL lock_timeout = '500ms'").update();
        jdbc.sql("LOCK TABLE views.forms IN ACCESS EXCLUSIVE MODE").update();
        requireOurForm();
        shadow.takeThePlace(form);
        jdbc.sql("DELETE FROM views.stopped WHERE view = ?").param(view).update();
        jdbc.sql(PROGRESS)
                .params(Arrays.asList(replay.position(), replay.position(), null, view))
                .update();
        jdbc.sql(ENDED).params(Arrays.asList("swapped", null, view)).update();
    }

    void failed(String outcome, Exception why) {
        try {
            connection.rollback();
            shadow.clear();
            jdbc.sql(ENDED)
                    .params(outcome, String.valueOf(why.getMessage()), view)
                    .update();
            connection.commit();
        } catch (RuntimeException | SQLException e) {
            LOG.warn("The next rebuild or the next start clears up after that of {}: {}", view, e.toString());
        }
    }

    /** How far those that answer have come. */
    long livePosition() {
        return jdbc.sql(POSITION).param(view).query(Long.class).single();
    }

    private void requireOurForm() {
        boolean ours = jdbc.sql(IS_OURS).params(view, form).query(Long.class).single() > 0;
        if (!ours || livePosition() < replay.position())
            throw new IllegalStateException("Another program has begun the view anew meanwhile");
    }

    private String all(String schema) {
        return shadow.tables().stream().collect(Collectors.joining(", " + schema, schema, ""));
    }

    private void commit() {
        committing(() -> {});
    }

    private void committing(Runnable work) {
        try {
            work.run();
            connection.commit();
        } catch (RuntimeException e) {
            rollBack(e);
            throw e;
        } catch (SQLException e) {
            rollBack(e);
            throw new IllegalStateException(e);
        }
    }

    private void rollBack(Exception why) {
        gathered.forget();
        try {
            connection.rollback();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The program ends", e);
        }
    }
}
