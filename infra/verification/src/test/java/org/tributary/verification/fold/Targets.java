package org.tributary.verification.fold;

import org.tributary.verification.fold.Plans.Plan;
import tools.jackson.databind.JsonNode;

/** Every target that stands, whoever's and of whatever period. */
final class Targets implements Question {
    private final World world;

    Targets(World world) {
        this.world = world;
    }

    @Override
    public String path() {
        return "/api/targets?limit=1000";
    }

    @Override
    public Figures folded() {
        Figures figures = new Figures();
        for (Plan plan : world.plans.all())
            figures.addAll("", plan.figures(plan.owner() + " " + plan.measure() + " " + plan.period()));
        return figures;
    }

    @Override
    public Figures told(JsonNode answer) {
        Figures told = new Figures();
        for (JsonNode item : answer.path("items")) {
            String name = item.path("owner").asString() + " "
                    + item.path("measure").asString() + " "
                    + item.path("period").asString();
            told.told(name, item.path("amount"));
            told.told(name, item.path("count"));
        }
        return told;
    }
}
