package org.tributary.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.tributary.platform.command.Catalogue;
import org.tributary.platform.command.CommandDesk;
import org.tributary.platform.store.Database;
import org.tributary.platform.view.Questions;
import org.tributary.verification.Waits.Wait;
import org.tributary.verification.history.Clerk;
import org.tributary.verification.history.Copies;
import org.tributary.verification.history.Resources;
import org.tributary.verification.history.TenYears;
import org.tributary.verification.history.Told;

/**
 * A history and its copies add up to what whoever made them noted, so many times, and to what the events make of it; every
 * question has an answer. {@code mvn
 * verify -Pmillion} makes a million contributions of it, asks until it is known how long each answer takes, and leaves that in
 * {@code target/questions.md}; what was made is kept for the next run.
 */
@Tag("million")
@ExtendWith(OutputCaptureExtension.class)
class EveryQuestionIT {
    private static final Logger LOG = LoggerFactory.getLogger(EveryQuestionIT.class);
    private static final int KERNEL = Integer.getInteger("tributary.kernel", 60);
    private static final int TIMES = Integer.getInteger("tributary.copies", 3);
    private static final int ASKED = Integer.getInteger("tributary.asked", 1);
    private static final String WORTH = System.getProperty("tributary.worth", "0");
    private static final int EACH = 40;
    private static final long SEED = 1;
    private static final LocalDate MIDDLE = LocalDate.of(2022, 6, 30);
    private static final List<LocalDate> BRIDGES = List.of(LocalDate.of(2019, 1, 1), LocalDate.of(2022, 1, 1));
    private static final Path DATA =
            Path.of(System.getProperty("tributary.million.data", "target/history-" + KERNEL + "-" + TIMES));

    @Test
    void a_history_and_its_copies_add_up_and_every_question_is_answered(CapturedOutput output) throws Exception {
        TenYears history = new TenYears(SEED, KERNEL, EACH);
        Path made = DATA.resolve("made");
        if (!Files.exists(made)) {
            make(history, output);
            Files.createFile(made);
        }
        SortedMap<String, Wait> workedOut;
        try (Running tributary = startAgain("--tributary.kept-answers.room=0")) {
            Client reader = tributary.admin();
            awaitViews(reader, tributary.bean(Questions.class).head());
            assertThat(told(reader)).isEqualTo(history.made().figures(TIMES));
            workedOut = new Waits(reader, ASKED).measure(resources(reader));
            assertThat(Folded.require(tributary, reader, LocalDate.now(ZoneOffset.UTC), BRIDGES))
                    .as("figures compared, of each kind of question")
                    .doesNotContainValue(0);
            Folded.require(tributary, reader, MIDDLE, List.of(BRIDGES.get(0)));
            long position = tributary.bean(Questions.class).head() * 2 / 3;
            Folded.require(tributary, reader, position, LocalDate.now(ZoneOffset.UTC), BRIDGES);
        }
        try (Running tributary = startAgain("--tributary.kept-answers.worth=" + WORTH)) {
            Client reader = tributary.admin();
            awaitViews(reader, tributary.bean(Questions.class).head());
            SortedMap<String, Wait> kept = new Waits(reader, ASKED).measure(resources(reader));
            new WaitsReport(workedOut, kept).write(Path.of("target", "questions.md"));
            assertThat(told(reader))
                    .as("from what was kept")
                    .isEqualTo(history.made().figures(TIMES));
        }
        assertThat(workedOut.values()).allMatch(wait -> wait.status() == 200);
    }

    private static Running startAgain(String setting) {
        return Running.startAgain("reader", "of-the-proof", "--tributary.data-dir=" + DATA, setting);
    }

    private static Resources resources(Client reader) {
        return new Resources(
                reader.get("/v3/api-docs").json(), path -> reader.get(path).body());
    }

    private static void make(TenYears history, CapturedOutput output) throws Exception {
        try (Running tributary = Running.start(output, "--tributary.data-dir=" + DATA)) {
            tributary
                    .admin()
                    .send("open-account", "{'login': 'reader', 'password': 'of-the-proof', 'role': 'manager'}");
            Client reader = tributary.admin().as("reader", "of-the-proof");
            new Clerk(tributary.bean(CommandDesk.class), tributary.bean(Catalogue.class)).send(history.turns());
            Questions questions = tributary.bean(Questions.class);
            awaitViews(reader, questions.head());
            assertThat(told(reader)).isEqualTo(history.made().figures(1));
            Copies copies = new Copies(tributary.bean(Database.class));
            for (int number = 1; number < TIMES; number++) {
                copies.add(number);
                if (number % 10 == 0) LOG.info("History: {} of {} copies", number, TIMES);
            }
            awaitViews(reader, questions.head());
        }
    }

    private static Map<String, String> told(Client reader) {
        return new Told(path -> reader.get(path).body()).figures();
    }

    private static void awaitViews(Client reader, long position) {
        while (reader.get("/api/policy?minPosition=%d", position).status() != 200) {
            LOG.info("Views: on the way to position {}", position);
            assertThat(reader.get("/api/policy").body()).doesNotContain("\"stopped\"");
        }
    }
}
