package org.tributary.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.TestDatabase;
import org.tributary.platform.store.Database;
import org.tributary.platform.store.History;

/** What the metrics, the log and the health tell while all is well, and while an append does not end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchIT {
    private final Database database = TestDatabase.fresh();
    private AProgram program;

    @BeforeAll
    void start() {
        TwoViews.poisoned = "";
        program = AProgram.over(database);
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    void a_view_that_has_taken_all_in_has_no_lag_and_we_are_fit_to_serve() {
        program.append("first", "second");

        patiently().untilAsserted(() -> {
            assertThat(program.gauge("tributary.view.lag.events", TwoViews.FIRST))
                    .isZero();
            assertThat(program.gauge("tributary.view.lag.seconds", TwoViews.FIRST))
                    .isZero();
        });
        assertThat(program.bean(ViewsHealth.class).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void questions_that_take_every_connection_do_not_make_us_unfit_to_serve() throws SQLException {
        HikariDataSource queries = program.bean("queryPool", HikariDataSource.class);
        List<Connection> busy = new ArrayList<>();
        try {
            while (busy.size() < queries.getMaximumPoolSize()) busy.add(queries.getConnection());

            assertThat(program.bean(ViewsHealth.class).health().getStatus()).isEqualTo(Status.UP);
        } finally {
            for (Connection one : busy) one.close();
        }
    }

    @Test
    void appends_are_timed_by_what_became_of_them() {
        long before = appends("written");
        program.append("first", "second");
        assertThat(appends("written")).isEqualTo(before + 1);
    }

    @Test
    void a_hole_is_measured_and_the_log_names_the_process_that_holds_it() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        ((Logger) LoggerFactory.getLogger(HoleAlarm.class)).addAppender(log);
        CompletableFuture<Integer> holder = new CompletableFuture<>();
        CompletableFuture<Void> end = new CompletableFuture<>();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> hold(holder, end));
        int pid = holder.get(20, TimeUnit.SECONDS);
        program.append("beyond");

        try {
            patiently().untilAsserted(() -> assertThat(hole()).isGreaterThan(5));
            patiently()
                    .untilAsserted(() -> assertThat(log.list)
                            .anySatisfy(line -> assertThat(line.getFormattedMessage())
                                    .contains("process " + pid + " (tributary-slow, idle in transaction)")));
        } finally {
            end.complete(null);
            writer.get(20, TimeUnit.SECONDS);
        }
        patiently().untilAsserted(() -> assertThat(hole()).isZero());
        assertThat(log.list).hasSize(1);
    }

    private void hold(CompletableFuture<Integer> holder, CompletableFuture<Void> end) {
        try (HikariDataSource pool = database.pool("slow", 1)) {
            History history = new History(pool);
            new TransactionTemplate(new JdbcTransactionManager(pool)).executeWithoutResult(status -> {
                program.append(history, "slow");
                holder.complete(JdbcClient.create(pool)
                        .sql("SELECT pg_backend_pid()")
                        .query(Integer.class)
                        .single());
                end.join();
            });
        }
    }

    private double hole() {
        return program.bean(MeterRegistry.class)
                .get("tributary.history.oldest.hole.seconds")
                .gauge()
                .value();
    }

    private long appends(String outcome) {
        var timer = program.bean(MeterRegistry.class)
                .find("tributary.appends")
                .tag("outcome", outcome)
                .timer();
        return timer == null ? 0 : timer.count();
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60));
    }
}
