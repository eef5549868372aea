package org.tributary.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.tributary.exchange.Formats;
import org.tributary.exchange.batch.Batches;
import org.tributary.exchange.batch.Report;
import org.tributary.platform.view.Questions;
import org.tributary.verification.history.Resources;

/** Every question is asked of histories that nobody generated, and every total is what the events alone make of it. */
@ExtendWith(OutputCaptureExtension.class)
class RealHistoriesIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final List<LocalDate> SINCE = List.of(LocalDate.of(2022, 7, 1), TODAY.minusYears(1));

    @TempDir
    Path directory;

    /** First of the sample, then of some real promises and a year of real rates beside it. */
    @Test
    void the_sample_and_a_slice_of_real_promises_add_up_and_every_question_is_answered() throws Exception {
        try (Running tributary = Running.startWithSample("--tributary.data-dir=" + directory.resolve("data"))) {
            Client reader = tributary.admin().as("manager", "manager");
            awaitViews(tributary, reader);
            Folded.require(tributary, reader, TODAY, SINCE);
            Folded.require(tributary, reader, LocalDate.of(2018, 6, 30), List.of());
            Folded.require(tributary, reader, tributary.bean(Questions.class).head() * 3 / 4, TODAY, SINCE);
            Folded.requireNoticed(tributary, reader, TODAY, SINCE);
            take(tributary, RealFiles.promises(directory).file());
            take(tributary, RealFiles.rates(directory, "2022"));
            asked(tributary, reader);
        }
    }

    /** All of both files; too long for every build. */
    @Test
    @EnabledIfSystemProperty(named = "tributary.whole-import", matches = ".*")
    void the_whole_files_add_up_and_every_question_is_answered(CapturedOutput output) throws Exception {
        try (Running tributary = Running.start(output, "--tributary.data-dir=" + directory.resolve("data"))) {
            tributary
                    .admin()
                    .send("open-account", "{'login': 'reader', 'password': 'of-the-proof', 'role': 'manager'}");
            tributary
                    .admin()
                    .send(
                            "set-policy",
                            "{'organisation': 'UNHCR', 'effectiveOn': '2015-01-01', 'reason': {'code': 'reorganization'}}");
            take(tributary, RealFiles.WHOLE_RATES);
            take(tributary, RealFiles.WHOLE_PROMISES);
            Client reader = tributary.admin().as("reader", "of-the-proof");
            asked(tributary, reader);
            Folded.require(tributary, reader, LocalDate.of(2022, 6, 30), List.of());
        }
    }

    private static void take(Running tributary, Path file) throws IOException, InterruptedException {
        Report report = tributary.bean(Batches.class).send(Formats.read(file, null), progress -> {});
        assertThat(report.complete()).isTrue();
    }

    private static void awaitViews(Running tributary, Client reader) {
        long head = tributary.bean(Questions.class).head();
        while (reader.get("/api/policy?minPosition=%d", head).status() != 200) continue;
    }

    private static void asked(Running tributary, Client reader) throws SQLException {
        awaitViews(tributary, reader);
        Folded.require(tributary, reader, TODAY, SINCE);
        Resources resources = new Resources(
                reader.get("/v3/api-docs").json(), path -> reader.get(path).body());
        assertThat(new Waits(reader, 1).measure(resources).values())
                .as("questions and their answers")
                .allMatch(wait -> wait.status() == 200);
    }
}
