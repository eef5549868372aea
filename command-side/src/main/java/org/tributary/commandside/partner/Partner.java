package org.tributary.commandside.partner;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.capacity.CapacityRounds;
import org.tributary.commandside.partner.MembershipCommand.EndMembership;
import org.tributary.commandside.partner.MembershipCommand.RecordMembership;
import org.tributary.commandside.partner.MembershipCommand.RemoveMembership;
import org.tributary.commandside.partner.PartnerCommand.AddContact;
import org.tributary.commandside.partner.PartnerCommand.AnswerDueDiligenceItem;
import org.tributary.commandside.partner.PartnerCommand.AssessCapacity;
import org.tributary.commandside.partner.PartnerCommand.ConcludeDueDiligence;
import org.tributary.commandside.partner.PartnerCommand.LiftPartnerFlag;
import org.tributary.commandside.partner.PartnerCommand.MergePartners;
import org.tributary.commandside.partner.PartnerCommand.OpenDueDiligence;
import org.tributary.commandside.partner.PartnerCommand.RaisePartnerFlag;
import org.tributary.commandside.partner.PartnerCommand.RecordInteraction;
import org.tributary.commandside.partner.PartnerCommand.RemoveContact;
import org.tributary.commandside.partner.PartnerCommand.RequestDueDiligenceItem;
import org.tributary.commandside.partner.PartnerCommand.ShareDueDiligenceResult;
import org.tributary.commandside.partner.PartnerCommand.SucceedPartner;
import org.tributary.commandside.partner.PartnerCommand.UndoPartnerMerge;
import org.tributary.commandside.partner.PartnerCommand.VoidPartner;
import org.tributary.commandside.partner.ProfileCommand.RegisterPartner;
import org.tributary.commandside.partner.ProfileCommand.RevisePartnerProfile;
import org.tributary.commandside.rule.Chronology;
import org.tributary.commandside.rule.Records;
import org.tributary.commandside.staff.StaffMembers;
import org.tributary.events.IdentityEvent.DuplicateGivenBack;
import org.tributary.events.IdentityEvent.DuplicateTakenOver;
import org.tributary.events.IdentityEvent.PartnerMerged;
import org.tributary.events.IdentityEvent.PartnerSeparated;
import org.tributary.events.IdentityEvent.PartnerSucceeded;
import org.tributary.events.IdentityEvent.PartnerVoided;
import org.tributary.events.PartnerEvent;
import org.tributary.events.PartnerEvent.PartnerProfileRevised;
import org.tributary.events.PartnerEvent.PartnerRegistered;
import org.tributary.events.PartnerId;
import org.tributary.events.Profile;
import org.tributary.events.StreamVersion;
import org.tributary.platform.problem.Refusal;

/** An organisation, a unit of one, or a person with whom objectives are shared. */
@Aggregate(type = "partner", snapshotTriggerDefinition = "nowAndThen", lockFactory = "noLock", cache = "states")
@SuppressWarnings("NullAway.Init")
class Partner {
    @AggregateIdentifier
    private PartnerId partnerId;

    private LocalDate registeredOn;
    private Profile profile;
    private Dossier dossier = new Dossier();
    private Identity identity = new Identity();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(RegisterPartner command, Partners partners) {
        Profile registered = Profiles.of(command);
        var parent = partners.requireKnown("/parentId", command.parentId());
        apply(new PartnerRegistered(command.partnerId(), registered, command.effectiveOn(), command.codes(), parent));
    }

    @CommandHandler
    void handle(RevisePartnerProfile command, Partners partners) {
        requireStanding(command.effectiveOn());
        Profile revised = Profiles.revised(profile, command);
        if (revised.equals(profile)) return;
        if (!Objects.equals(revised.parentId(), profile.parentId())) partners.takeTurn();
        var parent = partners.requireKnown("/parentId", command.parentId());
        if (command.parentId() != null && partners.within(command.parentId(), partnerId))
            throw Refusal.invalid(
                    "/parentId", "own-parent", "A partner is not a unit of itself, nor of one of its own.");
        apply(new PartnerProfileRevised(
                partnerId, revised, command.reason(), command.effectiveOn(), command.codes(), parent));
    }

    @CommandHandler
    void handle(RecordInteraction command, Partners partners, StaffMembers staff, Records records) {
        requireStanding(command.effectiveOn());
        whole(partners).meetings().requireNew(command);
        List<StreamVersion> reliedOn = new ArrayList<>(partners.requireKnown("/alsoWith/*", command.alsoWith()));
        reliedOn.addAll(records.requireKnown("/partnershipId", "partnership", command.partnershipId()));
        reliedOn.addAll(staff.requireKnown("/staff/*", command.staff()));
        apply(Meetings.recorded(command, reliedOn));
    }

    @CommandHandler
    void handle(RaisePartnerFlag command, Partners partners) {
        requireStanding(command.effectiveOn());
        apply(whole(partners).flags().decided(command));
    }

    @CommandHandler
    void handle(LiftPartnerFlag command, Partners partners) {
        requireStanding(command.effectiveOn());
        apply(whole(partners).flags().decided(command));
    }

    @CommandHandler
    void handle(OpenDueDiligence command, Partners partners) {
        requireStanding(command.effectiveOn());
        apply(whole(partners)
                .dueDiligences()
                .decided(command, partners.requireKnown("/mandatedBy", command.mandatedBy())));
    }

    @CommandHandler
    void handle(ConcludeDueDiligence command, Partners partners) {
        requireStanding(command.effectiveOn());
        applyIfAny(whole(partners).dueDiligences().decided(command));
    }

    @CommandHandler
    void handle(ShareDueDiligenceResult command, Partners partners) {
        requireStanding(command.effectiveOn());
        applyIfAny(whole(partners)
                .sharing()
                .decided(
                        command,
                        whole(partners).dueDiligences(),
                        partners.requireKnown("/sharedWith", command.sharedWith())));
    }

    @CommandHandler
    void handle(RequestDueDiligenceItem command, Partners partners) {
        requireStanding(command.effectiveOn());
        apply(whole(partners).items().decided(command, whole(partners).dueDiligences()));
    }

    @CommandHandler
    void handle(AnswerDueDiligenceItem command, Partners partners) {
        requireStanding(command.effectiveOn());
        applyIfAny(whole(partners).items().decided(command));
    }

    @CommandHandler
    void handle(AssessCapacity command, Partners partners, CapacityRounds rounds) {
        requireStanding(command.effectiveOn());
        applyIfAny(whole(partners)
                .assessments()
                .decided(
                        command,
                        rounds.requireAnswerable(
                                command.roundId(), partnerId, command.capacities(), command.effectiveOn())));
    }

    @CommandHandler
    void handle(AddContact command, Partners partners) {
        requireStanding(command.effectiveOn());
        apply(whole(partners).contacts().decided(command));
    }

    @CommandHandler
    void handle(RemoveContact command, Partners partners) {
        requireStanding(command.effectiveOn());
        apply(whole(partners).contacts().decided(command));
    }

    @CommandHandler
    void handle(RecordMembership command, Partners partners) {
        requireStanding(command.effectiveOn());
        if (isPerson())
            throw Refusal.because("no-organisation", "A person is no member: organisations and countries are.");
        apply(whole(partners).memberships().decided(command));
    }

    @CommandHandler
    void handle(EndMembership command, Partners partners) {
        requireStanding(command.effectiveOn());
        applyIfAny(whole(partners).memberships().decided(command));
    }

    @CommandHandler
    void handle(RemoveMembership command, Partners partners) {
        requireStanding(command.effectiveOn());
        apply(whole(partners).memberships().decided(command));
    }

    /** Of two records of the same partner this one stays. */
    @CommandHandler
    void handle(MergePartners command, Partners partners) {
        requireStanding(command.effectiveOn());
        if (command.duplicateId().equals(partnerId))
            throw Refusal.invalid("/duplicateId", "same-partner", "A partner is no duplicate of itself.");
        partners.takeTurn();
        List<StreamVersion> reliedOn = partners.requireKnown("/duplicateId", command.duplicateId());
        partners.requireAlike("/duplicateId", this, command.duplicateId());
        if (partners.within(command.duplicateId(), partnerId) || partners.within(partnerId, command.duplicateId()))
            throw Refusal.because(
                    "part-of-the-other", "One of the two is a unit of the other: they are not the same partner.");
        apply(new DuplicateTakenOver(
                partnerId,
                command.duplicateId(),
                partners.dossierOf(command.duplicateId()).flags().bar(),
                command.reason(),
                command.effectiveOn(),
                command.codes(),
                reliedOn));
        partners.change(command.duplicateId(), duplicate -> duplicate.mergeInto(command));
    }

    /** What was taken for a duplicate goes its own way again, as long as nothing of it was changed here. */
    @CommandHandler
    void handle(UndoPartnerMerge command, Partners partners) {
        requireStanding(command.effectiveOn());
        identity.requireDuplicate(command.duplicateId(), command.effectiveOn());
        Dossier theirs = partners.dossierOf(command.duplicateId());
        if (dossier.buildsUpon(theirs))
            throw Refusal.because(
                    "merge-built-upon",
                    "A flag, a due diligence or a contact of the duplicate was changed since: it cannot go back as it was.");
        Dossier left = dossier;
        for (PartnerId other : identity.duplicates())
            if (!other.equals(command.duplicateId())) left = left.with(partners.dossierOf(other));
        apply(new DuplicateGivenBack(
                partnerId,
                command.duplicateId(),
                theirs.flags().bar() && !left.flags().bar(),
                command.reason(),
                command.effectiveOn(),
                command.codes()));
        partners.change(command.duplicateId(), duplicate -> duplicate.separate(command));
    }

    /** Another goes on in its place; what was, stays here. */
    @CommandHandler
    void handle(SucceedPartner command, Partners partners) {
        requireStanding(command.effectiveOn());
        if (identity.isSucceededBy(command.successorId())) return;
        if (command.successorId() != null) partners.takeTurn();
        List<StreamVersion> reliedOn = partners.requireKnown("/successorId", command.successorId());
        if (command.successorId() != null && partners.leadsTo(command.successorId(), partnerId))
            throw Refusal.invalid(
                    "/successorId", "own-successor", "A partner does not succeed itself, nor who succeeded it.");
        apply(new PartnerSucceeded(
                partnerId, command.successorId(), command.reason(), command.effectiveOn(), command.codes(), reliedOn));
    }

    @CommandHandler
    void handle(VoidPartner command) {
        requireStanding(command.effectiveOn());
        identity.requireAlone();
        apply(new PartnerVoided(partnerId, command.reason(), command.effectiveOn(), command.codes()));
    }

    boolean voided() {
        return identity.voided();
    }

    /** Who goes on in its place, on a day. */
    @Nullable
    PartnerId successorOn(LocalDate day) {
        return identity.successorOn(day);
    }

    @EventSourcingHandler
    void on(PartnerRegistered event) {
        partnerId = event.partnerId();
        registeredOn = event.effectiveOn();
        profile = event.profile();
    }

    @EventSourcingHandler
    void on(PartnerProfileRevised event) {
        profile = event.profile();
    }

    @EventSourcingHandler
    void on(PartnerEvent event) {
        dossier.on(event);
        identity.on(event);
    }

    private static void applyIfAny(@Nullable PartnerEvent decided) {
        if (decided != null) apply(decided);
    }

    private void requireStanding(LocalDate on) {
        identity.requireStanding();
        Chronology.requireNotBefore(registeredOn, on);
    }

    /** With what is known of its duplicates. */
    Dossier whole(Partners partners) {
        Dossier whole = dossier;
        for (PartnerId duplicate : identity.duplicates()) whole = whole.with(partners.dossierOf(duplicate));
        return whole;
    }

    /** The merge as it is told in the stream of the duplicate. */
    void mergeInto(MergePartners command) {
        requireStanding(command.effectiveOn());
        apply(new PartnerMerged(
                partnerId, command.partnerId(), command.reason(), command.effectiveOn(), command.codes()));
    }

    /** The end of the merge as it is told in the stream of what was no duplicate. */
    void separate(UndoPartnerMerge command) {
        apply(new PartnerSeparated(
                partnerId, command.partnerId(), command.reason(), command.effectiveOn(), command.codes()));
    }

    boolean isPerson() {
        return profile.personId() != null;
    }

    /** Under which id it goes on; none: its own. */
    @Nullable
    PartnerId mergedInto() {
        return identity.mergedInto();
    }

    /** Whether a valid due diligence clears it. */
    boolean clearedOn(LocalDate day, Partners partners) {
        return whole(partners).dueDiligences().clearedOn(day);
    }

    /** What it is a unit of. */
    @Nullable
    PartnerId parent() {
        return profile.parentId();
    }
}
