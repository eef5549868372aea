package org.tributary.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Whatever happens between any two looks of a reader at the database: does it lose nothing? */
class OrderedReaderBetweenLooksIT {
    private static final int LOOKS = 6;

    private static AHistory history;
    private PausedWriter writer;
    private Reading other;

    @BeforeAll
    static void open() {
        history = new AHistory();
    }

    @AfterAll
    static void close() throws Exception {
        history.close();
    }

    @Test
    void a_writer_takes_its_number_another_commits_behind_it_and_then_it_commits() {
        inEveryOrder(List.of(this::takeANumber, this::commitBehindIt, this::commit));
    }

    @Test
    void a_writer_takes_its_number_another_commits_behind_it_and_then_it_rolls_back() {
        inEveryOrder(List.of(this::takeANumber, this::commitBehindIt, this::rollBack));
    }

    @Test
    void a_reader_that_shares_its_knowledge_looks_before_and_after_the_commit() {
        inEveryOrder(
                List.of(this::takeANumberBeforeAnother, this::letTheOtherRead, this::commit, this::letTheOtherRead));
    }

    /** Spreads the steps over the moments after each look, in every way that keeps their order. */
    private void inEveryOrder(List<Runnable> steps) {
        moments(steps.size(), 0).forEach(moments -> {
            long before = history.number("SELECT coalesce(max(position), 0) FROM history.events");
            history.pausedWriter(Draft.something()).rollback();
            history.written(Draft.something());

            List<Runnable> left = new ArrayList<>(steps);
            List<Integer> when = new ArrayList<>(moments);
            int[] looks = {0};
            OrderedReader reader = new OrderedReader(afterEachLook(() -> {
                while (!left.isEmpty() && when.get(0) == looks[0]) {
                    when.remove(0);
                    left.remove(0).run();
                }
                looks[0]++;
            }));
            Reading reading = new Reading(reader, before, 10);
            other = new Reading(reader, before, 10);
            while (looks[0] <= LOOKS) reading.poll();

            List<Long> committed = history.jdbc
                    .sql("SELECT position FROM history.events WHERE position > ? ORDER BY position")
                    .param(before)
                    .query(Long.class)
                    .list();
            assertThat(reading.poll()).as("steps after looks %s", moments).isEqualTo(committed);
            assertThat(other.poll()).as("steps after looks %s", moments).isEqualTo(committed);
        });
    }

    private static Stream<List<Integer>> moments(int count, int from) {
        if (count == 0) return Stream.of(List.of());
        return IntStream.range(from, LOOKS)
                .boxed()
                .flatMap(first -> moments(count - 1, first)
                        .map(rest ->
                                Stream.concat(Stream.of(first), rest.stream()).toList()));
    }

    private void takeANumber() {
        writer = history.pausedWriter(Draft.something());
    }

    private void commitBehindIt() {
        history.written(Draft.something());
    }

    private void takeANumberBeforeAnother() {
        takeANumber();
        commitBehindIt();
    }

    private void commit() {
        writer.commit();
    }

    private void rollBack() {
        writer.rollback();
    }

    private void letTheOtherRead() {
        other.poll();
    }

    private JdbcClient afterEachLook(Runnable then) {
        boolean[] within = {false};
        return JdbcClient.create(new DelegatingDataSource(history.pool) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                            Object result = method.invoke(connection, arguments);
                            if (method.getName().equals("close") && !within[0]) {
                                within[0] = true;
                                then.run();
                                within[0] = false;
                            }
                            return result;
                        });
            }
        });
    }
}
