package org.tributary.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.operations.TwoViews.FIRST;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tributary.platform.TestDatabase;

/** A list as a file, on its way to one who reads it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesOnTheirWayIT {
    private static final int ROWS = 2500;
    private static final int AT_ONCE = 4;

    @TempDir
    static Path drafts;

    private AProgram program;

    @BeforeAll
    void there_are_many_rows() throws IOException {
        Path here = Files.createDirectory(drafts.resolve("here"));
        program = AProgram.over(TestDatabase.fresh(), "tributary.drafts.directory=" + here);
        TwoViews.poisoned = "";
        long last = program.append(
                IntStream.range(0, ROWS).mapToObj(n -> "row " + n).toArray(String[]::new));
        await().atMost(Duration.ofSeconds(60)).until(() -> program.positionOf(FIRST) == last);
    }

    @AfterEach
    void nothing_happens_any_more() {
        TwoViews.whenRead = title -> {};
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    void it_holds_every_row_in_order_and_is_asked_for_once() throws Exception {
        List<String> lines = file().getContentAsString().lines().skip(1).toList();

        assertThat(lines).hasSize(ROWS);
        assertThat(lines.get(0)).startsWith("row 0,");
        assertThat(lines.get(ROWS - 1)).startsWith("row 2499,");
        assertThat(lines.stream().map(line -> line.split(",")[1]))
                .containsOnly(lines.get(0).split(",")[1]);
    }

    @Test
    void that_fails_before_anything_was_sent_is_a_problem_and_no_file() throws Exception {
        failAt("row 2");

        MockHttpServletResponse answer = file();
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getHeader("Content-Disposition")).isNull();
        assertThat(answer.getContentAsString()).startsWith("{");
    }

    @Test
    void that_fails_on_its_way_does_not_look_whole() {
        failAt("row 2400");

        assertThatThrownBy(this::file).hasRootCauseMessage("row 2400").hasCauseInstanceOf(UncheckedIOException.class);
    }

    @Test
    void that_finds_no_room_on_the_way_is_a_problem_and_no_file() throws Exception {
        assertThat(program.get("/api/first?format=xlsx").getStatus()).isEqualTo(200);
        Files.move(drafts.resolve("here"), drafts.resolve("elsewhere"));
        try {
            MockHttpServletResponse answer = program.get("/api/first?format=xlsx");

            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getContentType()).startsWith("application/problem+json");
            assertThat(answer.getHeader("Content-Disposition")).isNull();
            assertThat(answer.getContentAsString())
                    .contains(
                            "urn:tributary:problem:no-room-for-file",
                            "The server cannot write the file",
                            "finds in its log");
            assertThat(file().getStatus()).as("as CSV").isEqualTo(200);
        } finally {
            Files.move(drafts.resolve("elsewhere"), drafts.resolve("here"));
        }
    }

    @Test
    void whose_readers_are_slow_leaves_the_database_to_others() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(AT_ONCE);
        TwoViews.whenRead = title -> {
            if (!title.equals("row 1200")) return;
            begun.countDown();
            join(slow);
        };
        List<CompletableFuture<MockHttpServletResponse>> reading = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++)
            reading.add(CompletableFuture.supplyAsync(this::file, work -> new Thread(work).start()));
        begun.await();

        MockHttpServletResponse refused = file();
        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isNotNull();
        assertThat(refused.getContentAsString()).contains("urn:tributary:problem:too-many-files");
        assertThat(program.get("/api/first").getStatus()).isEqualTo(200);

        slow.countDown();
        for (var one : reading)
            assertThat(one.join().getContentAsString().lines()).hasSize(ROWS + 1);
        assertThat(file().getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse file() {
        try {
            return program.get("/api/first?format=csv");
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e.getCause());
        }
    }

    private static void failAt(String row) {
        TwoViews.whenRead = title -> {
            if (title.equals(row)) throw new IllegalStateException(row);
        };
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
