package org.tributary.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tributary.platform.TestDatabase;

/** Rows by COPY are the rows that INSERT would have written. */
class CopyingIT {
    private static final String INSERT = """
            INSERT INTO views.%s VALUES (?, ?, 'a\\b', ?, -?, ?, NULL, 0, true, ?, '[]')
            ON CONFLICT DO NOTHING
            """;
    private static final List<@Nullable Object[]> ROWS = List.of(
            new Object[] {1, "plain", 12L, new BigDecimal("0.10"), LocalDate.parse("2024-02-29"), new UUID(1, 2)},
            new Object[] {2, "tab\t, line\n, return\r, \\N and \\. and \\t", 0L, new BigDecimal("1E+3"), null, null},
            new Object[] {3, "", -1L, new BigDecimal("-99.999"), LocalDate.parse("0001-01-01"), null},
            new Object[] {4, null, null, null, null, null},
            new Object[] {5, "عربي, кириллица, 𝄞, \u2028", 1L, BigDecimal.ZERO, LocalDate.parse("9999-12-31"), null});

    private Connection connection;
    private JdbcClient jdbc;

    @BeforeEach
    void makeTables() throws Exception {
        connection = TestDatabase.asSuperuser(TestDatabase.fresh());
        connection.setAutoCommit(false);
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        jdbc.sql("""
                CREATE TABLE views.copied (id integer PRIMARY KEY, said text, fixed text, number bigint, negated numeric,
                    day date, nothing text, zero integer, yes boolean, other uuid, list jsonb, left_out text DEFAULT 'default');
                CREATE TABLE views.inserted (LIKE views.copied INCLUDING ALL)
                """).update();
    }

    @AfterEach
    void end() throws Exception {
        connection.close();
    }

    private boolean copied(String sql, List<@Nullable Object[]> rows) throws SQLException {
        return Copying.of(connection, sql).orElseThrow().send(rows);
    }

    @Test
    void they_are_the_same_to_the_letter() throws Exception {
        try (PreparedStatement insert = connection.prepareStatement(INSERT.formatted("inserted"))) {
            for (@Nullable Object[] row : ROWS) {
                for (int at = 0; at < row.length; at++) insert.setObject(at + 1, row[at]);
                insert.executeUpdate();
            }
        }

        assertThat(copied(INSERT.formatted("copied"), ROWS)).isTrue();
        assertThat(told("copied")).hasSize(ROWS.size()).isEqualTo(told("inserted"));
    }

    @Test
    void where_one_is_there_already_none_is_written_and_the_transaction_goes_on() throws Exception {
        jdbc.sql("INSERT INTO views.copied VALUES (3)").update();

        assertThat(copied(INSERT.formatted("copied"), ROWS)).isFalse();
        assertThat(told("copied")).hasSize(1);
    }

    @Test
    void what_has_no_text_that_means_the_same_is_left_to_others() throws Exception {
        List<@Nullable Object[]> rows = new ArrayList<>(ROWS);
        rows.add(new Object[] {6, new String[] {"a", "b"}, 1L, BigDecimal.ONE, null, null});
        assertThat(copied(INSERT.formatted("copied"), rows)).isFalse();
        rows.set(5, new Object[] {6, "far", 1L, BigDecimal.ONE, LocalDate.MAX, null});
        assertThat(copied(INSERT.formatted("copied"), rows)).isFalse();
        assertThat(told("copied")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO views.copied VALUES (?, upper(?))",
                "INSERT INTO views.copied VALUES (?, (SELECT 'x'))",
                "INSERT INTO views.copied VALUES (? + 1)",
                "INSERT INTO views.copied VALUES (CAST(? AS integer))",
                "INSERT INTO views.copied (said, id) VALUES (?, ?)",
                "INSERT INTO views.copied VALUES (?) ON CONFLICT (id) DO UPDATE SET said = 'x'",
                "INSERT INTO views.copied VALUES (?), (?)",
                "INSERT INTO views.copied SELECT ?",
                "DELETE FROM views.copied WHERE id = ?"
            })
    void a_statement_that_works_something_out_is_none_of_theirs(String sql) {
        assertThat(Copying.of(connection, sql)).isEmpty();
    }

    private List<String> told(String table) {
        return jdbc.sql("SELECT CAST(t AS text) FROM views." + table + " AS t ORDER BY id")
                .query(String.class)
                .list();
    }
}
