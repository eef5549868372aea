package org.tributary.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.TestDatabase;

/** Can the history be changed by a role that may only add to it, or be kept where it could be lost? */
class HistoryPrivilegesIT {
    private static final String NOT_ALLOWED = "42501";
    private static final String REFUSED_BY_A_TRIGGER = "P0001";

    private static final String ADA = "0199b3c2-7a10-700f-8a00-5f1e2d3c4b5a";

    private static AHistory history;
    private Map<String, Long> before;

    @BeforeAll
    static void something_happened() {
        history = new AHistory();
        history.write(Draft.something().claiming("A-1").keyed("the key").besideAPerson());
        history.store.knownAt().note();
    }

    @AfterAll
    static void close() throws Exception {
        history.close();
    }

    private static String stateOf(JdbcClient role, String sql) {
        try {
            role.sql(sql).update();
            return "done";
        } catch (DataAccessException e) {
            return e.getMostSpecificCause() instanceof SQLException cause ? cause.getSQLState() : e.toString();
        }
    }

    @Nested
    class The_application {
        @BeforeEach
        void count() {
            before = history.rowsOfEachTable();
        }

        @AfterEach
        void nothing_changed() {
            assertThat(history.rowsOfEachTable()).isEqualTo(before);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "UPDATE history.events SET payload = '{}'",
                    "DELETE FROM history.events",
                    "TRUNCATE history.events",
                    "UPDATE history.accepted_commands SET answer = '{}'",
                    "DELETE FROM history.accepted_commands",
                    "TRUNCATE history.accepted_commands",
                    "UPDATE history.known_at SET position = 7",
                    "DELETE FROM history.known_at",
                    "TRUNCATE history.known_at",
                    "UPDATE history.claims SET holder = 'me'",
                    "TRUNCATE history.claims",
                    "UPDATE history.persons SET data = '{}'",
                    "DELETE FROM history.persons",
                    "UPDATE history.logins SET login = ''",
                    "DELETE FROM history.tokens",
                    "DELETE FROM history.flyway_schema_history",
                    "SELECT 1 FROM history.events FOR UPDATE"
                })
        void may_add_and_not_change(String sql) {
            assertThat(stateOf(history.jdbc, sql)).isEqualTo(NOT_ALLOWED);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "DROP TABLE history.events",
                    "DROP VIEW history.events_json",
                    "DROP SCHEMA history CASCADE",
                    "ALTER TABLE history.events DISABLE TRIGGER events_append_only",
                    "DROP TRIGGER events_append_only ON history.events",
                    "CREATE OR REPLACE FUNCTION history.refuse_change() RETURNS trigger LANGUAGE sql AS ''",
                    "CREATE TABLE history.mine (id int)",
                    "SET ROLE tributary_owner",
                    "SET session_replication_role = replica"
                })
        void cannot_take_the_fences_down(String sql) {
            assertThat(stateOf(history.jdbc, sql)).isEqualTo(NOT_ALLOWED);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"position|1000", "position|-1", "tx|pg_current_xact_id()", "recorded_at|now()"})
        void cannot_choose_where_an_event_stands_or_since_when(String column, String value) {
            assertThat(stateOf(history.jdbc, """
                    INSERT INTO history.events
                        (%s, event_id, stream_id, stream_type, sequence, name, revision, payload, metadata)
                    OVERRIDING SYSTEM VALUE
                    VALUES (%s, gen_random_uuid(), gen_random_uuid(), 'partnership', 0, 'stage-advanced', 1, '{}', '{}')
                    """.formatted(column, value))).isEqualTo(NOT_ALLOWED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"nextval(%s)", "setval(%s, 1)"})
        void cannot_turn_the_numbers(String call) {
            String sequence = history.column("SELECT pg_get_serial_sequence('history.events', 'position')")
                    .get(0);

            assertThat(stateOf(history.jdbc, "SELECT " + call.formatted("'" + sequence + "'")))
                    .isEqualTo(NOT_ALLOWED);
        }
    }

    @Test
    void the_application_may_erase_a_person_and_nobody_else_may() {
        assertThat(history.column("SELECT grantee::regrole::text FROM pg_proc, aclexplode(proacl)"
                        + " WHERE proname = 'erase' ORDER BY 1"))
                .containsExactly("tributary_app", "tributary_owner");
    }

    @Test
    void a_person_is_erased_only_if_an_event_says_so() {
        history.write(Draft.something().beside(new Beside.PersonalRecord(ADA, "{}")));
        String data = "SELECT data FROM history.persons WHERE person_id = '%s'".formatted(ADA);
        history.column("SELECT history.erase('%s')::text".formatted(ADA));
        assertThat(history.column(data)).containsExactly("{}");

        history.write(Draft.beginning(ADA).named("person-erased").beside(new Beside.Erasure(ADA)));
        assertThat(history.column(data)).containsExactly("{\"erased\":true}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE history.%s SET %s = %s",
                "DELETE FROM history.%s",
                "TRUNCATE history.%s",
                "DELETE FROM history.%s WHERE false"
            })
    void the_owner_is_stopped_by_a_trigger(String sql) {
        Map.of("events", "payload", "accepted_commands", "answer", "known_at", "position")
                .forEach((table, column) -> assertThat(stateOf(history.asOwner(), sql.formatted(table, column, column)))
                        .isEqualTo(REFUSED_BY_A_TRIGGER));
    }

    @Test
    void views_are_the_applications_own() {
        assertThat(stateOf(history.jdbc, SnapshotTable.DDL)).isEqualTo("done");
        assertThat(stateOf(history.jdbc, "DROP TABLE views.snapshots")).isEqualTo("done");
    }

    @Nested
    class A_server_that_could_lose_what_it_acknowledged {
        @Test
        void is_refused() throws IOException {
            try (EmbeddedPostgres withoutFsync = EmbeddedPostgres.start()) {
                assertThatIllegalStateException()
                        .isThrownBy(() -> new History(withoutFsync.getPostgresDatabase()))
                        .withMessageContaining("runs with fsync off");
            }
        }

        @Test
        void is_refused_where_a_page_half_written_could_not_be_mended() throws IOException {
            try (EmbeddedPostgres torn =
                    server().setServerConfig("full_page_writes", "off").start()) {
                assertThatIllegalStateException()
                        .isThrownBy(() -> new History(torn.getPostgresDatabase()))
                        .withMessageContaining("runs with full_page_writes off");
            }
        }

        @Test
        void is_refused_while_it_only_follows_another(@TempDir Path data) throws IOException {
            server().setDataDirectory(data).setCleanDataDirectory(false).start().close();
            Files.createFile(data.resolve("standby.signal"));
            try (EmbeddedPostgres standby =
                    server().setDataDirectory(data).setCleanDataDirectory(false).start()) {
                assertThatIllegalStateException()
                        .isThrownBy(() -> new History(standby.getPostgresDatabase()))
                        .withMessageContaining("is a standby");
            }
        }

        private static EmbeddedPostgres.Builder server() {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on");
        }

        @Test
        void is_refused_when_only_our_role_commits_carelessly() {
            history.asSuperuser()
                    .sql("ALTER ROLE tributary_app IN DATABASE %s SET synchronous_commit = off"
                            .formatted(TestDatabase.name(history.database)))
                    .update();
            try (HikariDataSource careless = history.database.pool("careless", 1)) {
                assertThatIllegalStateException()
                        .isThrownBy(() -> new History(careless))
                        .withMessageContaining("runs with synchronous_commit off");
            }
        }
    }
}
