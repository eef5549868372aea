package org.tributary.commandside.agreement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.agreement.AgreementCommand.ApproveProposal;
import org.tributary.commandside.agreement.AgreementCommand.BringIntoForce;
import org.tributary.commandside.agreement.AgreementCommand.MeetCondition;
import org.tributary.commandside.agreement.AgreementCommand.RecordContribution;
import org.tributary.commandside.agreement.AgreementCommand.ReinstateAgreement;
import org.tributary.commandside.agreement.AgreementCommand.RejectProposal;
import org.tributary.commandside.agreement.AgreementCommand.ReopenCondition;
import org.tributary.commandside.agreement.AgreementCommand.ResumeAgreement;
import org.tributary.commandside.agreement.AgreementCommand.ReviseTranches;
import org.tributary.commandside.agreement.AgreementCommand.SignAddendum;
import org.tributary.commandside.agreement.AgreementCommand.SuspendAgreement;
import org.tributary.commandside.agreement.AgreementCommand.TerminateAgreement;
import org.tributary.commandside.agreement.AgreementCommand.VoidAgreement;
import org.tributary.commandside.agreement.AgreementCommand.WithdrawProposal;
import org.tributary.commandside.agreement.Agreements.Matched;
import org.tributary.commandside.agreement.Agreements.Unmatched;
import org.tributary.commandside.agreement.AllocationCommand.AllocateContribution;
import org.tributary.commandside.agreement.AllocationCommand.ReleaseAllocation;
import org.tributary.commandside.agreement.Correction.CorrectContribution;
import org.tributary.commandside.agreement.Correction.ExpireAgreement;
import org.tributary.commandside.agreement.Correction.RefundContribution;
import org.tributary.commandside.agreement.Correction.ReverseContribution;
import org.tributary.commandside.agreement.Correction.ReverseWriteOff;
import org.tributary.commandside.agreement.Correction.WriteOffReceivable;
import org.tributary.commandside.agreement.Entries.Decided;
import org.tributary.commandside.approval.Given;
import org.tributary.commandside.approval.SecondPerson.Limit;
import org.tributary.commandside.partner.Partners;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.AccountId;
import org.tributary.events.AddendumId;
import org.tributary.events.AgreementEvent;
import org.tributary.events.AgreementEvent.AddendumSigned;
import org.tributary.events.AgreementEvent.AgreementBroughtIntoForce;
import org.tributary.events.AgreementEvent.AgreementExpired;
import org.tributary.events.AgreementEvent.AgreementReinstated;
import org.tributary.events.AgreementEvent.AgreementResumed;
import org.tributary.events.AgreementEvent.AgreementSigned;
import org.tributary.events.AgreementEvent.AgreementSuspended;
import org.tributary.events.AgreementEvent.AgreementTerminated;
import org.tributary.events.AgreementEvent.AgreementVoided;
import org.tributary.events.AgreementEvent.AllocationReleased;
import org.tributary.events.AgreementEvent.ConditionMet;
import org.tributary.events.AgreementEvent.ConditionReopened;
import org.tributary.events.AgreementEvent.ContributionAllocated;
import org.tributary.events.AgreementEvent.ContributionRecorded;
import org.tributary.events.AgreementEvent.ContributionRefunded;
import org.tributary.events.AgreementEvent.ContributionReversed;
import org.tributary.events.AgreementEvent.Number;
import org.tributary.events.AgreementEvent.ReceivableWrittenOff;
import org.tributary.events.AgreementEvent.TranchesRevised;
import org.tributary.events.AgreementEvent.WriteOffReversed;
import org.tributary.events.AgreementId;
import org.tributary.events.CorrectionEvent.CorrectionApproved;
import org.tributary.events.CorrectionEvent.CorrectionProposed;
import org.tributary.events.CorrectionEvent.CorrectionRejected;
import org.tributary.events.CorrectionEvent.CorrectionWithdrawn;
import org.tributary.events.Currency;
import org.tributary.events.Money;
import org.tributary.events.PartnerId;
import org.tributary.events.StreamVersion;
import org.tributary.platform.problem.Refusal;

/** A signed instrument: what was promised under it, what changed it, and what arrived. */
@Aggregate(type = "agreement", snapshotTriggerDefinition = "nowAndThen", lockFactory = "noLock", cache = "states")
@SuppressWarnings("NullAway.Init")
class Agreement {
    @AggregateIdentifier
    private AgreementId agreementId;

    private LocalDate signedOn;
    private Currency currency;
    private List<PartnerId> partners = List.of();
    private Promises promises;
    private Course course;
    private String reference;
    private Map<String, String> addenda = new TreeMap<>();
    private Receipts receipts = new Receipts();
    private WriteOffs writeOffs = new WriteOffs();
    private Conditions conditions = new Conditions();
    private Allocations allocations = new Allocations();
    private Proposals proposals = new Proposals();
    private Given given = new Given();

    @AggregateMember
    private Attributions attributions = new Attributions();

    @AggregateMember
    private Umbrella umbrella = new Umbrella();

    @AggregateMember
    private Duties duties = new Duties();

    Agreement() {}

    Agreement(AgreementSigned signed) {
        apply(signed);
    }

    @CommandHandlerInterceptor
    void of(AgreementCommand any) {
        if (!(any instanceof RejectProposal || any instanceof WithdrawProposal)) course.requireNotVoided();
    }

    boolean voided() {
        return course.voided();
    }

    LocalDate signedOn() {
        return signedOn;
    }

    @Nullable
    AgreementId under() {
        return umbrella.current();
    }

    @CommandHandler
    void handle(BringIntoForce command) {
        AgreementBroughtIntoForce decided = course.decided(command);
        if (decided != null) apply(decided);
    }

    @CommandHandler
    void handle(SuspendAgreement command) {
        apply(course.decided(command));
    }

    @CommandHandler
    void handle(ResumeAgreement command) {
        apply(course.decided(command));
    }

    @CommandHandler
    void handle(TerminateAgreement command, Partners known) {
        apply(course.decided(command, new Debtors(promises, known)));
    }

    @CommandHandler
    void handle(ExpireAgreement command, Beyond beyond, @MetaDataValue(value = "actor", required = true) String actor) {
        correct(command, beyond, actor);
    }

    @CommandHandler
    void handle(ReinstateAgreement command) {
        apply(course.decided(command));
    }

    @CommandHandler
    void handle(SignAddendum command, Partners known) {
        Chronology.requireNotBefore(signedOn, command.effectiveOn());
        course.requireNotTerminated();
        course.requireNotSettled();
        if (addenda.containsKey(command.addendumId().text()))
            throw Refusal.because("already-exists", "This addendum was recorded before.");
        Debtors debtors = new Debtors(promises, known);
        Addenda.requireSound(command, currency, debtors);
        List<StreamVersion> reliedOn = new ArrayList<>();
        apply(new AddendumSigned(
                agreementId,
                command.addendumId(),
                command.reference(),
                command.kind(),
                command.title(),
                Addenda.withNewcomers(partners, command.changes(), debtors, reliedOn),
                command.changes().stream()
                        .flatMap(change -> debtors.inTurn(change).stream())
                        .toList(),
                command.term(),
                command.effectiveOn(),
                reliedOn));
    }

    @CommandHandler
    void handle(ReviseTranches command, Partners known) {
        Chronology.requireNotBefore(signedOn, command.effectiveOn());
        TranchesRevised decided = Revision.decided(command, promises, known);
        if (decided != null) apply(decided);
    }

    @CommandHandler
    void handle(MeetCondition command, Partners known) {
        Chronology.requireNotBefore(signedOn, command.effectiveOn());
        apply(conditions.decided(command, promises, course, partners, known));
    }

    @CommandHandler
    void handle(ReopenCondition command) {
        Chronology.requireNotBefore(signedOn, command.effectiveOn());
        apply(conditions.decided(command, promises));
    }

    @CommandHandler
    void handle(RecordContribution command, Beyond beyond) {
        apply(entries().decided(command, beyond));
    }

    @CommandHandler
    void handle(
            CorrectContribution command, Beyond beyond, @MetaDataValue(value = "actor", required = true) String actor) {
        correct(command, beyond, actor);
    }

    @CommandHandler
    void handle(
            ReverseContribution command, Beyond beyond, @MetaDataValue(value = "actor", required = true) String actor) {
        correct(command, beyond, actor);
    }

    @CommandHandler
    void handle(
            RefundContribution command, Beyond beyond, @MetaDataValue(value = "actor", required = true) String actor) {
        correct(command, beyond, actor);
    }

    @CommandHandler
    void handle(
            WriteOffReceivable command, Beyond beyond, @MetaDataValue(value = "actor", required = true) String actor) {
        correct(command, beyond, actor);
    }

    @CommandHandler
    void handle(ReverseWriteOff command, Beyond beyond, @MetaDataValue(value = "actor", required = true) String actor) {
        correct(command, beyond, actor);
    }

    /** Above the limit of the policy it waits for a second person. */
    private void correct(Correction correction, Beyond beyond, String actor) {
        Decided decided = entries().decided(correction, beyond);
        List<List<Money>> before = correction.givesUp() ? given.by(AccountId.of(actor), beyond.second()) : List.of();
        Optional<Limit> above = beyond.second().neededFor(decided.amounts(), before, correction.effectiveOn());
        if (above.isPresent())
            apply(proposals.proposed(correction, decided.amounts(), above.get(), AccountId.of(actor)));
        else decided.events().forEach(event -> by(actor, event));
    }

    /** As it is stored: who did it counts here as well. */
    private static void by(String actor, AgreementEvent event) {
        apply(event, MetaData.with("actor", actor));
    }

    /** What was proposed is decided anew: much may have happened since. */
    @CommandHandler
    void handle(ApproveProposal command, Beyond beyond, @MetaDataValue(value = "actor", required = true) String actor) {
        Correction correction = proposals.approved(command, AccountId.of(actor), beyond);
        Decided decided = entries().decided(correction, beyond);
        apply(proposals.approval(command, AccountId.of(actor), decided.amounts()));
        decided.events().forEach(event -> by(actor, event));
    }

    @CommandHandler
    void handle(RejectProposal command, Beyond beyond, @MetaDataValue(value = "actor", required = true) String actor) {
        apply(proposals.rejected(command, AccountId.of(actor), beyond));
    }

    @CommandHandler
    void handle(
            WithdrawProposal command, Beyond beyond, @MetaDataValue(value = "actor", required = true) String actor) {
        apply(proposals.withdrawn(command, AccountId.of(actor), beyond));
    }

    void receive(Matched matched, Beyond beyond) {
        course.requireNotVoided();
        apply(entries().decided(matched, beyond));
    }

    void takeBack(Unmatched unmatched) {
        apply(entries().decided(unmatched));
    }

    private Entries entries() {
        return new Entries(
                agreementId, signedOn, currency, partners, course, promises, receipts, writeOffs, allocations);
    }

    @CommandHandler
    void handle(AllocateContribution command) {
        apply(allocations.decided(command, receipts));
    }

    @CommandHandler
    void handle(ReleaseAllocation command) {
        apply(allocations.decided(command));
    }

    @EventSourcingHandler
    void on(ContributionAllocated event) {
        allocations.on(event);
    }

    @EventSourcingHandler
    void on(AllocationReleased event) {
        allocations.on(event);
    }

    @CommandHandler
    void handle(VoidAgreement command) {
        Chronology.requireNotBefore(signedOn, command.effectiveOn());
        receipts.requireNoneStanding();
        writeOffs.requireNoneStanding();
        apply(new AgreementVoided(
                agreementId, numbers(), command.published(), command.reason(), command.effectiveOn(), command.codes()));
    }

    private List<Number> numbers() {
        List<Number> numbers = new ArrayList<>(List.of(new Number(reference, null)));
        addenda.forEach((id, number) -> numbers.add(new Number(number, AddendumId.of(id))));
        return numbers;
    }

    @EventSourcingHandler
    void on(AgreementVoided event) {
        course.on(event);
    }

    /** What partners still owe, if anything. */
    List<Money> receivable(Partners known) {
        Money owed = new Debtors(promises, known).owed();
        return owed.signum() > 0 ? List.of(owed) : List.of();
    }

    @EventSourcingHandler
    void on(AgreementSigned event) {
        agreementId = event.agreementId();
        reference = event.reference();
        signedOn = event.effectiveOn();
        currency = event.currency();
        partners = event.partners();
        course = Course.from(event.effectiveOn(), event.term());
        promises = Promises.of(currency, event.values(), event.tranches());
    }

    @EventSourcingHandler
    void on(AgreementBroughtIntoForce event) {
        course.on(event);
    }

    @EventSourcingHandler
    void on(AgreementSuspended event) {
        course.on(event);
    }

    @EventSourcingHandler
    void on(AgreementResumed event) {
        course.onResumed();
    }

    @EventSourcingHandler
    void on(AgreementTerminated event) {
        course.on(event);
        promises.reduce(event.reductions());
    }

    @EventSourcingHandler
    void on(AgreementExpired event) {
        course.on(event);
        promises.reduce(event.reductions());
    }

    @EventSourcingHandler
    void on(AgreementReinstated event) {
        course.onReinstated();
        promises.restore(event.reductions());
    }

    @EventSourcingHandler
    void on(AddendumSigned event) {
        addenda.put(event.addendumId().text(), event.reference());
        partners = event.partners();
        promises.change(event.changes());
        course.run(event.term());
    }

    @EventSourcingHandler
    void on(TranchesRevised event) {
        promises.reschedule(event.tranches());
    }

    @EventSourcingHandler
    void on(ConditionMet event) {
        conditions.on(event);
    }

    @EventSourcingHandler
    void on(ConditionReopened event) {
        conditions.on(event);
    }

    @EventSourcingHandler
    void on(ContributionRecorded event) {
        receipts.on(event);
        promises.settle(event.source(), event.settles(), event.tranches());
    }

    @EventSourcingHandler
    void on(ContributionReversed event) {
        receipts.on(event);
        promises.unsettle(receipts.source(event.contributionId()), event.unsettles(), event.tranches());
    }

    @EventSourcingHandler
    void on(ContributionRefunded event, @MetaDataValue("actor") @Nullable String actor) {
        given.more(List.of(event.amount(), event.unsettles()), actor);
        receipts.on(event);
        if (event.stillDue())
            promises.unsettle(receipts.source(event.contributionId()), event.unsettles(), event.tranches());
    }

    @EventSourcingHandler
    void on(ReceivableWrittenOff event, @MetaDataValue("actor") @Nullable String actor) {
        given.more(List.of(event.amount()), actor);
        writeOffs.on(event);
        promises.writeOff(event.source(), event.amount(), event.tranches());
    }

    @EventSourcingHandler
    void on(WriteOffReversed event) {
        writeOffs.on(event);
        promises.takeBack(event.source(), event.amount(), event.tranches());
    }

    @EventSourcingHandler
    void on(CorrectionProposed event) {
        proposals.on(event);
    }

    @EventSourcingHandler
    void on(CorrectionApproved event) {
        given.onApproved(Correction.givesUp(proposals.commandOf(event.proposalId())));
        proposals.onDecided(event.proposalId());
    }

    @EventSourcingHandler
    void on(CorrectionRejected event) {
        proposals.onDecided(event.proposalId());
    }

    @EventSourcingHandler
    void on(CorrectionWithdrawn event) {
        proposals.onDecided(event.proposalId());
    }

    boolean terminated() {
        return course.terminated();
    }
}
