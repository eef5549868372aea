package org.tributary.verification.fold;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A partnership that may still be signed: what it may bring, tranche by tranche, and how likely that is. */
final class Prospect {
    private final World world;
    private final Partnership partnership;
    private final Step stands;

    private Prospect(World world, Partnership partnership, Step stands) {
        this.world = world;
        this.partnership = partnership;
        this.stands = stands;
    }

    /** What we only broker is others'. */
    static Optional<Prospect> of(World world, Partnership partnership) {
        return partnership
                .stands(world.voided)
                .filter(step -> List.of("open", "on-hold").contains(step.category()))
                .filter(step -> !partnership.brokered(world.today))
                .map(step -> new Prospect(world, partnership, step));
    }

    /** @param weighted by its probability, rounded half-even */
    record Tranche(BigDecimal value, BigDecimal weighted, String currency) {}

    String stage() {
        return stands.stage();
    }

    boolean onHold() {
        return stands.onHold();
    }

    /** Since it came to its stage last. */
    long days() {
        Step entered = partnership.course(world.voided).stream()
                .filter(step -> step.stage().equals(stage()) && !step.from().equals(stage()))
                .reduce((one, other) -> other)
                .orElse(stands);
        return ChronoUnit.DAYS.between(entered.on(), world.today);
    }

    List<Tranche> tranches() {
        List<Tranche> tranches = new ArrayList<>();
        for (JsonNode part : forecast().path("tranches")) {
            BigDecimal value = Fact.amount(part.path("amount"));
            String currency = part.at("/amount/currency").asString();
            BigDecimal weighted = Exact.of(value).times(probability()).rounded(Rates.minorUnits(currency));
            tranches.add(new Tranche(value, weighted, currency));
        }
        return tranches;
    }

    /** Where it stands, whose it is, how likely it is said to be, and what it counts under. */
    List<Object> says(String cut) {
        return List.of(stage(), under("owner"), forecast().path("probability").asString(""), under(cut));
    }

    /** Each year's, in its currency. */
    Figures years() {
        Figures years = new Figures();
        for (JsonNode part : forecast().path("tranches"))
            years.told(part.path("year").asString(), part.path("amount"));
        return years;
    }

    private JsonNode forecast() {
        return partnership.forecast.at(world.today).orElse(world.nothing());
    }

    /** Its own, or that of its stage; before due diligence clears its funders, a lower one in negotiation. */
    private Exact probability() {
        if (onHold()) return Exact.ZERO;
        if (forecast().has("probability"))
            return Exact.of(forecast().path("probability").asString());
        if (stage().equals("negotiating") && !cleared())
            return Exact.of(
                    world.policy().path("negotiatingWithoutDueDiligence").asString());
        return world.policy()
                .path("probabilities")
                .valueStream()
                .filter(chance -> chance.path("stage").asString().equals(stage()))
                .map(chance -> Exact.of(chance.path("probability").asString()))
                .findFirst()
                .orElse(Exact.ZERO);
    }

    private boolean cleared() {
        return !funders().isEmpty() && funders().stream().allMatch(world.partners::cleared);
    }

    /** Those in that role; all where nobody is. */
    List<String> funders() {
        List<JsonNode> all = partnership
                .partners
                .at(world.today)
                .orElse(world.nothing())
                .valueStream()
                .toList();
        List<JsonNode> funding = all.stream()
                .filter(one -> one.path("role").asString().equals("funding"))
                .toList();
        return (funding.isEmpty() ? all : funding)
                .stream().map(one -> one.path("partnerId").asString()).toList();
    }

    List<Part> under(String cut) {
        return switch (cut) {
            case "stage" -> Part.whole(stage());
            case "owner" -> Part.whole(partnership.owner.at(world.today).orElse(Staff.NOWHERE));
            case "partner-category" -> world.partners.categories(funders(), world.today);
            default -> attributed(cut);
        };
    }

    private List<Part> attributed(String dimension) {
        List<Part> parts = Part.all(
                partnership.attribution.at(world.today).orElse(world.nothing()).path(dimension));
        return parts.isEmpty() ? Part.whole(Part.UNASSIGNED) : parts;
    }
}
