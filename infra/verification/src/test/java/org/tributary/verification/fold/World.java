package org.tributary.verification.fold;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** All that agreements stand on, as true on a day: partnerships, partners, rates, the policy, who works where. */
final class World {
    final LocalDate today;
    final Rates rates = new Rates();
    final Partners partners;
    final Codes codes;
    final Staff staff;
    final Plans plans = new Plans();
    final Map<String, Partnership> partnerships = new LinkedHashMap<>();
    final Initiatives initiatives = new Initiatives();
    final Set<String> voided = new HashSet<>();
    private final Course<JsonNode> policies = new Course<>();

    World(LocalDate today) {
        this.today = today;
        partners = new Partners(today);
        codes = new Codes(today);
        staff = new Staff(today);
    }

    void next(Fact fact) {
        partners.next(fact);
        codes.next(fact);
        staff.next(fact);
        switch (fact.name()) {
            case "exchange-rates-published" -> rates.next(fact);
            case "policy-set" -> policies.say(fact.on(), fact.said().path("policy"));
            default -> {
                if (!fact.on().isAfter(today)) happened(fact);
            }
        }
    }

    private void happened(Fact fact) {
        initiatives.next(fact);
        plans.next(fact);
        if (fact.is("agreement-voided")) voided.add(fact.stream());
        else if (fact.said().has("partnershipId") && fact.text("partnershipId").equals(fact.stream()))
            partnerships.computeIfAbsent(fact.stream(), Partnership::new).next(fact);
    }

    boolean knowsPolicy() {
        return policies.at(today).isPresent();
    }

    JsonNode policy() {
        return policies.at(today).orElseThrow();
    }

    /** Where nothing was said. */
    JsonNode nothing() {
        return MissingNode.getInstance();
    }

    String reporting() {
        return policy().path("reportingCurrency").asString();
    }

    Partnership partnership(Agreement agreement) {
        return Optional.ofNullable(partnerships.get(agreement.partnership())).orElseThrow();
    }
}
