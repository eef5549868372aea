package org.tributary.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tributary.platform.store.Database;
import org.tributary.platform.view.Questions;
import org.tributary.verification.fold.Folds;

/** Whatever history there is, the program's totals are what the events alone make of it. */
final class Folded {
    private static final Logger LOG = LoggerFactory.getLogger(Folded.class);
    private static final Pattern FIGURE = Pattern.compile("\"amount\":\"-?|\"won\":(?=\\d)");
    private static final List<String> FIELDS = List.of(
            "count",
            "exact",
            "attainment",
            "elapsed",
            "pacing",
            "newPartners",
            "nonMembers",
            "averageDaysInStage",
            "bar",
            "averageDays",
            "medianDays",
            "reason");
    private static final Pattern SAID = Pattern.compile("[0-9a-f-]{36}|(?<==)[^&]+");
    private static final String SOME = "/api/agreements?limit=3&sort=";

    private Folded() {}

    /**
     * How many figures were compared, by question.
     *
     * @param bridges the days from which bridges lead to this one
     */
    static Map<String, Integer> require(Running tributary, Client reader, LocalDate on, List<LocalDate> bridges)
            throws SQLException {
        return require(tributary, reader, head(tributary), on, bridges);
    }

    /** The same, as known at an earlier position. */
    static Map<String, Integer> require(
            Running tributary, Client reader, long known, LocalDate on, List<LocalDate> bridges) throws SQLException {
        Folds folds = new Folds(
                tributary.bean(Database.class), known, path -> reader.get(path).body());
        assertThat(folds.differences(on, bridges, some(reader, known)))
                .as("figures that are not what the events make of them")
                .isEmpty();
        int figures =
                folds.compared().values().stream().mapToInt(count -> count).sum();
        LOG.info(
                "Folds: {} figures as of {}, known at {}, are what the events make of them: {}",
                figures,
                on,
                known,
                folds.compared());
        Map<String, Integer> ofKind = new TreeMap<>();
        folds.compared()
                .forEach(
                        (question, count) -> ofKind.merge(SAID.matcher(question).replaceAll("…"), count, Integer::sum));
        return ofKind;
    }

    /** Whatever question is asked: were its answer another, it would be found out, and so were each kind of figure alone. */
    static void requireNoticed(Running tributary, Client reader, LocalDate on, List<LocalDate> bridges)
            throws SQLException {
        Map<String, String> answers = new HashMap<>();
        UnaryOperator<String> asked =
                path -> answers.computeIfAbsent(path, one -> reader.get(one).body());
        Folds folds = altered(tributary, asked, FIGURE);
        List<String> differences = folds.differences(on, bridges, some(reader, head(tributary)));
        folds.compared().forEach((question, figures) -> {
            if (figures > 0)
                assertThat(differences).as(question).anyMatch(difference -> difference.startsWith(question));
        });
        for (String field : FIELDS)
            assertThat(altered(tributary, asked, Pattern.compile("\"" + field + "\":(?:\"-?|-?(?=\\d))"))
                            .differences(on, bridges, List.of()))
                    .as(field)
                    .isNotEmpty();
    }

    private static Folds altered(Running tributary, UnaryOperator<String> answers, Pattern figures) {
        return new Folds(
                tributary.bean(Database.class),
                head(tributary),
                path -> figures.matcher(answers.apply(path)).replaceAll(figure -> figure.group() + "7"));
    }

    private static long head(Running tributary) {
        return tributary.bean(Questions.class).head();
    }

    /** Agreements of all sizes and ages. */
    private static List<String> some(Client reader, long known) {
        return Stream.of("-signedOn", "-value", "reference")
                .flatMap(sort -> reader.get(SOME + sort + "&asOfPosition=" + known)
                        .json()
                        .path("items")
                        .valueStream()
                        .map(agreement -> agreement.path("id").asString()))
                .distinct()
                .toList();
    }
}
