package org.tributary.verification.fold;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One agreement: what was signed, over what it counts, and what came of it. */
final class Agreement {
    private final Fact signed;
    private final List<Signature> signatures = new ArrayList<>();
    private final Map<String, Course<List<Part>>> attribution = new HashMap<>();
    private final Map<String, BigDecimal> reductions = new HashMap<>();
    private final Money money = new Money();
    private final Schedule schedule = new Schedule();

    Agreement(Fact signed) {
        this.signed = signed;
    }

    void next(Fact fact) {
        money.next(fact);
        schedule.next(fact);
        JsonNode said = fact.said();
        switch (fact.name()) {
            case "agreement-signed" -> {
                signatures.add(new Signature(Optional.empty(), fact.on(), Value.all(said.path("values"))));
                said.path("attribution")
                        .properties()
                        .forEach(dimension -> attribute(fact, dimension.getKey(), dimension.getValue()));
            }
            case "agreement-attributed" ->
                said.path("dimensions")
                        .forEach(each -> attribute(fact, each.path("dimension").asString(), each.path("parts")));
            case "addendum-signed" ->
                signatures.add(
                        new Signature(Optional.of(fact.text("kind")), fact.on(), Value.all(said.path("changes"))));
            case "agreement-terminated", "agreement-expired" -> reduce(said, BigDecimal.ONE);
            case "agreement-reinstated" -> reduce(said, BigDecimal.ONE.negate());
            default -> {
                // nothing was signed, and it did not end
            }
        }
    }

    private void reduce(JsonNode said, BigDecimal sign) {
        for (JsonNode each : said.path("reductions"))
            reductions.merge(
                    each.path("source").asString(),
                    Fact.amount(each.path("amount")).multiply(sign),
                    BigDecimal::add);
    }

    private void attribute(Fact fact, String dimension, JsonNode parts) {
        attribution.computeIfAbsent(dimension, one -> new Course<>()).say(fact.on(), Part.all(parts));
    }

    /** Over what it counts on a day; of what nobody said, as a whole over nothing that has a name. */
    List<Part> over(String dimension, LocalDate day) {
        return Optional.ofNullable(attribution.get(dimension))
                .flatMap(course -> course.at(day))
                .filter(parts -> !parts.isEmpty())
                .orElse(Part.whole(Part.UNASSIGNED));
    }

    String id() {
        return signed.stream();
    }

    long position() {
        return signed.position();
    }

    LocalDate on() {
        return signed.on();
    }

    String partnership() {
        return signed.text("partnershipId");
    }

    String currency() {
        return signed.text("currency");
    }

    String instrument() {
        return signed.text("instrument");
    }

    boolean follows() {
        return signed.said().has("follows");
    }

    List<String> partners() {
        return Fact.texts(signed.said().path("partners"));
    }

    List<Signature> signatures() {
        return signatures;
    }

    /** What is due no more since it ended, by whose promise it was. */
    Map<String, BigDecimal> reductions() {
        return reductions;
    }

    Money money() {
        return money;
    }

    Schedule schedule() {
        return schedule;
    }
}
