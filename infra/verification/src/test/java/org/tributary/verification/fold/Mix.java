package org.tributary.verification.fold;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** With how many partners something was signed in a period, how many of them are new, and how much hangs on few. */
final class Mix implements Question {
    private static final int LARGEST = 2;

    private final World world;
    private final Period period;
    private final Signatories signatories;
    private final Map<String, Exact> partners = new TreeMap<>();
    private final Map<String, Spread> spreads = new TreeMap<>();
    private final Figures unconverted = new Figures();

    Mix(World world, Period period) {
        this.world = world;
        this.period = period;
        this.signatories = new Signatories(world, period);
        for (String by : List.of("partner-category", "sector", "sphere")) spreads.put(by, new Spread());
    }

    @Override
    public String path() {
        return "/api/kpis/partners?period=%s&largest=%d".formatted(period.text(), LARGEST);
    }

    @Override
    public void next(Agreement agreement) {
        signatories.next(agreement);
        if (world.voided.contains(agreement.id()) || !new Brought(world).counted(agreement)) return;
        for (Signature signature : agreement.signatures())
            if (period.has(signature.on()) && !world.partnership(agreement).brokered(signature.on()))
                brought(signature)
                        .forEach((partner, amount) -> add(partner, amount, agreement.currency(), signature.on()));
    }

    /** By each partner, whichever of its records is named. */
    private Map<String, BigDecimal> brought(Signature signature) {
        return signature.values().stream()
                .filter(value -> !value.own())
                .collect(Collectors.groupingBy(
                        value -> world.partners.now(value.source()),
                        Collectors.reducing(BigDecimal.ZERO, Value::worth, BigDecimal::add)));
    }

    private void add(String partner, BigDecimal amount, String currency, LocalDate on) {
        Optional<BigDecimal> converted = world.rates.converted(amount, currency, world.reporting(), on, world.policy());
        if (converted.isEmpty()) unconverted.add("unconverted", amount, currency);
        converted.ifPresent(brings -> {
            partners.merge(partner, Exact.of(brings), Exact::plus);
            String category = world.partners.category(partner, on);
            String sphere = world.codes.category("partner-category", category).orElse(Part.UNASSIGNED);
            spread("partner-category", brings, List.of(category));
            spread("sphere", brings, List.of(sphere));
            spread("sector", brings, world.partners.sectors(partner, on));
        });
    }

    private void spread(String by, BigDecimal brings, List<String> codes) {
        Optional.ofNullable(spreads.get(by)).orElseThrow().add(brings, world.reporting(), codes);
    }

    @Override
    public Figures folded() {
        Figures figures = new Figures();
        figures.addAll("", unconverted);
        figures.addAll("", signatories.folded());
        figures.add("mobilized " + world.reporting(), partners.values().stream().reduce(Exact.ZERO, Exact::plus));
        spreads.forEach((by, spread) -> figures.addAll(by + " ", spread.folded(world.reporting())));
        concentration(figures);
        return figures;
    }

    private void concentration(Figures figures) {
        Map<String, Exact> bring = new HashMap<>(partners);
        bring.values().removeIf(amount -> amount.compareTo(Exact.ZERO) <= 0);
        Exact all = bring.values().stream().reduce(Exact.ZERO, Exact::plus);
        bring.entrySet().stream()
                .sorted(Entry.<String, Exact>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Entry.comparingByKey()))
                .limit(LARGEST)
                .forEach(large -> {
                    figures.add("concentration", large.getValue().over(all));
                    figures.add(large.getKey() + " share", large.getValue().over(all));
                    figures.add(large.getKey() + " mobilized " + world.reporting(), large.getValue());
                });
    }

    @Override
    public Figures told(JsonNode answer) {
        Figures told = new Figures();
        for (String name : new String[] {"partners", "newPartners", "nonMembers", "mobilized", "unconverted"})
            told.told(name, answer.path(name));
        told.told("newShare", answer.at("/newShare/exact"));
        told.told("nonMemberShare", answer.at("/nonMemberShare/exact"));
        told.told("concentration", answer.at("/concentration/share/exact"));
        for (JsonNode large : answer.at("/concentration/partners")) {
            String partner = large.path("partnerId").asString();
            told.told(partner + " mobilized", large.path("mobilized"));
            told.told(partner + " share", large.at("/share/exact"));
        }
        for (JsonNode spread : answer.path("diversification"))
            Spread.tell(told, spread.path("by").asString() + " ", spread);
        return told;
    }
}
