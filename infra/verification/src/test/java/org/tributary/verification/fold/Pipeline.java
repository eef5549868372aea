package org.tributary.verification.fold;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What may still be signed, weighted and converted by the rates of the day, under each code of a cut in exact shares. */
final class Pipeline implements Question {
    private static final Set<String> MAY_BE_PLEDGED = Set.of("open", "on-hold", "committed");
    private final World world;
    private final Supplier<JsonNode> reporting;
    private final String cut;
    private final Map<String, Figures> rows = new TreeMap<>();

    /** @param reporting the policy that says into which currency, and by whose rates */
    Pipeline(World world, Supplier<JsonNode> reporting, String cut) {
        this.world = world;
        this.reporting = reporting;
        this.cut = cut;
    }

    Pipeline(World world, String cut) {
        this(world, world::policy, cut);
    }

    @Override
    public String path() {
        return "/api/pipeline?by=" + cut;
    }

    @Override
    public void next(Partnership partnership) {
        Prospect.of(world, partnership).ifPresent(this::add);
        if (partnership.brokered(world.today)) return;
        partnership.stands(world.voided).ifPresent(step -> {
            if (MAY_BE_PLEDGED.contains(step.category()))
                partnership.pledged(world.voided).forEach(this::pledge);
            if (Set.of("committed", "done").contains(step.category()))
                row("won").add("count", Exact.ONE);
            if (step.category().equals("lost")) row("lost").add("count", Exact.ONE);
        });
    }

    private void add(Prospect prospect) {
        List<Part> parts = prospect.under(cut);
        List<Offer> offers = Offer.of(prospect, world, reporting.get());
        for (int place = 0; place < parts.size(); place++) {
            Part part = parts.get(place);
            for (String name : names(prospect, part.code())) {
                row(name).add("exact", part.share());
                row(name).add("days", part.share().times(Exact.of(prospect.days())));
            }
        }
        for (Offer offer : offers) {
            List<BigDecimal> amounts = Shares.of(
                    offer.whole(),
                    offer.currency(),
                    parts.stream().map(Part::share).toList());
            for (int place = 0; place < parts.size(); place++)
                for (String name : names(prospect, parts.get(place).code()))
                    row(name).add(offer.name(), amounts.get(place), offer.currency());
        }
    }

    private List<String> names(Prospect prospect, String code) {
        if (prospect.onHold()) return List.of("on hold");
        Stream<String> always = Stream.of("in all", "stage " + prospect.stage());
        return cut.equals("stage")
                ? always.toList()
                : Stream.concat(always, Stream.of("code " + code, prospect.stage() + " and " + code))
                        .toList();
    }

    private Figures row(String name) {
        return rows.computeIfAbsent(name, one -> new Figures());
    }

    private void pledge(JsonNode amount) {
        String into = reporting.get().path("reportingCurrency").asString();
        String currency = amount.path("currency").asString();
        Figures pledged = row("pledged");
        pledged.add("count", Exact.ONE);
        pledged.told("value", amount);
        world.rates
                .converted(Fact.amount(amount), currency, into, world.today, reporting.get())
                .ifPresentOrElse(
                        converted -> pledged.add(Offer.CONVERTED + "value", converted, into),
                        () -> pledged.told(Offer.CONVERTED + "unconverted", amount));
    }

    @Override
    public Figures folded() {
        Figures figures = new Figures();
        rows.forEach((name, row) -> {
            figures.addAll(name + " ", row.without("days"));
            if (!row.of("exact").isZero())
                figures.add(
                        name + " averageDaysInStage",
                        row.of("days").over(row.of("exact")).rounded(1));
        });
        return figures;
    }

    @Override
    public Figures told(JsonNode answer) {
        Figures told = new Figures();
        tell(told, "in all", answer.path("totals"));
        tell(told, "on hold", answer.path("onHold"));
        for (JsonNode stage : answer.path("stages"))
            tell(told, "stage " + stage.path("stage").asString(), stage);
        if (!cut.equals("stage"))
            for (JsonNode item : answer.path("items"))
                tell(
                        told,
                        item.path("stage").asString() + " and "
                                + item.path("code").asString(),
                        item);
        for (JsonNode code : answer.path("codes"))
            tell(told, "code " + code.path("code").asString(), code);
        told.told("won", answer.path("won"), "count");
        told.told("lost", answer.path("lost"), "count");
        told.told("pledged", answer.path("pledged"), "count", "value");
        told.told("pledged reporting", answer.at("/pledged/reporting"), "value", "unconverted");
        return told;
    }

    static void tell(Figures told, String name, JsonNode row) {
        told.told(name, row, "exact", "averageDaysInStage", "value", "weighted");
        told.told(name + " reporting", row.path("reporting"), "value", "weighted", "unconverted");
    }
}
