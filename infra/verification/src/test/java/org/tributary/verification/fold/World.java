package org.tributary.verification.fold;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** All that agreements stand on, as true on a day: partnerships, partners, rates, the policy, who works where. */
final class World {
    final LocalDate today;
    final Rates rates;
    final Partners partners;
    final Codes codes;
    final Staff staff;
    final Plans plans = new Plans();
    final Map<String, Partnership> partnerships = new LinkedHashMap<>();
    final Initiatives initiatives = new Initiatives();
    final Voided voided;
    private final Course<JsonNode> policies;

    World(LocalDate today) {
        this.today = today;
        partners = new Partners(today);
        codes = new Codes(today);
        staff = new Staff(today);
        rates = new Rates();
        voided = new Voided(today);
        policies = new Course<>();
    }

    private World(World same, LocalDate day, Course<JsonNode> policies) {
        today = day;
        partners = same.partners.on(day);
        codes = same.codes;
        staff = same.staff;
        rates = same.rates;
        voided = same.voided.on(day);
        this.policies = policies;
    }

    /** What partnerships are weighed by, as true on an earlier day. */
    World on(LocalDate day) {
        return new World(this, day, policies);
    }

    /** The same, weighed by another policy. */
    World on(LocalDate day, JsonNode policy) {
        Course<JsonNode> only = new Course<>();
        only.say(LocalDate.MIN, policy);
        return new World(this, day, only);
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
        voided.next(fact);
        if (fact.said().has("partnershipId") && fact.text("partnershipId").equals(fact.stream()))
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
