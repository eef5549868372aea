package org.tributary.commandside.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.agreement.AgreementCommand.ReviseTranches;
import org.tributary.commandside.partner.Partners;
import org.tributary.commandside.rule.PlannedTranche;
import org.tributary.commandside.rule.Schedules;
import org.tributary.events.AgreementEvent.TranchesRevised;
import org.tributary.events.Money;
import org.tributary.events.PartnerId;
import org.tributary.events.Tranche;
import org.tributary.events.TrancheId;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;

/** A schedule that takes the place of the one before; what is settled or given up of a tranche stays, and so does the tranche. */
final class Revision {
    private final Promises promises;
    private final Debtors debtors;
    private final List<Tranche> revised;
    private final List<Fault> faults = new ArrayList<>();

    private Revision(ReviseTranches command, Promises promises, Partners known) {
        if (command.tranches() == null)
            throw Refusal.invalid(
                    "/tranches", "missing", "Say the whole schedule; an empty list leaves nothing scheduled.");
        this.promises = promises;
        this.debtors = new Debtors(promises, known);
        List<PlannedTranche> planned = command.tranches().stream()
                .map(tranche -> tranche.of(debtors.scheduledFor(tranche.source())))
                .toList();
        this.revised = Schedules.of(planned, promises.currency(), promises.sources(), faults);
    }

    /** Nothing, where the schedule is like this already. */
    static @Nullable TranchesRevised decided(ReviseTranches command, Promises promises, Partners known) {
        Revision revision = new Revision(command, promises, known);
        if (revision.faults.isEmpty()) promises.tranches().forEach(revision::requireKept);
        if (revision.faults.isEmpty()) revision.debtors.each().forEach(revision::requirePromised);
        if (!revision.faults.isEmpty()) throw Refusal.invalid(revision.faults);
        if (revision.revised.equals(promises.tranches())) return null;
        return new TranchesRevised(
                command.agreementId(),
                revision.revised,
                revision.added(),
                command.reason(),
                command.effectiveOn(),
                command.codes());
    }

    private List<TrancheId> added() {
        List<TrancheId> before =
                promises.tranches().stream().map(Tranche::trancheId).toList();
        return revised.stream()
                .map(Tranche::trancheId)
                .filter(id -> !before.contains(id))
                .toList();
    }

    private void requireKept(Tranche before) {
        Money done = promises.done(before.trancheId());
        if (done.signum() <= 0) return;
        List<TrancheId> ids = revised.stream().map(Tranche::trancheId).toList();
        int place = ids.indexOf(before.trancheId());
        String at = "/tranches/" + place;
        if (place < 0)
            faults.add(new Fault(
                    "/tranches",
                    "settled-tranche-missing",
                    "Of tranche %s, %s is settled or given up: it stays in the schedule."
                            .formatted(before.trancheId(), done)));
        else if (!debtors.areOne(revised.get(place).source(), before.source()))
            faults.add(new Fault(
                    at + "/source",
                    "other-source",
                    "What is settled of a tranche was one partner's promise: it stays so."));
        else if (done.exceeds(revised.get(place).amount()))
            faults.add(new Fault(
                    at + "/amount/amount", "below-settled", "Of this tranche, " + done + " is settled or given up."));
    }

    /** What is settled may be more than is promised by now; then nothing else is scheduled. */
    private void requirePromised(PartnerId source) {
        List<Tranche> its = revised.stream()
                .filter(tranche -> debtors.areOne(tranche.source(), source))
                .toList();
        Money scheduled = sum(its.stream().map(Tranche::amount));
        Money done = sum(its.stream().map(tranche -> promises.done(tranche.trancheId())));
        Money promised = debtors.promised(source);
        if (scheduled.exceeds(promised) && scheduled.exceeds(done))
            faults.add(Schedules.exceeding(scheduled, promised));
    }

    private Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.zero(promises.currency()), Money::plus);
    }
}
