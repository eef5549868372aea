package org.tributary.verification.fold;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** When one agreement's money falls due: the schedule that was said last, its conditions, and what came of each tranche. */
final class Schedule {
    private List<Tranche> tranches = List.of();
    private final Map<String, LocalDate> met = new HashMap<>();
    private final Map<String, BigDecimal> done = new HashMap<>();

    private record Tranche(String id, String source, BigDecimal amount, LocalDate dueOn, Optional<String> condition) {}

    /**
     * What is open of a tranche.
     *
     * @param since when it fell, or falls, due; none: not before its condition is met
     */
    record Open(String source, BigDecimal scheduled, BigDecimal open, Optional<LocalDate> since) {}

    void next(Fact fact) {
        switch (fact.name()) {
            case "agreement-signed", "tranches-revised" ->
                tranches = fact.said()
                        .path("tranches")
                        .valueStream()
                        .map(Schedule::tranche)
                        .toList();
            case "condition-met" -> met.put(fact.text("trancheId") + fact.text("condition"), fact.on());
            case "condition-reopened" -> met.remove(fact.text("trancheId") + fact.text("condition"));
            case "contribution-recorded", "receivable-written-off" -> name(fact, false);
            case "contribution-reversed", "write-off-reversed" -> name(fact, true);
            case "contribution-refunded" -> {
                if (fact.said().path("stillDue").asBoolean()) name(fact, true);
            }
            default -> {
                // nothing falls due
            }
        }
    }

    private static Tranche tranche(JsonNode said) {
        return new Tranche(
                said.path("trancheId").asString(),
                said.path("source").asString(),
                Fact.amount(said.path("amount")),
                LocalDate.parse(said.path("dueOn").asString()),
                said.has("condition") ? Optional.of(said.path("condition").asString()) : Optional.empty());
    }

    private void name(Fact fact, boolean back) {
        for (JsonNode part : fact.said().path("tranches")) {
            BigDecimal amount = Fact.amount(part.path("amount"));
            done.merge(part.path("trancheId").asString(), back ? amount.negate() : amount, BigDecimal::add);
        }
    }

    /** The oldest first. */
    List<Open> tranches() {
        return tranches.stream()
                .sorted(comparing(Tranche::dueOn).thenComparing(Tranche::id))
                .map(tranche -> new Open(
                        tranche.source(),
                        tranche.amount(),
                        tranche.amount()
                                .subtract(done.getOrDefault(tranche.id(), BigDecimal.ZERO))
                                .max(BigDecimal.ZERO),
                        since(tranche)))
                .toList();
    }

    /** What depends on a condition is due on its day or on that on which the condition is met, whichever is later. */
    private Optional<LocalDate> since(Tranche tranche) {
        return tranche.condition()
                .map(words -> Optional.ofNullable(met.get(tranche.id() + words))
                        .map(on -> on.isAfter(tranche.dueOn()) ? on : tranche.dueOn()))
                .orElse(Optional.of(tranche.dueOn()));
    }
}
