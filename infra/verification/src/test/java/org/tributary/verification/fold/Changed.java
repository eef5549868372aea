package org.tributary.verification.fold;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Why one period came to more than another: volume = (n₂ − n₁) · p₁ · r₁, price = n₂ · (p₂ − p₁) · r₁, rate = n₂ · p₂ · (r₂ −
 * r₁), currency by currency. What rounding leaves is in the price; where one side has no price, all is volume.
 */
final class Changed implements Question {
    private static final int[] BASE = {2018, 2019};
    private static final int[] NOW = {2021, 2023};

    private final World world;
    private final String measure;
    private final Map<String, Side> base = new TreeMap<>();
    private final Map<String, Side> now = new TreeMap<>();
    private final Figures unconverted = new Figures();

    /** @param measure {@code signed}, {@code received} */
    Changed(World world, String measure) {
        this.world = world;
        this.measure = measure;
    }

    @Override
    public String path() {
        return "/api/statistics/change?measure=%s&baseFrom=%d&baseTo=%d&from=%d&to=%d"
                .formatted(measure, BASE[0], BASE[1], NOW[0], NOW[1]);
    }

    @Override
    public void next(Agreement agreement) {
        Partnership partnership = world.partnership(agreement);
        if (measure.equals("received")) {
            for (Money.Entry entry : agreement.money().entries())
                if (entry.isContribution() && !partnership.brokered(entry.valueOn())) received(entry);
        } else if (!world.voided.contains(agreement.id()))
            for (Signature signature : agreement.signatures())
                if (!partnership.brokered(signature.on())) signed(agreement.currency(), signature);
    }

    /** An agreement is one more; an addendum makes agreements larger or smaller. */
    private void signed(String currency, Signature signature) {
        int number = signature.addendum().isPresent() ? 0 : 1;
        add(Scored.money("", signature.on(), signature.worth(), currency), number);
    }

    /** So does a refund; what is reversed is one less. */
    private void received(Money.Entry entry) {
        boolean reversed = entry.kind().equals("reversed");
        int number = entry.kind().equals("recorded") ? 1 : reversed ? -1 : 0;
        add(
                new Scored(
                        "",
                        entry.on(),
                        entry.valueOn(),
                        entry.received(),
                        entry.currency(),
                        reversed ? entry.valueOn() : entry.on()),
                number);
    }

    private void add(Scored scored, int number) {
        int year = scored.on().getYear();
        if (year >= BASE[0] && year <= BASE[1]) add(base, scored, number);
        if (year >= NOW[0] && year <= NOW[1]) add(now, scored, number);
    }

    private void add(Map<String, Side> sides, Scored scored, int number) {
        world.rates
                .converted(scored.amount(), scored.currency(), world.reporting(), scored.rateOn(), world.policy())
                .ifPresentOrElse(
                        converted -> sides.merge(
                                scored.currency(),
                                new Side(number, Exact.of(scored.amount()), Exact.of(converted)),
                                Side::plus),
                        () -> unconverted.add("unconverted", scored.amount(), scored.currency()));
    }

    @Override
    public Figures folded() {
        Figures figures = new Figures();
        figures.addAll("", unconverted);
        Map<String, Side> currencies = new TreeMap<>(base);
        currencies.putAll(now);
        for (String currency : currencies.keySet())
            effects(
                    figures,
                    currency,
                    base.getOrDefault(currency, Side.NOTHING),
                    now.getOrDefault(currency, Side.NOTHING));
        return figures;
    }

    private void effects(Figures figures, String currency, Side was, Side is) {
        Exact change = is.converted().minus(was.converted());
        Exact volume = change;
        Exact rate = Exact.ZERO;
        if (was.priced() && is.priced()) {
            volume = cents(
                    Exact.of(is.number() - was.number()).times(was.price()).times(was.rate()));
            rate = cents(is.amount().times(is.rate().minus(was.rate())));
        }
        for (String name : new String[] {currency + " ", ""}) {
            add(figures, name + "change", change);
            add(figures, name + "volume", volume);
            add(figures, name + "price", change.minus(volume).minus(rate));
            add(figures, name + "rate", rate);
        }
        add(figures, "base", was.converted());
        add(figures, "now", is.converted());
        figures.add(currency + " base number", Exact.of(was.number()));
        figures.add(currency + " now number", Exact.of(is.number()));
    }

    private Exact cents(Exact amount) {
        BigDecimal rounded = amount.rounded(Rates.minorUnits(world.reporting()));
        return Exact.of(rounded);
    }

    private void add(Figures figures, String name, Exact amount) {
        figures.add(name + " " + world.reporting(), amount);
    }

    @Override
    public Figures told(JsonNode answer) {
        Figures told = new Figures();
        for (String name : new String[] {"base", "now", "change", "volume", "price", "rate", "unconverted"})
            told.told(name, answer.path(name));
        for (JsonNode item : answer.path("items")) {
            String currency = item.path("currency").asString();
            told.told(currency, item, "change", "volume", "price", "rate");
            told.told(currency + " base number", item.at("/base/number"));
            told.told(currency + " now number", item.at("/now/number"));
        }
        return told;
    }
}
