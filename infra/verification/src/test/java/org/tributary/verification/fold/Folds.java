package org.tributary.verification.fold;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tributary.platform.store.Database;

/** Every total, as the program tells it and as the events alone make it. */
public final class Folds {
    private static final List<String> CUTS =
            List.of("region", "area", "country", "sector", "result", "instrument", "owner", "partner-category");

    private final Facts facts;
    private final long known;
    private final Comparison comparison;

    /**
     * @param known up to this position
     * @param answers what is answered to a path
     */
    public Folds(Database database, long known, UnaryOperator<String> answers) {
        this.known = known;
        this.facts = new Facts(database, known);
        this.comparison = new Comparison(known, answers);
    }

    /** By question, how many figures there were that were something. */
    public Map<String, Integer> compared() {
        return comparison.compared();
    }

    /**
     * The figures that are not what they should be.
     *
     * @param bridges the days from which bridges lead to this one
     */
    public List<String> differences(LocalDate on, List<LocalDate> bridges, List<String> agreements)
            throws SQLException {
        World world = new World(on);
        List<Question> questions = new ArrayList<>(questions(world));
        for (String agreement : agreements) questions.add(new Statement(world, agreement));
        around(world, questions);
        for (LocalDate from : bridges) {
            questions.addAll(Bridges.of(facts, world, from));
            questions.addAll(Bridges.of(facts, world, from, known / 2));
        }
        partnerships(questions);
        agreements(world, questions);
        for (Question question : questions) comparison.compare(question, on);
        return comparison.differences();
    }

    private static List<Question> questions(World world) {
        String year = "" + world.today.getYear();
        Stream<Question> questions = Stream.of(
                new LedgerTotals(),
                new Receivables(world, "currency"),
                new Receivables(world, "owner"),
                new Receivables(world, "partner"),
                new Decided(world),
                new Worth(world, "USD"),
                new Worth(world, "EUR"),
                new Register(world),
                new Needs(world),
                new SourcesAndUses(world),
                new Suspense(),
                new Changed(world, "signed"),
                new Changed(world, "received"),
                new Targets(world));
        Stream<Question> owners = Stream.of("2016", "2019-Q2", "2022--2023", "2025", year)
                .map(period -> Kpis.ofOwners(world, Period.of(period)));
        Stream<Question> offices = Stream.of("2021", year).map(period -> Kpis.ofOffices(world, Period.of(period)));
        Stream<Question> mixes =
                Stream.of("2016", "2022--2023", "2025", year).map(period -> new Mix(world, Period.of(period)));
        Stream<Question> cuts = CUTS.stream().map(by -> new Signed(world, by));
        Stream<Question> converted = Stream.of("region", "area", "owner", "instrument", "partner-category")
                .map(by -> new SignedIn(world, by, "USD"));
        Stream<Question> pipelines = Stream.of("stage", "region", "area", "owner", "partner-category")
                .map(by -> new Pipeline(world, by));
        Stream<Question> trends = Stream.of(
                new Trend(world, "month", world.today.minusMonths(8)),
                new Trend(world, "quarter", LocalDate.of(2017, 2, 14)),
                new Trend(world, "year", LocalDate.of(2015, 12, 31)));
        return Stream.of(trends, questions, owners, offices, mixes, cuts, converted, pipelines)
                .flatMap(each -> each)
                .toList();
    }

    private void around(World world, List<Question> questions) throws SQLException {
        facts.around(fact -> {
            world.next(fact);
            if (!fact.on().isAfter(world.today)) questions.forEach(question -> question.next(fact));
        });
        for (Partnership partnership : world.partnerships.values())
            questions.forEach(question -> question.next(partnership));
    }

    private void partnerships(List<Question> questions) throws SQLException {
        Map<String, Life> current = new HashMap<>();
        Runnable told = () -> {
            current.values().forEach(life -> questions.forEach(question -> question.next(life)));
            current.clear();
        };
        facts.ofPartnerships(fact -> {
            if (!current.containsKey(fact.stream())) told.run();
            current.computeIfAbsent(fact.stream(), id -> new Life()).next(fact);
        });
        told.run();
    }

    private void agreements(World world, List<Question> questions) throws SQLException {
        List<Agreement> current = new ArrayList<>();
        Runnable told = () -> {
            current.forEach(agreement -> questions.forEach(question -> question.next(agreement)));
            current.clear();
        };
        facts.ofAgreements(fact -> {
            if (fact.on().isAfter(world.today)) return;
            if (fact.is("agreement-signed")) {
                told.run();
                current.add(new Agreement(fact));
            }
            current.get(0).next(fact);
        });
        told.run();
    }
}
