package org.tributary.commandside.partnership;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.agreement.Agreements;
import org.tributary.commandside.partner.Partners;
import org.tributary.commandside.partnership.PartnershipCommand.AdvanceStage;
import org.tributary.commandside.partnership.PartnershipCommand.AssignOwner;
import org.tributary.commandside.partnership.PartnershipCommand.DeclinePartnership;
import org.tributary.commandside.partnership.PartnershipCommand.IdentifyPartnership;
import org.tributary.commandside.partnership.PartnershipCommand.MoveBackStage;
import org.tributary.commandside.partnership.PartnershipCommand.ProposePartnership;
import org.tributary.commandside.partnership.PartnershipCommand.PutOnHold;
import org.tributary.commandside.partnership.PartnershipCommand.ResumePartnership;
import org.tributary.commandside.partnership.PartnershipCommand.ReviseForecast;
import org.tributary.commandside.partnership.PartnershipCommand.WithdrawPartnership;
import org.tributary.commandside.partnership.Signing.RegisterSignedAgreement;
import org.tributary.commandside.partnership.Signing.SignAgreement;
import org.tributary.commandside.rule.Chronology;
import org.tributary.commandside.rule.Records;
import org.tributary.commandside.staff.StaffMembers;
import org.tributary.events.Attribution;
import org.tributary.events.Forecast;
import org.tributary.events.Gate;
import org.tributary.events.PartnerId;
import org.tributary.events.PartnershipEvent;
import org.tributary.events.PartnershipEvent.ForecastRevised;
import org.tributary.events.PartnershipEvent.OwnerAssigned;
import org.tributary.events.PartnershipEvent.PartnershipDeclined;
import org.tributary.events.PartnershipEvent.PartnershipIdentified;
import org.tributary.events.PartnershipEvent.PartnershipProposed;
import org.tributary.events.PartnershipEvent.PartnershipPutOnHold;
import org.tributary.events.PartnershipEvent.PartnershipResumed;
import org.tributary.events.PartnershipEvent.PartnershipSigned;
import org.tributary.events.PartnershipEvent.PartnershipWithdrawn;
import org.tributary.events.PartnershipEvent.SignedPartnershipRegistered;
import org.tributary.events.PartnershipEvent.StageAdvanced;
import org.tributary.events.PartnershipEvent.StageMovedBack;
import org.tributary.events.PartnershipId;
import org.tributary.events.Stage;
import org.tributary.platform.command.PolicyBook;
import org.tributary.platform.problem.Refusal;

/** An undertaking with partners, on its way from an idea to a signature, or to its end. */
@Aggregate(type = "partnership", snapshotTriggerDefinition = "nowAndThen", lockFactory = "noLock", cache = "states")
class Partnership {
    @AggregateIdentifier
    private @Nullable PartnershipId partnershipId;

    private @Nullable LocalDate begunOn;
    private @Nullable Stage stage;
    private boolean onHold;
    private @Nullable Forecast forecast;
    private @Nullable Owned owned;
    private List<PartnerId> partners = List.of();
    private List<PartnerId> funding = List.of();
    private @Nullable Attribution attribution;
    private Signatures signatures = new Signatures();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(IdentifyPartnership command, Partners known, StaffMembers staff) {
        var standing = Undertaking.requirePartners(command.partners(), known);
        Ownership ownership = Ownership.of(command.owner(), command.credit(), staff);
        if (command.expectedValue() == null
                && (command.expectedOn() != null || !command.tranches().isEmpty()))
            throw Refusal.invalid("/expectedValue", "missing", "Tranches and a date are those of an expected value.");
        apply(new PartnershipIdentified(
                command.partnershipId(),
                command.title(),
                command.need(),
                command.partners(),
                command.owner(),
                ownership.credit(),
                command.expectedValue() == null
                        ? null
                        : Forecasts.of(
                                command.expectedValue(),
                                command.tranches(),
                                command.expectedOn(),
                                null,
                                command.effectiveOn()),
                command.attribution(),
                command.effectiveOn(),
                command.codes(),
                ownership.and(standing)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            ProposePartnership command,
            Partners known,
            StaffMembers staff,
            Agreements agreements,
            @MetaDataValue(value = "role", required = true) String role) {
        Stage from = stage == null ? null : standing(command.effectiveOn(), agreements);
        if (from != null) Stages.requireBeforeProposal(from);
        var standing = Undertaking.requirePartners(command.partners(), known);
        Ownership ownership = owned == null
                ? Ownership.of(command.owner(), command.credit(), staff)
                : proposed(owned, command, staff, !role.equals("officer"));
        apply(new PartnershipProposed(
                command.partnershipId(),
                from,
                command.title(),
                command.objective(),
                command.partners(),
                command.engagementTypes(),
                command.proposedBy(),
                command.owner(),
                ownership.credit(),
                Forecasts.of(
                        command.expectedValue(), command.tranches(), command.expectedOn(), null, command.effectiveOn()),
                command.attribution() == null ? attribution : command.attribution(),
                command.effectiveOn(),
                command.codes(),
                ownership.and(standing)));
    }

    /** The credit that is left out stays with its owner; what only a manager may assign, only a manager proposes. */
    private static Ownership proposed(Owned before, ProposePartnership command, StaffMembers staff, boolean manager) {
        boolean same = before.owner().equals(command.owner());
        Ownership ownership = Ownership.of(
                command.owner(), same && command.credit().isEmpty() ? before.credit() : command.credit(), staff);
        if (!manager && !(same && ownership.credits(before.credit())))
            throw Refusal.forbidden("Only a manager gives a partnership to another owner, or shares its credit anew.");
        return ownership;
    }

    @CommandHandler
    void handle(AdvanceStage command, Agreements agreements) {
        Stage from = standing(command.effectiveOn(), agreements);
        Stages.requireOn(from, command.to());
        apply(new StageAdvanced(command.partnershipId(), from, command.to(), command.effectiveOn(), command.codes()));
    }

    @CommandHandler
    void handle(MoveBackStage command, Agreements agreements) {
        Stage from = standing(command.effectiveOn(), agreements);
        Stages.requireBack(from, command.to());
        apply(new StageMovedBack(
                command.partnershipId(), from, command.to(), command.reason(), command.effectiveOn(), command.codes()));
    }

    @CommandHandler
    void handle(ReviseForecast command, Agreements agreements) {
        requireInTime(command.effectiveOn());
        Stages.requireOpen(current(agreements), "be forecast");
        if (command.probability() != null && command.reason() == null)
            throw Refusal.invalid("/reason", "missing", "A probability other than the stage's needs a reason.");
        Forecast revised = Forecasts.of(
                command.expectedValue(),
                command.tranches(),
                command.expectedOn(),
                command.probability(),
                command.effectiveOn());
        if (revised.equals(forecast)) return;
        apply(new ForecastRevised(
                command.partnershipId(), revised, command.reason(), command.effectiveOn(), command.codes()));
    }

    @CommandHandler
    void handle(AssignOwner command, StaffMembers staff) {
        requireInTime(command.effectiveOn());
        Ownership ownership = Ownership.of(command.owner(), command.credit(), staff);
        if (new Owned(command.owner(), ownership.credit()).equals(owned)) return;
        apply(new OwnerAssigned(
                command.partnershipId(),
                command.owner(),
                ownership.credit(),
                command.reason(),
                command.effectiveOn(),
                command.codes(),
                ownership.reliedOn()));
    }

    @CommandHandler
    void handle(PutOnHold command, Agreements agreements) {
        Stage kept = standing(command.effectiveOn(), agreements);
        Stages.requireOpen(kept, "be put on hold");
        if (command.reviewOn() != null && command.reviewOn().isBefore(command.effectiveOn()))
            throw Refusal.invalid("/reviewOn", "too-early", "What is put on hold is reviewed afterwards.");
        apply(new PartnershipPutOnHold(
                command.partnershipId(),
                kept,
                command.reason(),
                command.reviewOn(),
                command.effectiveOn(),
                command.codes()));
    }

    @CommandHandler
    void handle(ResumePartnership command, Agreements agreements) {
        requireInTime(command.effectiveOn());
        if (!onHold) throw Refusal.because("not-on-hold", "The partnership is not on hold.");
        apply(new PartnershipResumed(
                command.partnershipId(), current(agreements), command.effectiveOn(), command.codes()));
    }

    @CommandHandler
    void handle(DeclinePartnership command, Agreements agreements) {
        requireInTime(command.effectiveOn());
        Stage from = current(agreements);
        Stages.requireOpen(from, "be declined");
        apply(new PartnershipDeclined(
                command.partnershipId(), from, command.reason(), command.effectiveOn(), command.codes()));
    }

    @CommandHandler
    void handle(WithdrawPartnership command, Agreements agreements) {
        requireInTime(command.effectiveOn());
        Stage from = current(agreements);
        Stages.requireOpen(from, "be withdrawn");
        apply(new PartnershipWithdrawn(
                command.partnershipId(), from, command.reason(), command.effectiveOn(), command.codes()));
    }

    @CommandHandler
    void handle(
            SignAgreement command,
            Partners known,
            Agreements agreements,
            PolicyBook policy,
            Records records,
            @MetaDataValue(value = "role", required = true) String role)
            throws Exception {
        signatures.requireNew(command.agreementId());
        Stage from = standing(command.effectiveOn(), agreements);
        Stages.requireBeforeSignature(from);
        boolean manager = !role.equals("officer");
        if (from == Stage.PROPOSED && !manager)
            throw Refusal.forbidden("From proposed, only a manager signs at once; advance it to negotiating first.");
        Attribution counted = command.attribution() == null ? attribution : command.attribution();
        if (counted == null || counted.region().isEmpty() || counted.area().isEmpty())
            throw Refusal.because(
                    "attribution-missing", "An agreement counts over regions and areas: attribution: {region, area}.");
        PolicyBook.Standing inForce = policy.standing();
        boolean cleared = Undertaking.cleared(command, partners, funding, known);
        var waivers = Gates.pass(command, inForce.policy().gates(), cleared, manager);
        var signed = Terms.check(command, partners, counted, false);
        var reliedOn = new java.util.ArrayList<>(known.requireKnown("/partners", partners));
        reliedOn.addAll(records.requireKnown("/follows", "agreement", command.follows()));
        reliedOn.add(inForce.reliedOn());
        apply(new PartnershipSigned(
                command.partnershipId(),
                from,
                command.agreementId(),
                waivers,
                command.effectiveOn(),
                command.codes(),
                reliedOn));
        agreements.sign(signed);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(
            RegisterSignedAgreement command,
            Partners known,
            StaffMembers staff,
            Agreements agreements,
            PolicyBook policy,
            Records records)
            throws Exception {
        if (command.agreementId().value().equals(command.partnershipId().value()))
            throw Refusal.invalid("/agreementId", "duplicate", "An agreement has another id than its partnership.");
        var standing = Undertaking.requirePartners(command.partners(), known);
        PolicyBook.Standing inForce = policy.standing();
        List<PartnerId> bound = Undertaking.ids(command.partners());
        // whoever takes a file in waives without knowing who was cleared
        boolean cleared = !command.waives(Gate.DUE_DILIGENCE)
                && Undertaking.cleared(command, bound, Undertaking.funding(command.partners()), known);
        var waivers = Gates.pass(command, inForce.policy().gates(), cleared, true);
        var signed = Terms.check(command, bound, command.attribution(), true);
        if (command.owner() == null && !command.credit().isEmpty())
            throw Refusal.invalid("/owner", "missing", "Credit is shared with an owner.");
        Ownership ownership = command.owner() == null
                ? new Ownership(List.of(), List.of())
                : Ownership.of(command.owner(), command.credit(), staff);
        var reliedOn = new java.util.ArrayList<>(ownership.and(standing));
        reliedOn.addAll(records.requireKnown("/follows", "agreement", command.follows()));
        reliedOn.add(inForce.reliedOn());
        apply(new SignedPartnershipRegistered(
                command.partnershipId(),
                command.agreementId(),
                command.title(),
                command.partners(),
                command.owner(),
                ownership.credit(),
                waivers,
                command.effectiveOn(),
                command.codes(),
                reliedOn));
        agreements.sign(signed);
    }

    void requirePartner(PartnerId partner) {
        if (!partners.contains(partner))
            throw Refusal.invalid("/partnerId", "not-a-party", "The partner is none of the partnership's.");
    }

    private Stage standing(LocalDate effectiveOn, Agreements agreements) {
        requireInTime(effectiveOn);
        requireNotOnHold();
        return current(agreements);
    }

    private Stage current(Agreements agreements) {
        return signatures.standing(java.util.Objects.requireNonNull(stage), agreements);
    }

    private void requireNotOnHold() {
        if (onHold) throw Refusal.because("on-hold", "The partnership is on hold: resume-partnership first.");
    }

    private void requireInTime(LocalDate effectiveOn) {
        Chronology.requireNotBefore(java.util.Objects.requireNonNull(begunOn), effectiveOn);
    }

    @EventSourcingHandler
    void on(PartnershipEvent event) {
        if (begunOn == null) {
            partnershipId = event.partnershipId();
            begunOn = event.effectiveOn();
        }
        if (event instanceof PartnershipIdentified identified) {
            stage = Stage.IDENTIFIED;
            forecast = identified.forecast();
            owned = new Owned(identified.owner(), identified.credit());
            partners = Undertaking.ids(identified.partners());
            funding = Undertaking.funding(identified.partners());
            attribution = identified.attribution();
        } else if (event instanceof PartnershipProposed proposed) {
            stage = Stage.PROPOSED;
            forecast = proposed.forecast();
            owned = new Owned(proposed.owner(), proposed.credit());
            partners = Undertaking.ids(proposed.partners());
            funding = Undertaking.funding(proposed.partners());
            attribution = proposed.attribution();
        } else if (event instanceof StageAdvanced advanced) stage = advanced.to();
        else if (event instanceof StageMovedBack back) stage = back.to();
        else if (event instanceof ForecastRevised revised) forecast = revised.forecast();
        else if (event instanceof OwnerAssigned assigned) owned = new Owned(assigned.owner(), assigned.credit());
        else if (event instanceof PartnershipPutOnHold) onHold = true;
        else if (event instanceof PartnershipResumed) onHold = false;
        else if (event instanceof PartnershipDeclined) lost(Stage.DECLINED);
        else if (event instanceof PartnershipWithdrawn) lost(Stage.WITHDRAWN);
        else if (event instanceof PartnershipSigned signed) {
            stage = Stage.SIGNED;
            signatures.add(signed.agreementId(), signed.from());
        } else if (event instanceof SignedPartnershipRegistered registered) {
            stage = Stage.SIGNED;
            signatures.add(registered.agreementId(), null);
            owned = registered.owner() == null ? null : new Owned(registered.owner(), registered.credit());
            partners = Undertaking.ids(registered.partners());
            funding = Undertaking.funding(registered.partners());
        }
    }

    private void lost(Stage how) {
        stage = how;
        onHold = false;
    }

    /** Who answers for it, and who shares the credit. */
    record Owned(org.tributary.events.StaffId owner, List<org.tributary.events.Credit> credit) {}
}
