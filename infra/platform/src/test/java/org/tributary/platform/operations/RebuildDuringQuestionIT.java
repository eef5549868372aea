package org.tributary.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
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
            CompletableFuture<JsonNode> asked = CompletableFuture.supplyAsync(() -> ask(program));
            await("the question").until(() -> waiting(watch) == 2);
            reader.rollback();

            JsonNode page = asked.join();
            other.join().close();
            long position = page.get("position").longValue();
            assertThat(page.get("items").size())
                    .as("rows up to position %d", position)
                    .isEqualTo((int) Math.max(0, 2 + position - last));
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
            assertThat(ask(program).has("items")).isTrue();
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

    private static JsonNode ask(AProgram program) {
        try {
            return JsonMapper.shared().readTree(program.get("/api/first").getContentAsString());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
