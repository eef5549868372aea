package org.tributary.platform.view;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.DigestUtils;
import org.tributary.platform.problem.Refusal;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Views that are built anew from the history: one at a time in all programs over a database, and what became of the last. */
public final class Rebuilds implements AutoCloseable {
    static final String TABLE = """
            CREATE TABLE IF NOT EXISTS views.rebuilds (
                view        text        PRIMARY KEY,
                asked_by    text        NOT NULL,
                started_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
                done        bigint      NOT NULL DEFAULT 0,
                goal        bigint      NOT NULL,
                ended_at    timestamptz,
                outcome     text,
                detail      text,
                differences text
            );
            """;

    // held for as long as the connection of the rebuild lives
    private static final String KEY = "hashtextextended('tributary-rebuild', 0)";
    private static final String ALONE = "SELECT pg_try_advisory_lock(" + KEY + ")";
    private static final String NO_LONGER = "SELECT pg_advisory_unlock(" + KEY + ")";
    private static final String NOBODY = "SELECT pg_try_advisory_xact_lock(" + KEY + ")";
    private static final String UNDER_WAY = "SELECT count(*) > 0 FROM views.rebuilds WHERE ended_at IS NULL";
    private static final String PAUSE = "SELECT pg_sleep(0.05)";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final String BROKEN_OFF = """
            UPDATE views.rebuilds SET ended_at = clock_timestamp(), outcome = 'broken-off',
                detail = 'The program that built the view ended. What it had built is gone, and the view is as it was.'
            WHERE ended_at IS NULL
            """;
    private static final String BEGUN = """
            INSERT INTO views.rebuilds (view, asked_by, goal) VALUES (?, ?, ?)
            ON CONFLICT (view) DO UPDATE SET asked_by = excluded.asked_by, started_at = excluded.started_at, done = 0,
                goal = excluded.goal, ended_at = NULL, outcome = NULL, detail = NULL, differences = NULL
            """;
    private static final String LAST = """
            SELECT asked_by, started_at, done, goal, ended_at, detail, differences,
                   extract(epoch FROM coalesce(ended_at, clock_timestamp()) - started_at) AS seconds,
                   CASE WHEN outcome IS NOT NULL THEN outcome
                        WHEN EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 1
                                     AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                                     AND (CAST(classid AS bigint) << 32) | CAST(objid AS bigint) = %s) THEN 'under-way'
                        ELSE 'broken-off' END AS state
            FROM views.rebuilds WHERE view = ?
            """.formatted(KEY);
    private static final TypeReference<List<Difference>> DIFFERENCES = new TypeReference<>() {};
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final HikariDataSource pool;
    private final DataSource gathering;
    private final JdbcClient asking;
    private final EventStorageEngine history;
    private final Map<String, String> forms;
    private final Function<String, List<EventMessageHandler>> handlers;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "rebuild");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean ending;

    /**
     * @param pool of the connections by which views are fed
     * @param gathering under which the handlers find their connection
     * @param handlers of a view, in the order in which they take events
     */
    Rebuilds(
            HikariDataSource pool,
            DataSource gathering,
            JdbcClient asking,
            EventStorageEngine history,
            List<View> views,
            Function<String, List<EventMessageHandler>> handlers) {
        this.pool = pool;
        this.gathering = gathering;
        this.asking = asking;
        this.history = history;
        this.forms = ViewTables.formsOf(views);
        this.handlers = handlers;
    }

    /** Drops what a program that ended had half built, where none is building. In a transaction. */
    static void clearUp(JdbcClient jdbc) {
        if (!jdbc.sql(NOBODY).query(Boolean.class).single()) return;
        new Shadow(jdbc).clear();
        jdbc.sql(BROKEN_OFF).update();
    }

    /** Begins, and goes on by itself. */
    public void begin(String view, String by) {
        String form = formOf(view);
        Connection connection = connection();
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        boolean begun = false;
        try {
            if (!alone(jdbc))
                throw Refusal.inProgress("rebuild-under-way", "A view is being built anew; one is at a time.");
            jdbc.sql(BROKEN_OFF).update();
            Rebuild rebuild = new Rebuild(
                    view, form, connection, jdbc, gathering, new Replay(history, handlers.apply(view), () -> !ending));
            jdbc.sql(BEGUN).params(view, by, rebuild.livePosition()).update();
            worker.execute(() -> carryOut(view, rebuild, connection, jdbc));
            begun = true;
        } finally {
            if (!begun) release(connection, jdbc);
        }
    }

    /** Whoever has ended lets go of the lock after everybody can see it. */
    private static boolean alone(JdbcClient jdbc) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (!jdbc.sql(ALONE).query(Boolean.class).single()) {
            if (jdbc.sql(UNDER_WAY).query(Boolean.class).single() || System.nanoTime() > until) return false;
            jdbc.sql(PAUSE).query((row, n) -> 0).single();
        }
        return true;
    }

    private String formOf(String view) {
        String form = forms.get(view);
        if (form == null) throw unknown(view);
        return form;
    }

    /** For who asks for one that there is not. */
    public Refusal unknown(String view) {
        return Refusal.notFound(
                "There is no view %s; there are %s.".formatted(view, String.join(", ", new TreeSet<>(forms.keySet()))));
    }

    private void carryOut(String view, Rebuild rebuild, Connection connection, JdbcClient jdbc) {
        LOG.info("View {} is being built anew beside the one that answers", view);
        try {
            rebuild.run();
        } catch (RuntimeException | SQLException e) {
            if (!ending) LOG.error("View {} was not built anew and is as it was: {}", view, e.toString(), e);
            rebuild.failed(ending ? "broken-off" : "failed", e);
        } finally {
            release(connection, jdbc);
        }
    }

    private Connection connection() {
        try {
            return pool.getConnection();
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("No connection to build a view on", e);
        }
    }

    /** A connection that cannot be asked has no lock any more, or loses it with its end. */
    private void release(Connection connection, JdbcClient jdbc) {
        try (connection) {
            connection.setAutoCommit(true);
            jdbc.sql(NO_LONGER).query(Boolean.class).single();
        } catch (RuntimeException | SQLException e) {
            pool.evictConnection(connection);
        }
    }

    /** The one under way, or the last. It may end between a look at it and one at its lock, so the end is looked for again. */
    public Optional<Told> last(String view) {
        Optional<Told> told = look(view);
        boolean doubtful = told.filter(one -> one.state().equals("broken-off") && one.endedAt() == null)
                .isPresent();
        return doubtful ? look(view) : told;
    }

    private Optional<Told> look(String view) {
        return asking.sql(LAST).param(view).query(Rebuilds::read).optional();
    }

    /** What the form of a view's tables is known by. */
    public String form(String view) {
        return DigestUtils.md5DigestAsHex(formOf(view).getBytes(StandardCharsets.UTF_8));
    }

    private static Told read(ResultSet row, int n) throws SQLException {
        long done = row.getLong("done");
        double rate = done / Math.max(row.getDouble("seconds"), 0.001);
        boolean underWay = row.getString("state").equals("under-way");
        String differences = row.getString("differences");
        return new Told(
                row.getString("state"),
                row.getString("asked_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                done,
                row.getLong("goal"),
                Math.round(rate),
                underWay && rate > 0 ? Math.round(Math.max(0, row.getLong("goal") - done) / rate) : null,
                row.getString("detail"),
                differences == null ? null : JsonMapper.shared().readValue(differences, DIFFERENCES));
    }

    @Override
    public void close() throws InterruptedException {
        ending = true;
        worker.shutdownNow();
        if (!worker.awaitTermination(10, TimeUnit.SECONDS)) LOG.warn("A rebuild is left to the next start");
    }

    /**
     * How a rebuild goes, or what became of it.
     *
     * @param state {@code under-way}, {@code swapped}, {@code failed}, {@code broken-off}
     * @param done up to which position of the history
     * @param of the position at which it is done; the view goes on meanwhile
     * @param secondsLeft at the rate so far, while it is under way
     * @param detail why it failed, or what it waits for
     * @param differences none before the two were compared; empty: they said the same
     */
    public record Told(
            String state,
            String askedBy,
            Instant startedAt,
            @Nullable Instant endedAt,
            long done,
            long of,
            long eventsPerSecond,
            @Nullable Long secondsLeft,
            @Nullable String detail,
            @Nullable List<Difference> differences) {}
}
