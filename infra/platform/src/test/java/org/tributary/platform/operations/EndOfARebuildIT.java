package org.tributary.platform.operations;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.operations.TwoViews.FIRST;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.tributary.events.Role;
import org.tributary.platform.TestDatabase;
import org.tributary.platform.store.Database;
import org.tributary.platform.view.Rebuilds;

/** A rebuild is over once it says so, also while it still holds its lock. */
class EndOfARebuildIT {
    private static final String LOCK = "SELECT pg_advisory_lock(hashtextextended('tributary-rebuild', 0))";
    private static final String HAS_ENDED =
            "SELECT count(*) FROM views.rebuilds WHERE view = 'first' AND ended_at IS NOT NULL";
    private static final String IN_OUR_DATABASE =
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND ";

    private final Database database = TestDatabase.fresh();
    private AProgram program;
    private Connection ending;

    @BeforeEach
    void one_has_ended_and_holds_its_lock() throws Exception {
        program = AProgram.over(database);
        long last = program.append("first");
        await().until(() -> program.positionOf(FIRST) == last);
        assertThat(begun()).isEqualTo(202);
        await().until(() -> number(HAS_ENDED) == 1);
        ending = TestDatabase.asSuperuser(database);
        execute(LOCK);
    }

    @AfterEach
    void stop() throws SQLException {
        ending.close();
        program.close();
    }

    @Test
    void the_next_waits_for_its_lock_and_begins() throws Exception {
        CompletableFuture<Integer> next = CompletableFuture.supplyAsync(this::begun);
        await().until(() -> next.isDone() || number(IN_OUR_DATABASE + "wait_event = 'PgSleep'") == 1);
        ending.close();
        assertThat(next.get(1, MINUTES)).isEqualTo(202);
    }

    /** Its end and its lock are not seen at one moment: the row is read, it ends, and then the lock is looked for. */
    @Test
    void who_asks_as_it_ends_is_not_told_that_it_broke_off() throws Exception {
        execute("UPDATE views.rebuilds SET ended_at = NULL, outcome = NULL");
        execute("ALTER TABLE views.rebuilds RENAME TO read_slowly");
        execute("""
                CREATE VIEW views.rebuilds AS SELECT read_slowly.*
                FROM views.read_slowly, (SELECT set_config('lock_timeout', '1min', true)) AS patience,
                    (SELECT pg_advisory_xact_lock_shared(1) OFFSET 0) AS reading
                """);
        execute("GRANT SELECT ON views.rebuilds TO PUBLIC");
        CompletableFuture<String> told;
        try (Connection reading = TestDatabase.asSuperuser(database)) {
            reading.createStatement().execute("SELECT pg_advisory_lock(1)");
            told = CompletableFuture.supplyAsync(
                    () -> program.bean(Rebuilds.class).last(FIRST).orElseThrow().state());
            await().until(() -> number(IN_OUR_DATABASE + "cardinality(pg_blocking_pids(pid)) > 0") == 1);
            execute("UPDATE views.read_slowly SET ended_at = clock_timestamp(), outcome = 'swapped'");
            execute("SELECT pg_advisory_unlock_all()");
        }
        assertThat(told.get(1, MINUTES)).isEqualTo("swapped");
    }

    private int begun() {
        try {
            return program.ask(HttpMethod.POST, "/api/admin/views/first/rebuild", Role.ADMIN)
                    .getStatus();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private long number(String sql) {
        return program.jdbc().sql(sql).query(Long.class).single();
    }

    private void execute(String sql) throws SQLException {
        ending.createStatement().execute(sql);
    }
}
