package org.tributary.verification;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.tributary.platform.command.Catalogue;
import org.tributary.platform.command.CommandDesk;
import org.tributary.platform.view.Questions;
import org.tributary.verification.Client.Reply;
import org.tributary.verification.history.Clerk;
import org.tributary.verification.history.Resources;
import org.tributary.verification.history.TenYears;
import org.tributary.verification.history.Told;
import org.tributary.verification.history.Turn;

/**
 * As a history grows, every question is asked at random positions while there is nothing beyond them; once all the rest is
 * known it is asked as of each of them, and answers the same. {@code -Dtributary.positions=100} looks more often.
 */
@ExtendWith(OutputCaptureExtension.class)
class AsOfProofIT {
    private static final Logger LOG = LoggerFactory.getLogger(AsOfProofIT.class);
    private static final int POSITIONS = Integer.getInteger("tributary.positions", 3);
    private static final int CONTRIBUTIONS = Integer.getInteger("tributary.contributions", 80);
    private static final long SEED = Long.getLong("tributary.seed", 1);
    private static final int OF_EACH = 2;
    private static final String ERASES = "erase-person";
    private static final Map<String, List<String>> MOST_TOLD = Map.of(
            "/api/partners", List.of("meridian", "harbour", "ministry"), "/api/partnerships", List.of("schools"));

    private final Random random = new Random(SEED);
    private final List<Then> moments = new ArrayList<>();

    @Test
    void what_was_answered_then_is_answered_as_of_then(@TempDir Path data, CapturedOutput output)
            throws IOException, SQLException {
        TenYears history = new TenYears(SEED, CONTRIBUTIONS, 5);
        try (Running tributary = Running.start(output, "--tributary.data-dir=" + data)) {
            tributary
                    .admin()
                    .send("open-account", "{'login': 'reader', 'password': 'of-the-proof', 'role': 'manager'}");
            Client reader = tributary.admin().as("reader", "of-the-proof");
            Resources resources = new Resources(
                    tributary.admin().get("/v3/api-docs").json(),
                    path -> reader.get(path).body());
            assertThat(resources.forgotten())
                    .as("questions that are not asked as of then, and nobody says why")
                    .isEmpty();
            Questions questions = tributary.bean(Questions.class);
            Consumer<Map<String, List<String>>> look = also -> look(reader, resources, questions.head(), also);
            Clerk clerk = new Clerk(tributary.bean(CommandDesk.class), tributary.bean(Catalogue.class));
            live(history.turns(), clerk, look);
            asked(reader, questions.head());
            assertThat(new Told(path -> reader.get(path).body()).figures())
                    .isEqualTo(history.made().figures(1));
            live(tributary.admin(), look);
            asked(reader, questions.head());
            Folded.require(tributary, reader, LocalDate.now(ZoneOffset.UTC), List.of(LocalDate.of(2025, 4, 1)));
            Folded.require(tributary, reader, LocalDate.of(2025, 9, 30), List.of());
            assertThat(differences(reader)).isEmpty();
            assertThat(unanswered(resources)).as("questions that had no answer").isEmpty();
        }
    }

    private void live(List<Turn> turns, Clerk clerk, Consumer<Map<String, List<String>>> look) {
        int from = 0;
        for (int to : moments(POSITIONS - POSITIONS / 3, turns.size())) {
            clerk.send(turns.subList(from, to));
            look.accept(Map.of());
            from = to;
        }
        clerk.send(turns.subList(from, turns.size()));
    }

    /**
     * Then a year of another office, in which every command is sent; only who is erased is not known any more. Late in it
     * there is something of everything about the partners and the partnership of which it tells the most.
     */
    private void live(Client admin, Consumer<Map<String, List<String>>> look) throws IOException {
        List<DiaryEntry> entries = OfficeYearIT.entries().stream()
                .filter(entry -> !entry.isRefused() && !entry.command().equals(ERASES))
                .toList();
        long commands = entries.stream().filter(DiaryEntry::isCommand).count();
        Set<Integer> moments = moments(POSITIONS / 3 - 1, (int) commands);
        moments.add((int) commands - 20);
        AtomicInteger sent = new AtomicInteger();
        new Diary(entries, admin, (reply, named) -> {
                    if (moments.contains(sent.incrementAndGet())) look.accept(told(named));
                })
                .live();
    }

    private static Map<String, List<String>> told(Map<String, String> named) {
        Map<String, List<String>> told = new HashMap<>();
        MOST_TOLD.forEach((list, names) -> told.put(
                list, names.stream().filter(named::containsKey).map(named::get).toList()));
        return told;
    }

    private Set<Integer> moments(int looks, int of) {
        Set<Integer> moments = new TreeSet<>();
        while (moments.size() < looks) moments.add(of / 5 + random.nextInt(of * 4 / 5));
        return moments;
    }

    private static void asked(Client reader, long position) {
        while (reader.get("/api/policy?minPosition=%d", position).status() != 200) continue;
    }

    /** At everything, as of today and as of a day of the past. */
    private void look(Client reader, Resources resources, long position, Map<String, List<String>> also) {
        asked(reader, position);
        String past = "&effectiveOn=%d-%02d-28".formatted(2018 + random.nextInt(8), 1 + random.nextInt(12));
        Map<String, Reply> answers = resources.questions(OF_EACH, 1000, also).parallelStream()
                .flatMap(question -> Stream.of(question, question + past))
                .collect(toMap(question -> question, reader::get, (one, other) -> one, LinkedHashMap::new));
        moments.add(new Then(position, answers));
        LOG.info("As of: {} answers at position {}, the {}. moment", answers.size(), position, moments.size());
    }

    private List<String> differences(Client reader) {
        List<String> differences = new ArrayList<>();
        for (Then then : moments) {
            differences.addAll(List.copyOf(then.answers().entrySet()).parallelStream()
                    .flatMap(answer -> difference(reader, then.position(), answer.getKey(), answer.getValue()).stream())
                    .toList());
            LOG.info(
                    "As of: {} answers of position {} asked again, {} others until now",
                    then.answers().size(),
                    then.position(),
                    differences.size());
        }
        return differences;
    }

    private static Optional<String> difference(Client reader, long position, String question, Reply was) {
        Reply is = reader.get(question + "&asOfPosition=" + position);
        return said(was).equals(said(is))
                ? Optional.empty()
                : Optional.of("%s as of %d:%n was %s%n  is %s".formatted(question, position, said(was), said(is)));
    }

    /** A refusal has a number of its own. */
    private static String said(Reply reply) {
        return reply.status() + " " + reply.body().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    /** By the path, what was answered instead. */
    private Map<String, String> unanswered(Resources resources) {
        Map<String, String> unanswered = new TreeMap<>();
        resources.paths().forEach(path -> unanswered.put(path, "never asked"));
        for (Then then : moments)
            then.answers().forEach((question, was) -> {
                boolean said = was.status() == 200 && !was.body().startsWith("{\"items\":[],");
                if (said) unanswered.remove(resources.pathOf(question));
                else unanswered.replace(resources.pathOf(question), was.body());
            });
        return unanswered;
    }

    /** What was answered when this was the last position. */
    private record Then(long position, Map<String, Reply> answers) {}
}
