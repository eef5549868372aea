package org.tributary.verification.fold;

import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Every prospect, followed from day to day, and what each day did to it, by its reason. Steps are weighed by the policy of the
 * opening and converted by its rates; what then is weighed anew, and converted by the rates of the closing, comes last.
 */
final class Bars {
    static final String CHANGES = " changes";

    private final World opening;
    private final World closing;
    private final long known;
    private final String cut;
    private final Figures figures = new Figures();

    /**
     * @param opening as known where the opening is told
     * @param known where that is
     */
    Bars(World opening, World closing, long known, String cut) {
        this.opening = opening;
        this.closing = closing;
        this.known = known;
        this.cut = cut;
    }

    void next(Life life) {
        LocalDate from = opening.today;
        JsonNode then = opening.policy();
        Stands last = Stands.at(opening, life.on(from, known));
        last = step(Optional.of("late"), last, at(life, closing.on(from, then)));
        for (LocalDate day : life.days(from, closing.today, closing.voided))
            last = step(Optional.empty(), last, at(life, closing.on(day, then)));
        last = step(Optional.of("reweighted"), last, at(life, closing));
        add("rate-effect", worth(last), last.worth(cut, closing.rates, closing.today, closing::policy), false);
    }

    private static Stands at(Life life, World world) {
        return Stands.at(world, life.on(world.today, Long.MAX_VALUE));
    }

    private Stands step(Optional<String> bar, Stands before, Stands after) {
        String why = bar.orElseGet(() -> Why.of(before, after, cut));
        boolean another = !before.stage().equals(after.stage()) && before.open() && after.open();
        add(why, worth(before), worth(after), another || why.equals("slipped"));
        return after;
    }

    private Figures worth(Stands stands) {
        return stands.worth(cut, opening.rates, opening.today, closing::policy);
    }

    /** @param told though it is worth the same */
    private void add(String bar, Figures before, Figures after, boolean told) {
        if (!told && before.same(after)) return;
        figures.add(bar + CHANGES, Exact.ONE);
        figures.addAll(bar + " ", after);
        figures.takeAll(bar + " ", before);
    }

    Figures folded() {
        return figures;
    }
}
