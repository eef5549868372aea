package org.tributary.commandside.partnership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.partnership.CareCommand.RecordBudgetExemption;
import org.tributary.commandside.partnership.CareCommand.ShareBudget;
import org.tributary.events.CareEvent.BudgetExemptionRecorded;
import org.tributary.events.CareEvent.BudgetShared;
import org.tributary.events.PartnerId;
import org.tributary.events.PartnershipEvent;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;

/** Which partner has seen which budget last, or why it may not. */
final class Budgets {
    private Set<String> shared = new HashSet<>();
    private Map<String, String> byPartner = new HashMap<>();

    /** Nothing, where they have seen that one. */
    @Nullable
    BudgetShared decided(ShareBudget command, List<PartnerId> partners) {
        if (shared.contains(command.budgetId().text()))
            throw Refusal.because("already-exists", "This budget was shared before.");
        Documents.requireSound("/document", command.document());
        List<PartnerId> meant = meant(command.partners(), partners);
        String seen = command.document().sha256();
        if (meant.stream().allMatch(partner -> seen.equals(byPartner.get(partner.text())))) return null;
        return new BudgetShared(
                command.partnershipId(), command.budgetId(), meant, command.document(), command.effectiveOn());
    }

    /** Nothing, where they are exempt for just that. */
    @Nullable
    BudgetExemptionRecorded decided(RecordBudgetExemption command, List<PartnerId> partners) {
        List<PartnerId> meant = meant(command.partners(), partners);
        String exempt = command.reason().toString();
        if (meant.stream().allMatch(partner -> exempt.equals(byPartner.get(partner.text())))) return null;
        return new BudgetExemptionRecorded(
                command.partnershipId(), meant, command.reason(), command.effectiveOn(), command.codes());
    }

    private static List<PartnerId> meant(List<PartnerId> named, List<PartnerId> partners) {
        List<Fault> faults = new ArrayList<>();
        for (int place = 0; place < named.size(); place++)
            if (!partners.contains(named.get(place)))
                faults.add(new Fault(
                        "/partners/" + place, "not-a-party", "A budget is shown to partners of the partnership."));
            else if (named.indexOf(named.get(place)) != place)
                faults.add(new Fault("/partners/" + place, "duplicate", "Each partner is named once."));
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
        return named.isEmpty() ? partners : named;
    }

    void on(PartnershipEvent event) {
        if (event instanceof BudgetShared e) {
            shared.add(e.budgetId().text());
            e.partners()
                    .forEach(partner ->
                            byPartner.put(partner.text(), e.document().sha256()));
        } else if (event instanceof BudgetExemptionRecorded e)
            e.partners()
                    .forEach(partner -> byPartner.put(partner.text(), e.reason().toString()));
    }
}
