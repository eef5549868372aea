package org.tributary.platform.store;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tributary.platform.TestDatabase;
import org.tributary.platform.store.Outcome.Written;

/** A history of its own for one test, with all that was opened on it; closed when the test ends. */
final class AHistory implements AutoCloseable {
    final Database database = TestDatabase.fresh();
    final HikariDataSource pool = database.pool("test", 40);
    final JdbcClient jdbc = JdbcClient.create(pool);
    final History store = new History(pool);
    final Appends appends = store.appends();
    private final List<AutoCloseable> opened = new CopyOnWriteArrayList<>();

    Outcome write(Draft draft) {
        return write(List.of(draft)).get(0);
    }

    List<Outcome> write(List<Draft> group) {
        return appends.append(group.stream().map(Draft::append).toList());
    }

    Written written(Draft draft) {
        return (Written) write(draft);
    }

    CompletableFuture<Outcome> startWriting(Draft draft) {
        return startWriting(List.of(draft)).thenApply(outcomes -> outcomes.get(0));
    }

    CompletableFuture<List<Outcome>> startWriting(List<Draft> group) {
        return CompletableFuture.supplyAsync(() -> write(group), writing -> new Thread(writing).start());
    }

    static <T> T endOf(CompletableFuture<T> running) throws Exception {
        return running.get(1, TimeUnit.MINUTES);
    }

    PausedWriter pausedWriter(Draft... group) {
        try {
            return opened(PausedWriter.of(pool.getConnection(), group));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    PausedWriter pausedWriterOfAnotherProcess(Draft... group) {
        return opened(PausedWriter.of(TestDatabase.asApplication(database), group));
    }

    /** A transaction of the application that ends with the test. */
    JdbcClient transactionIn(Database where) throws Exception {
        var connection = opened(TestDatabase.asApplication(where));
        connection.setAutoCommit(false);
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** Another's transaction, which leaves it to those it waits for to find that they wait in a circle. */
    JdbcClient transactionThatBreaksNoCircle() throws Exception {
        var connection = opened(TestDatabase.asSuperuser(database));
        connection.setAutoCommit(false);
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        jdbc.sql("SET deadlock_timeout = '60s'").update();
        return jdbc;
    }

    JdbcClient asOwner() {
        return JdbcClient.create(new SingleConnectionDataSource(opened(TestDatabase.asOwner(database)), true));
    }

    JdbcClient asSuperuser() {
        return JdbcClient.create(new SingleConnectionDataSource(opened(TestDatabase.asSuperuser(database)), true));
    }

    void untilWaiting(int backends) {
        await().pollInterval(Duration.ofMillis(20)).until(() -> number("""
                        SELECT count(DISTINCT pid) FROM pg_locks JOIN pg_stat_activity USING (pid)
                        WHERE NOT granted AND datname = current_database()""") == backends);
    }

    List<String> column(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    Map<String, Long> rowsOfEachTable() {
        Map<String, Long> rows = new HashMap<>();
        for (String table : column("SELECT tablename FROM pg_tables WHERE schemaname = 'history'"))
            rows.put(table, number("SELECT count(*) FROM history." + table));
        return rows;
    }

    private <T extends AutoCloseable> T opened(T one) {
        opened.add(one);
        return one;
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable one : opened) one.close();
        pool.close();
    }
}
