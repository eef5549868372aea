package org.tributary.queryside.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Attribution.Part;
import org.tributary.events.Share;
import org.tributary.events.Stage;
import org.tributary.platform.view.Name;
import org.tributary.queryside.figures.Fraction;

/**
 * The part of a prospect that falls under a code of a cut.
 *
 * @param name of the code, where it is an owner's id
 * @param count which part of the one partnership is counted here
 * @param worth none while nobody has said what it may bring
 */
record Slice(
        Stage stage,
        String code,
        @Nullable Name name,
        Fraction count,
        long days,
        @Nullable Worth worth) {
    static final String UNASSIGNED = "unassigned";
    private static final String UNSCHEDULED = "unscheduled";

    /**
     * The whole of a prospect, in slices that add up to it. By year it is counted once, in the year of its first tranche,
     * and its money lies in the year of each.
     */
    static List<Slice> of(Prospect prospect, List<Worth> byTranche, Cut cut) {
        if (cut == Cut.YEAR && !byTranche.isEmpty()) return byYear(prospect, byTranche);
        List<Part> parts = parts(prospect, cut);
        Worth whole = byTranche.stream().reduce(Worth::plus).orElse(null);
        List<Share> shares = parts.stream().map(Part::share).toList();
        List<Worth> worth = whole == null ? List.of() : whole.split(shares);
        List<Slice> slices = new ArrayList<>();
        for (int place = 0; place < parts.size(); place++)
            slices.add(new Slice(
                    prospect.stage(),
                    parts.get(place).code(),
                    cut == Cut.OWNER ? prospect.ownerName() : null,
                    Fraction.of(shares.get(place)),
                    prospect.days(),
                    worth.isEmpty() ? null : worth.get(place)));
        return slices;
    }

    /** Taken away where it is added. */
    Slice negated() {
        return new Slice(stage, code, name, count.negated(), days, worth == null ? null : worth.negated());
    }

    private static List<Part> parts(Prospect prospect, Cut cut) {
        return switch (cut) {
            case STAGE -> whole(prospect.stage().toString());
            case REGION, AREA, PARTNER_CATEGORY -> prospect.parts().isEmpty() ? whole(UNASSIGNED) : prospect.parts();
            case OWNER -> whole(prospect.owner() == null ? UNASSIGNED : prospect.owner());
            case CURRENCY ->
                whole(
                        prospect.tranches().isEmpty()
                                ? UNASSIGNED
                                : prospect.tranches().get(0).amount().currency().code());
            case YEAR -> whole(UNSCHEDULED);
        };
    }

    private static List<Part> whole(String code) {
        return List.of(new Part(code, Share.ONE));
    }

    private static List<Slice> byYear(Prospect prospect, List<Worth> byTranche) {
        List<Slice> slices = new ArrayList<>();
        for (int place = 0; place < byTranche.size(); place++)
            slices.add(new Slice(
                    prospect.stage(),
                    Integer.toString(prospect.tranches().get(place).year()),
                    null,
                    place == 0 ? Fraction.ONE : Fraction.ZERO,
                    prospect.days(),
                    byTranche.get(place)));
        return slices;
    }
}
