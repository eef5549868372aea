package org.tributary.verification.fold;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What agreements are worth in one currency: each signature's value by the rate of its day, rounded, then added. What we only
 * brokered on its day counts for nothing, and so does what is void.
 */
final class Worth implements Question {
    private static final String NO_RATE = " unconverted";

    private final World world;
    private final String into;
    private final Figures figures = new Figures();
    private final Map<String, Set<String>> agreements = new TreeMap<>();

    Worth(World world, String into) {
        this.world = world;
        this.into = into;
    }

    @Override
    public String path() {
        return "/api/agreements/totals?in=" + into;
    }

    @Override
    public void next(Agreement agreement) {
        if (world.voided.contains(agreement.id())) return;
        Partnership partnership = world.partnership(agreement);
        for (Signature signature : agreement.signatures()) {
            boolean empty = signature.values().isEmpty();
            boolean alone = agreement.signatures().stream()
                    .allMatch(each -> each.values().isEmpty());
            if (empty && (!alone || signature.addendum().isPresent())) continue;
            if (!partnership.brokered(signature.on())) add(agreement, signature.worth(), signature.on());
        }
    }

    private void add(Agreement agreement, BigDecimal value, LocalDate on) {
        String currency = agreement.currency();
        count(currency, agreement);
        figures.add(currency + " value", value, currency);
        Optional<BigDecimal> converted = world.rates.converted(value, currency, into, on, world.policy());
        converted.ifPresent(amount -> {
            figures.add(currency + " converted", amount, into);
            figures.add("total", amount, into);
        });
        if (converted.isPresent()) return;
        count(currency + NO_RATE, agreement);
        figures.add(currency + NO_RATE + " value", value, currency);
    }

    private void count(String of, Agreement agreement) {
        if (agreements.computeIfAbsent(of, one -> new HashSet<>()).add(agreement.id()))
            figures.add(of + " agreements", BigDecimal.ONE);
    }

    @Override
    public Figures folded() {
        return figures;
    }

    @Override
    public Figures told(JsonNode answer) {
        Figures told = new Figures();
        told.told("total", answer.path("total"));
        for (JsonNode item : answer.path("items"))
            told.told(item.path("currency").asString(), item, "agreements", "value", "converted");
        for (JsonNode item : answer.path("unconverted"))
            told.told(item.path("currency").asString() + NO_RATE, item, "agreements", "value");
        return told;
    }
}
