package org.tributary.commandside.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tributary.events.Currency;
import org.tributary.events.Money;
import org.tributary.events.PartnerId;
import org.tributary.events.Tranche;
import org.tributary.events.TrancheId;
import org.tributary.platform.problem.Fault;

/** Whether a schedule of tranches is sound, when it is signed and whenever it is revised. */
public final class Schedules {
    private Schedules() {}

    /** Those that are sound in themselves, in their order; of the others, what is wrong. */
    public static List<Tranche> of(
            List<PlannedTranche> schedule, Currency currency, List<String> promising, List<Fault> faults) {
        Set<TrancheId> ids = new HashSet<>();
        List<Tranche> tranches = new ArrayList<>();
        for (int place = 0; place < schedule.size(); place++) {
            PlannedTranche planned = schedule.get(place);
            String at = "/tranches/" + place;
            int before = faults.size();
            if (!ids.add(planned.trancheId()))
                faults.add(new Fault(at + "/trancheId", "duplicate", "Each tranche has an id of its own."));
            if (!planned.amount().currency().equals(currency))
                faults.add(new Fault(
                        at + "/amount/currency", "other-currency", "An agreement has one currency: " + currency + "."));
            if (planned.amount().signum() <= 0)
                faults.add(new Fault(at + "/amount/amount", "not-positive", "An amount is above zero."));
            if (planned.conditionKind() != null && planned.condition() == null)
                faults.add(new Fault(
                        at + "/conditionKind", "no-condition", "This tranche depends on no condition: say which."));
            String source =
                    planned.source() != null ? planned.source().text() : promising.size() == 1 ? promising.get(0) : "";
            if (!promising.contains(source))
                faults.add(new Fault(
                        at + "/source",
                        "not-promised",
                        "Say whose promise it is: one of the partners that state a value."));
            if (faults.size() == before)
                tranches.add(new Tranche(
                        planned.trancheId(),
                        PartnerId.of(source),
                        planned.amount(),
                        planned.dueOn(),
                        planned.condition(),
                        planned.conditionKind()));
        }
        return tranches;
    }

    /** What of a schedule is this partner's. */
    public static Money scheduled(List<Tranche> tranches, PartnerId source, Currency currency) {
        return tranches.stream()
                .filter(tranche -> source.equals(tranche.source()))
                .map(Tranche::amount)
                .reduce(Money.zero(currency), Money::plus);
    }

    public static Fault exceeding(Money scheduled, Money promised) {
        return new Fault(
                "/tranches",
                "exceeds-promise",
                "Tranches of one partner add up to " + scheduled + ", of which it promises " + promised + ".");
    }
}
