package org.tributary.verification.fold;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.tributary.verification.fold.Partnership.Credit;
import tools.jackson.databind.JsonNode;

/** Whose work it was, in a period: each fact in the shares of credit of its own day, each share to the last minor unit. */
final class Kpis implements Question {
    private final World world;
    private final String path;
    private final Period period;
    private final Whose whose;
    private final Attained attained;
    private final Map<String, Figures> scores = new TreeMap<>();
    private final Newcomers newcomers;

    /** The names under which a share of credit is counted. */
    @FunctionalInterface
    interface Whose {
        List<String> of(String staff, LocalDate day);
    }

    private Kpis(World world, String of, Period period, Whose whose, Attained attained) {
        this.world = world;
        this.path = "/api/kpis/" + of + "?period=" + period.text();
        this.period = period;
        this.whose = whose;
        this.attained = attained;
        this.newcomers = new Newcomers(world);
    }

    static Kpis ofOwners(World world, Period period) {
        return new Kpis(world, "owners", period, (staff, day) -> List.of(staff), Attained.ofOwners(world, period));
    }

    /** An office has what is credited to whoever worked there on the day, and so have those above it. */
    static Kpis ofOffices(World world, Period period) {
        Whose offices = (staff, day) -> {
            String office = world.staff.office(staff, day);
            List<String> names = new ArrayList<>(List.of("own " + office));
            names.addAll(world.staff.upwards(office));
            return names;
        };
        return new Kpis(world, "offices", period, offices, Attained.ofNobody(world, period));
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public void next(Partnership partnership) {
        new Pursued(world).score(partnership, scored -> credit(partnership, scored));
    }

    @Override
    public void next(Agreement agreement) {
        newcomers.next(agreement);
        Partnership partnership = world.partnership(agreement);
        new Brought(world).score(agreement, scored -> credit(partnership, scored));
    }

    private void credit(Partnership partnership, Scored scored) {
        boolean falls = scored.what().equals("overdue") || period.has(scored.on());
        if (!falls || partnership.brokered(scored.creditedOn())) return;
        List<Credit> credit =
                partnership.credit.at(scored.creditedOn()).orElse(List.of(new Credit(Staff.NOWHERE, Exact.ONE)));
        if (scored.isMoney()) share(scored, credit);
        else
            credit.forEach(part -> add(part, scored, scored.what(), part.share().times(Exact.of(scored.amount()))));
    }

    private void share(Scored scored, List<Credit> credit) {
        share(scored, credit, " amounts ", scored.amount(), scored.currency());
        share(scored, credit, world.reporting(), " reporting ", " unconverted ");
        for (String target : attained.currencies())
            share(scored, credit, target, Attained.IN, Attained.NOT_IN + target + " ");
    }

    /** In a currency, or what there is no rate of. */
    private void share(Scored scored, List<Credit> credit, String into, String converted, String not) {
        world.rates
                .converted(scored.amount(), scored.currency(), into, scored.rateOn(), world.policy())
                .ifPresentOrElse(
                        amount -> share(scored, credit, converted, amount, into),
                        () -> share(scored, credit, not, scored.amount(), scored.currency()));
    }

    private void share(Scored scored, List<Credit> credit, String name, BigDecimal whole, String currency) {
        List<BigDecimal> parts =
                Shares.of(whole, currency, credit.stream().map(Credit::share).toList());
        for (int place = 0; place < parts.size(); place++)
            add(credit.get(place), scored, scored.what() + name + currency, Exact.of(parts.get(place)));
    }

    private void add(Credit credit, Scored scored, String name, Exact amount) {
        for (String one : whose.of(credit.staff(), scored.creditedOn()))
            scores.computeIfAbsent(one, who -> new Figures()).add(name, amount);
    }

    @Override
    public Figures folded() {
        newcomers.firsts().forEach(first -> credit(first.partnership(), Scored.once("new-partners", first.on())));
        Figures figures = new Figures();
        scores.forEach((name, score) -> figures.addAll(name + " ", measured(score)));
        for (String owner : attained.owners())
            figures.addAll(owner + " ", attained.folded(owner, scores.getOrDefault(owner, new Figures())));
        return figures;
    }

    private Figures measured(Figures score) {
        Figures measured = new Figures();
        Predicate<String> parts =
                name -> List.of("won", "lost", "days", "follow-ons").contains(name)
                        || name.startsWith("own ")
                        || name.contains("argetCurrency ");
        measured.addAll("", score.unless(parts));
        String reporting = " reporting " + world.reporting();
        ratio(measured, "win-rate", score.of("won"), score.of("won").plus(score.of("lost")));
        ratio(measured, "days-to-signature", score.of("days"), score.of("won"));
        if (!score.has("mobilized unconverted ") && !score.has("own unconverted "))
            ratio(measured, "leverage", score.of("mobilized" + reporting), score.of("own" + reporting));
        ratio(measured, "follow-on-rate", score.of("follow-ons"), score.of("agreements-signed"));
        return measured;
    }

    private static void ratio(Figures measured, String name, Exact part, Exact whole) {
        if (!whole.isZero()) measured.add(name, part.over(whole));
    }

    @Override
    public Figures told(JsonNode answer) {
        Figures told = new Figures();
        for (JsonNode item : answer.path("items")) {
            String measure = " " + item.path("measure").asString();
            String name = item.path("owner").asString(item.path("office").asString());
            tell(told, name + measure, item.path("actual"));
            if (item.has("target")) Attained.tell(told, name + measure, item);
            if (item.has("own")) tell(told, "own " + name + measure, item.path("own"));
        }
        return told;
    }

    private static void tell(Figures told, String name, JsonNode actual) {
        told.told(name, actual.path("exact"));
        told.told(name, actual, "amounts", "reporting", "unconverted");
    }
}
