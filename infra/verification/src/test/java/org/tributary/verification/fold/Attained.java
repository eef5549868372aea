package org.tributary.verification.fold;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tributary.verification.fold.Plans.Plan;
import tools.jackson.databind.JsonNode;

/**
 * What was reached of what was planned: attainment is the actual over the target, pacing that over what has passed of the
 * period. Money is compared in the currency of the target, each fact by the rate of its day, and not at all while one is missing.
 */
final class Attained {
    static final String IN = " inTargetCurrency ";
    static final String NOT_IN = " unconvertedInTargetCurrency ";

    private static final int DECIMALS = 4;

    private final World world;
    private final Period period;
    private final Supplier<List<Plan>> plans;

    private Attained(World world, Period period, Supplier<List<Plan>> plans) {
        this.world = world;
        this.period = period;
        this.plans = plans;
    }

    static Attained ofOwners(World world, Period period) {
        return new Attained(world, period, () -> world.plans.of(period));
    }

    /** No office has a target. */
    static Attained ofNobody(World world, Period period) {
        return new Attained(world, period, List::of);
    }

    Set<String> currencies() {
        return plans.get().stream().filter(Plan::isMoney).map(Plan::currency).collect(Collectors.toSet());
    }

    Set<String> owners() {
        return plans.get().stream().map(Plan::owner).collect(Collectors.toSet());
    }

    /** @param scores of an owner, of each measure in each currency in which anything was planned */
    Figures folded(String owner, Figures scores) {
        Figures figures = new Figures();
        for (Plan plan : plans.get()) {
            if (!plan.owner().equals(owner)) continue;
            figures.addAll("", plan.figures(plan.measure() + " target"));
            figures.add(plan.measure() + " elapsed", elapsed().rounded(DECIMALS));
            compare(figures, plan, scores);
            if (plan.isMoney() && !plan.currency().equals(world.reporting())) converted(figures, plan, scores);
        }
        return figures;
    }

    private void compare(Figures figures, Plan plan, Figures scores) {
        boolean lacksRates = plan.isMoney() && scores.has(plan.measure() + NOT_IN + plan.currency() + " ");
        if (plan.planned().isZero() || lacksRates) return;
        Exact reached = scores.of(plan.isMoney() ? plan.measure() + IN + plan.currency() : plan.measure());
        Exact attainment = reached.over(plan.planned());
        figures.add(plan.measure() + " attainment", attainment.rounded(DECIMALS));
        if (!elapsed().isZero())
            figures.add(plan.measure() + " pacing", attainment.over(elapsed()).rounded(DECIMALS));
    }

    private void converted(Figures figures, Plan plan, Figures scores) {
        String in = plan.measure() + IN + plan.currency();
        figures.add(in, scores.of(in));
        String without = plan.measure() + NOT_IN;
        figures.addAll(without, scores.under(without + plan.currency() + " "));
    }

    static void tell(Figures told, String name, JsonNode item) {
        told.told(name + " target", item.at("/target/amount"));
        told.told(name + " target", item.at("/target/count"));
        told.told(name, item, "attainment", "elapsed", "pacing");
        told.told(name, item.path("actual"), "inTargetCurrency", "unconvertedInTargetCurrency");
    }

    private Exact elapsed() {
        return period.elapsed(world.today);
    }
}
