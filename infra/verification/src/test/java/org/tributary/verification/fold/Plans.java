package org.tributary.verification.fold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was planned of a measure, for an owner and a period, as it was said last. */
final class Plans {
    private final Map<String, Fact> said = new LinkedHashMap<>();

    /** An amount in its currency; of what is counted, a count and no currency. */
    record Plan(String id, String owner, String measure, String period, Exact planned, String currency) {
        private static Plan of(Fact set) {
            boolean money = set.said().has("amount");
            return new Plan(
                    set.stream(),
                    set.text("owner"),
                    set.text("measure"),
                    set.text("period"),
                    money ? Exact.of(set.amount("amount")) : Exact.of(set.text("count")),
                    set.currency("amount"));
        }

        boolean isMoney() {
            return !currency.isEmpty();
        }

        Figures figures(String name) {
            Figures figures = new Figures();
            figures.add(isMoney() ? name + " " + currency : name, planned);
            return figures;
        }
    }

    void next(Fact fact) {
        switch (fact.name()) {
            case "target-set" -> said.put(fact.stream(), fact);
            case "target-withdrawn" -> said.remove(fact.stream());
            default -> {
                // nothing was planned
            }
        }
    }

    List<Plan> all() {
        List<Plan> plans = new ArrayList<>();
        said.values().forEach(set -> plans.add(Plan.of(set)));
        return plans;
    }

    List<Plan> of(Period period) {
        return all().stream()
                .filter(plan -> plan.period().equals(period.text()))
                .toList();
    }
}
