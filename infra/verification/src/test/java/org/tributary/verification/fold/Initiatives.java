package org.tributary.verification.fold;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What initiatives need, and which partnership serves which of them: of each, what was said last. */
final class Initiatives {
    private final Map<String, JsonNode> needs = new TreeMap<>();
    private final Map<String, String> served = new HashMap<>();

    void next(Fact fact) {
        String need = fact.text("initiativeId") + "/" + fact.text("needId");
        switch (fact.name()) {
            case "funding-need-declared", "funding-need-revised" ->
                needs.put(need, fact.said().at("/need/amount"));
            case "funding-need-withdrawn" -> needs.remove(need);
            case "partnership-dedicated" -> served.put(fact.text("partnershipId"), need);
            case "partnership-released" -> served.remove(fact.text("partnershipId"));
            default -> {
                // nothing is needed
            }
        }
    }

    /** By initiative and need, how much. */
    Map<String, JsonNode> needs() {
        return needs;
    }

    /** The need that a partnership serves, where it serves one that is still declared. */
    Optional<String> served(String partnership) {
        return Optional.ofNullable(served.get(partnership)).filter(needs::containsKey);
    }
}
