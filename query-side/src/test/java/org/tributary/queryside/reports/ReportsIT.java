package org.tributary.queryside.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tributary.events.Document;
import org.tributary.events.GuidanceId;
import org.tributary.events.Reason;
import org.tributary.events.ReportEvent.GuidanceRecorded;
import org.tributary.events.ReportEvent.GuidanceWithdrawn;
import org.tributary.events.ReportEvent.ReportPublished;
import org.tributary.events.ReportEvent.ReportWithdrawn;
import org.tributary.events.ReportId;
import org.tributary.platform.document.Documents;
import org.tributary.platform.document.MadeFile;
import org.tributary.platform.document.MadeFiles;
import org.tributary.queryside.ViewFixture;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/reports}. */
class ReportsIT {
    private static final Reason WHY = new Reason("data-entry-error", "Of another year");
    private static final byte[] BYTES = "code,value\r\nAFR,1.00\r\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    private final ViewFixture views = ViewFixture.fresh();
    private final ReportId id = new ReportId(UUID.randomUUID());
    private final GuidanceId noted = new GuidanceId(UUID.randomUUID());
    private MadeFile file;
    private long published;

    @BeforeEach
    void a_report() {
        file = made(BYTES);
        published = views.given(new ReportPublished(
                id,
                "Rates of the quarter",
                file.query(),
                file.asOfPosition(),
                new Document(file.name(), file.mediaType(), file.sha256(), file.size()),
                LocalDate.parse("2026-04-01")));
    }

    private MadeFile made(byte[] bytes) {
        try {
            Path file = Files.write(directory.resolve("made"), bytes);
            return views.bean(MadeFiles.class).keep("/api/rates?format=csv", 7, "rates.csv", "text/csv", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long said() {
        return views.given(
                new GuidanceRecorded(
                        id,
                        noted,
                        "advisory-group",
                        "TDAG-19, item 8",
                        "Widen the circle of partners.",
                        "The Director",
                        LocalDate.parse("2026-04-10"),
                        List.of()),
                new GuidanceRecorded(
                        id,
                        new GuidanceId(UUID.randomUUID()),
                        "council",
                        null,
                        "Noted.",
                        null,
                        LocalDate.parse("2026-04-05"),
                        List.of()));
    }

    private MockHttpServletResponse content(String asked) {
        return views.ask("/api/reports/" + id + "/content" + asked);
    }

    private JsonNode report(String asked) {
        return views.get("/api/reports/" + id + asked);
    }

    @Test
    void shows_the_question_the_position_and_what_bytes_they_are() {
        JsonNode report = report("");
        assertThat(report.path("title").asString()).isEqualTo("Rates of the quarter");
        assertThat(report.path("query").asString()).isEqualTo("/api/rates?format=csv");
        assertThat(report.path("asOfPosition").asLong()).isEqualTo(7);
        assertThat(report.path("sha256").asString()).isEqualTo(file.sha256());
        assertThat(report.path("status").asString()).isEqualTo("published");
        assertThat(report.path("guidance").isEmpty()).isTrue();
        assertThat(views.get("/api/reports").path("items").get(0)).isEqualTo(report);
    }

    @Test
    void answers_the_very_bytes_with_their_type_and_hash() {
        MockHttpServletResponse content = content("");
        assertThat(content.getContentAsByteArray()).isEqualTo(BYTES);
        assertThat(content.getContentType()).isEqualTo("text/csv");
        assertThat(content.getHeaders("ETag")).containsExactly("\"" + file.sha256() + "\"");
        assertThat(content.getHeader("Content-Disposition")).contains("rates.csv");
        assertThat(content.getHeader("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void says_the_type_that_it_was_made_with_whoever_stored_the_same_bytes_before() {
        byte[] same = "the same bytes".getBytes(StandardCharsets.UTF_8);
        views.bean(Documents.class).keep(same, "text/plain");
        assertThat(made(same).mediaType()).isEqualTo("text/csv");
    }

    @Test
    void tells_what_was_said_on_it_as_known_then() {
        long said = said();
        JsonNode guidance = report("").path("guidance");
        assertThat(guidance.get(0).path("body").asString()).isEqualTo("council");
        assertThat(guidance.get(1).path("session").asString()).isEqualTo("TDAG-19, item 8");
        assertThat(guidance.get(1).path("text").asString()).isEqualTo("Widen the circle of partners.");
        assertThat(guidance.get(1).path("addressedTo").asString()).isEqualTo("The Director");
        assertThat(guidance.get(1).path("givenOn").asString()).isEqualTo("2026-04-10");

        views.given(new GuidanceWithdrawn(id, noted, WHY, LocalDate.parse("2026-04-12"), List.of()));
        assertThat(report("").path("guidance")).hasSize(1);
        assertThat(report("").path("version").asLong()).isEqualTo(3);
        assertThat(report("?asOfPosition=" + said).path("guidance")).hasSize(2);
        assertThat(report("?effectiveOn=2026-04-06").path("guidance")).hasSize(1);
        assertThat(report("?asOfPosition=" + published).path("guidance")).isEmpty();
        assertThat(report("?asOfPosition=" + published).path("version").asLong())
                .isEqualTo(0);
    }

    @Test
    void keeps_its_bytes_when_it_is_withdrawn_and_says_why() {
        views.given(new ReportWithdrawn(id, WHY, LocalDate.parse("2026-05-01"), List.of()));
        JsonNode report = report("");
        assertThat(report.path("status").asString()).isEqualTo("withdrawn");
        assertThat(report.path("withdrawnOn").asString()).isEqualTo("2026-05-01");
        assertThat(report.at("/reason/note").asString()).isEqualTo("Of another year");
        assertThat(content("").getContentAsByteArray()).isEqualTo(BYTES);
        assertThat(views.get("/api/reports?status=published").path("items")).isEmpty();
        assertThat(views.get("/api/reports?status=withdrawn").path("items")).hasSize(1);
        assertThat(report("?asOfPosition=" + published).path("status").asString())
                .isEqualTo("published");
    }

    @Test
    void is_not_there_before_it_was_published() {
        assertThat(content("?asOfPosition=" + (published - 1)).getStatus()).isEqualTo(404);
        assertThat(content("?effectiveOn=2026-03-31").getStatus()).isEqualTo(404);
        assertThat(views.ask("/api/reports/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
        assertThat(views.ask("/api/reports?status=lost").getStatus()).isEqualTo(400);
    }

    @Test
    void told_twice_is_as_told_once() {
        said();
        views.given(new ReportWithdrawn(id, WHY, LocalDate.parse("2026-05-01"), List.of()));
        JsonNode before = report("");
        views.redeliver();
        assertThat(report("")).isEqualTo(before);
    }
}
