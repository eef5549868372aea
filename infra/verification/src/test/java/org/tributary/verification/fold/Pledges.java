package org.tributary.verification.fold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What partners of one partnership mean to give, each as it was said last. */
final class Pledges {
    private static final String WITHDRAWN = "";

    private final Map<String, Pledge> pledges = new LinkedHashMap<>();

    /** @param ended by which agreements, or withdrawn */
    private record Pledge(JsonNode amount, List<String> ended) {}

    void next(Fact fact) {
        switch (fact.name()) {
            case "pledge-recorded" -> pledges.put(fact.text("pledgeId"), pledge(fact, List.of()));
            case "pledge-revised" ->
                pledges.computeIfPresent(fact.text("pledgeId"), (id, was) -> pledge(fact, was.ended()));
            case "pledge-withdrawn" -> end(fact.text("pledgeId"), WITHDRAWN);
            case "partnership-signed" -> {
                for (String pledge : Fact.texts(fact.said().path("pledges"))) end(pledge, fact.text("agreementId"));
            }
            default -> {
                // nothing was pledged
            }
        }
    }

    private static Pledge pledge(Fact fact, List<String> ended) {
        return new Pledge(fact.said().path("amount"), ended);
    }

    private void end(String pledge, String by) {
        pledges.computeIfPresent(pledge, (id, was) -> {
            List<String> ended = new ArrayList<>(was.ended());
            ended.add(by);
            return new Pledge(was.amount(), ended);
        });
    }

    /** Those that no agreement fulfils which holds. */
    List<JsonNode> open(Voided voided) {
        return pledges.values().stream()
                .filter(pledge -> voided.containsAll(pledge.ended()))
                .map(Pledge::amount)
                .toList();
    }
}
