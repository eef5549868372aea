package org.tributary.queryside.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tributary.events.Currency;
import org.tributary.events.Forecast.YearPart;
import org.tributary.platform.problem.Refusal;
import org.tributary.queryside.figures.Sum;

/** Why the pipeline is worth something else than before, in the order in which it is told. */
enum Bar {
    /** What was true at the opening, and was learnt only since. */
    LATE,
    NEW,
    /** Back from lost, or from signed. */
    REOPENED,
    RESUMED,
    RAISED,
    LOWERED,
    /** Forecast in another currency. */
    REDENOMINATED,
    /** The same money, in other years. */
    SLIPPED,
    /** The same money, in another stage, with another owner, attributed otherwise or said to be otherwise likely. */
    PROGRESSED,
    HELD,
    WON,
    LOST,
    VOIDED,
    /** We only broker it from then on; or no longer. */
    BROKERED,
    /**
     * Weighed anew, though nothing of that changed: by the policy, or by due diligence of its partners. What due diligence
     * changed before something else did is of the same bar as that.
     */
    REWEIGHTED,
    RATE_EFFECT;

    static Bar of(Standing before, Standing after) {
        if (!before.open()) return after.open() ? entered(before) : PROGRESSED;
        if (!after.open()) return left(after);
        return before.tranches().equals(after.tranches())
                ? before.saysTheSame(after) ? REWEIGHTED : PROGRESSED
                : changed(before.tranches(), after.tranches());
    }

    private static Bar entered(Standing before) {
        return switch (before.category()) {
            case "on-hold" -> RESUMED;
            case "brokered" -> BROKERED;
            case "lost", "committed", "done" -> REOPENED;
            default -> NEW;
        };
    }

    private static Bar left(Standing after) {
        return switch (after.category()) {
            case "on-hold" -> HELD;
            case "brokered" -> BROKERED;
            case "lost" -> LOST;
            case "committed", "done" -> WON;
            default -> VOIDED;
        };
    }

    private static Bar changed(List<YearPart> before, List<YearPart> after) {
        if (before.isEmpty()) return RAISED;
        if (after.isEmpty()) return LOWERED;
        Currency currency = before.get(0).amount().currency();
        if (!after.get(0).amount().currency().equals(currency)) return REDENOMINATED;
        int more = total(after).amount().compareTo(total(before).amount());
        return more == 0 ? SLIPPED : more > 0 ? RAISED : LOWERED;
    }

    private static Sum total(List<YearPart> tranches) {
        return tranches.stream()
                .map(tranche -> Sum.of(tranche.amount()))
                .reduce(Sum::plus)
                .orElseThrow();
    }

    static Bar of(String text) {
        return Arrays.stream(values())
                .filter(bar -> bar.code().equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.unreadable(
                        "bad-bar",
                        "bar is " + Arrays.stream(values()).map(Bar::code).collect(Collectors.joining(", ")) + "."));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
