package org.tributary.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tributary.platform.TestDatabase;

/** What handlers write, sent many rows at a time: nobody can tell the difference. */
class GatheredIT {
    private static final String ONE = "INSERT INTO views.one VALUES (?, 'one') ON CONFLICT DO NOTHING";
    private static final String OTHER = "INSERT INTO views.one VALUES (?, 'other') ON CONFLICT DO NOTHING";

    private Connection connection;
    private Gathered gathered;
    private JdbcClient handlers;
    private JdbcClient outside;

    @BeforeEach
    void makeTables() throws Exception {
        connection = TestDatabase.asSuperuser(TestDatabase.fresh());
        connection.setAutoCommit(false);
        gathered = new Gathered(connection, UnaryOperator.identity(), true, () -> {});
        handlers = over(gathered.connection());
        outside = over(connection);
        outside.sql("""
                CREATE TABLE views.one (id integer PRIMARY KEY, said text CHECK (said <> 'wrong'));
                CREATE TABLE views.two (id integer PRIMARY KEY, said text);
                CREATE FUNCTION views.how_many() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM views.one'
                """).update();
    }

    @AfterEach
    void end() throws Exception {
        connection.close();
    }

    @Test
    void rows_wait_until_they_are_sent_together() {
        for (int id = 0; id < 300; id++) handlers.sql(ONE).param(id).update();
        assertThat(rows("one")).isEmpty();
        gathered.flush();
        assertThat(rows("one")).hasSize(300);
    }

    @Test
    void the_first_of_two_rows_of_one_key_counts() {
        handlers.sql(ONE).param(1).update();
        handlers.sql(OTHER).param(1).update();
        handlers.sql(OTHER).param(2).update();
        handlers.sql(ONE).param(2).update();
        gathered.flush();
        assertThat(rows("one")).containsExactly("1 one", "2 other");
    }

    @Test
    void of_many_rows_the_first_of_one_key_counts_as_well() {
        for (int id = 0; id < 300; id++) handlers.sql(ONE).param(id).update();
        for (int id = 200; id < 400; id++) handlers.sql(OTHER).param(id).update();
        for (int id = 300; id < 500; id++) handlers.sql(ONE).param(id).update();
        gathered.flush();
        assertThat(rows("one")).hasSize(500).contains("299 one", "300 other", "399 other", "400 one");
    }

    @Test
    void what_is_taken_away_was_there_before() {
        handlers.sql(ONE).param(1).update();
        handlers.sql("DELETE FROM views.one WHERE id = ?").param(1).update();
        handlers.sql(OTHER).param(1).update();
        gathered.flush();
        assertThat(rows("one")).containsExactly("1 other");
    }

    @Test
    void a_row_that_is_worked_out_of_others_sees_them() {
        handlers.sql(ONE).param(1).update();
        handlers.sql("INSERT INTO views.two SELECT ?, string_agg(said, '') FROM views.one")
                .param(1)
                .update();
        String ofItself = "INSERT INTO views.two VALUES (?, (SELECT CAST(count(*) AS text) FROM views.two))";
        handlers.sql(ofItself).param(2).update();
        handlers.sql(ofItself).param(3).update();
        handlers.sql(ONE).param(2).update();
        handlers.sql("INSERT INTO views.two VALUES (?, CAST(views.how_many() AS text))")
                .param(4)
                .update();
        gathered.flush();
        assertThat(rows("two")).containsExactly("1 one", "2 1", "3 2", "4 2");
    }

    @Test
    void who_asks_sees_what_was_written() {
        handlers.sql(ONE).param(1).update();
        assertThat(handlers.sql("SELECT views.how_many()").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void what_is_refused_is_told_apart_from_what_one_row_would_be_refused_for() {
        handlers.sql("INSERT INTO views.one VALUES (?, ?)").params(1, "wrong").update();
        assertThatThrownBy(() -> handlers.sql("SELECT views.how_many()")
                        .query(Long.class)
                        .single())
                .isInstanceOf(Gathered.Refused.class);
        assertThat(gathered.wasRefused()).isTrue();
    }

    private List<String> rows(String table) {
        return outside.sql("SELECT id || ' ' || said FROM views." + table + " ORDER BY id")
                .query(String.class)
                .list();
    }

    private static JdbcClient over(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }
}
