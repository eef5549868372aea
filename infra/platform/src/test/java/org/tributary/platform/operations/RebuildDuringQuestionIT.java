package org.tributary.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tributary.platform.TestDatabase;
import org.tributary.platform.store.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A view that another program makes anew while it is asked. */
class RebuildDuringQuestionIT {
    private static final String WAITING = """
            SELECT count(*) FROM pg_locks WHERE NOT granted AND relation IS NOT NULL
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """;

    /** PostgreSQL does not version what DROP and CREATE do: an old snapshot sees the new table, and sees it empty. */
    @Test
    void the_answer_holds_all_rows_up_to_the_position_that_it_names() throws Exception {
        JsonNode page = body(askedDuringRebuild("/api/first"));
        long position = page.get("position").longValue();
        assertThat(page.get("items").size())
                .as("rows up to position %d", position)
                .isEqualTo((int) position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/first?minPosition=2", "/api/first/count?minPosition=2"})
    void there_is_no_answer_from_before_what_was_asked_for(String question) throws Exception {
        MockHttpServletResponse answer = askedDuringRebuild(question);
        if (answer.getStatus() == 503)
            assertThat(body(answer).get("type").stringValue()).endsWith("not-yet-known");
        else assertThat(answer.getHeader("Tributary-Position")).isEqualTo("2");
        assertThat(answer.getContentAsString()).doesNotContain("\"items\":[]").doesNotContain("\"count\":0");
    }

    /** Two events are there; another program has begun the view anew when the question looks. */
    private static MockHttpServletResponse askedDuringRebuild(String question) throws Exception {
        Database database = TestDatabase.fresh();
        try (AProgram program = AProgram.over(database);
                Connection watch = TestDatabase.asSuperuser(database);
                Connection reader = TestDatabase.asSuperuser(database)) {
            long last = program.append("first", "second");
            await().until(() -> program.positionOf(TwoViews.FIRST) == last);
            watch.createStatement().execute("DELETE FROM views.forms WHERE view IN ('first', 'second')");
            reader.setAutoCommit(false);
            reader.createStatement().execute("LOCK TABLE views.second IN ACCESS SHARE MODE");

            CompletableFuture<AProgram> other = CompletableFuture.supplyAsync(() -> AProgram.over(database));
            await("the rebuild, half done").until(() -> waiting(watch) == 1);
            CompletableFuture<MockHttpServletResponse> asked =
                    CompletableFuture.supplyAsync(() -> ask(program, question));
            await("the question").until(() -> waiting(watch) == 2 || asked.isDone());
            reader.rollback();

            MockHttpServletResponse answer = asked.join();
            other.join().close();
            return answer;
        }
    }

    /** A batch of another program takes as long as its machine lets it, and holds what it writes to. */
    @Test
    void it_waits_for_whoever_feeds_the_view_without_holding_up_those_who_ask() throws Exception {
        Database database = TestDatabase.fresh();
        try (AProgram program = AProgram.over(database);
                Connection watch = TestDatabase.asSuperuser(database);
                Connection feeder = TestDatabase.asSuperuser(database)) {
            long last = program.append("first", "second");
            await().until(() -> program.positionOf(TwoViews.FIRST) == last);
            watch.createStatement().execute("DELETE FROM views.forms WHERE view IN ('first', 'second')");
            feeder.setAutoCommit(false);
            feeder.createStatement().execute("LOCK TABLE views.second IN ROW EXCLUSIVE MODE");

            CompletableFuture<AProgram> other = CompletableFuture.supplyAsync(() -> AProgram.over(database));
            await("the rebuild, half done").until(() -> waiting(watch) == 1);
            Thread.sleep(1500);
            assertThat(body(ask(program, "/api/first")).has("items")).isTrue();
            assertThat(other).isNotDone();
            feeder.rollback();
            other.join().close();
        }
    }

    /** A download reads for as long as its reader takes; who is told to wait for it would wait as long. */
    @Test
    void whoever_asks_while_it_waits_for_a_download_is_answered() throws Exception {
        Database database = TestDatabase.fresh();
        try (AProgram program = AProgram.over(database);
                Connection watch = TestDatabase.asSuperuser(database);
                Connection download = TestDatabase.asSuperuser(database)) {
            watch.createStatement().execute("DELETE FROM views.forms WHERE view = 'first'");
            download.setAutoCommit(false);
            download.createStatement().execute("LOCK TABLE views.forms IN ACCESS SHARE MODE");

            CompletableFuture<AProgram> other = CompletableFuture.supplyAsync(() -> AProgram.over(database));
            await("the rebuild, waiting").until(() -> waiting(watch) == 1);
            assertThat(body(ask(program, "/api/first")).has("items")).isTrue();
            assertThat(other).isNotDone();
            download.rollback();
            other.join().close();
        }
    }

    private static long waiting(Connection watch) throws SQLException {
        try (ResultSet row = watch.createStatement().executeQuery(WAITING)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static MockHttpServletResponse ask(AProgram program, String question) {
        try {
            return program.get(question);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static JsonNode body(MockHttpServletResponse answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getContentAsString());
    }
}
