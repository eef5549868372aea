package org.tributary.commandside.partner;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.partner.PartnerCommand.AddContact;
import org.tributary.commandside.partner.PartnerCommand.ConcludeDueDiligence;
import org.tributary.commandside.partner.PartnerCommand.LiftPartnerFlag;
import org.tributary.commandside.partner.PartnerCommand.OpenDueDiligence;
import org.tributary.commandside.partner.PartnerCommand.RaisePartnerFlag;
import org.tributary.commandside.partner.PartnerCommand.RecordInteraction;
import org.tributary.commandside.partner.PartnerCommand.RegisterPartner;
import org.tributary.commandside.partner.PartnerCommand.RemoveContact;
import org.tributary.commandside.partner.PartnerCommand.RevisePartnerProfile;
import org.tributary.commandside.rule.Chronology;
import org.tributary.commandside.rule.Records;
import org.tributary.commandside.staff.StaffMembers;
import org.tributary.events.PartnerEvent.ContactAdded;
import org.tributary.events.PartnerEvent.ContactRemoved;
import org.tributary.events.PartnerEvent.DueDiligenceConcluded;
import org.tributary.events.PartnerEvent.DueDiligenceOpened;
import org.tributary.events.PartnerEvent.InteractionRecorded;
import org.tributary.events.PartnerEvent.PartnerFlagLifted;
import org.tributary.events.PartnerEvent.PartnerFlagRaised;
import org.tributary.events.PartnerEvent.PartnerProfileRevised;
import org.tributary.events.PartnerEvent.PartnerRegistered;
import org.tributary.events.PartnerEvent.Profile;
import org.tributary.events.PartnerId;
import org.tributary.events.StreamVersion;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;

/** An organisation, a unit of one, or a person with whom objectives are shared. */
@Aggregate(type = "partner", snapshotTriggerDefinition = "nowAndThen", lockFactory = "noLock", cache = "states")
@SuppressWarnings("NullAway.Init")
class Partner {
    @AggregateIdentifier
    private PartnerId partnerId;

    private LocalDate registeredOn;
    private Profile profile;
    private Set<String> interactions = new HashSet<>();
    private Flags flags = new Flags();
    private DueDiligences dueDiligences = new DueDiligences();
    private Contacts contacts = new Contacts();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(RegisterPartner command, Partners partners) {
        Profile registered = Profiles.of(command);
        var parent = partners.requireKnown("/parentId", command.parentId());
        apply(new PartnerRegistered(command.partnerId(), registered, command.effectiveOn(), command.codes(), parent));
    }

    @CommandHandler
    void handle(RevisePartnerProfile command, Partners partners) {
        Chronology.requireNotBefore(registeredOn, command.effectiveOn());
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
        Chronology.requireNotBefore(registeredOn, command.effectiveOn());
        if (interactions.contains(command.interactionId().text()))
            throw Refusal.because("interaction-already-recorded", "This interaction was recorded before.");
        if (command.nextActionOn() != null && command.nextActionOn().isBefore(command.effectiveOn()))
            throw Refusal.invalid("/nextActionOn", "too-early", "What comes next does not come before.");
        requireNamedOnce(command.alsoWith());
        List<StreamVersion> reliedOn = new ArrayList<>(partners.requireKnown("/alsoWith/*", command.alsoWith()));
        reliedOn.addAll(records.requireKnown("/partnershipId", "partnership", command.partnershipId()));
        reliedOn.addAll(staff.requireKnown("/staff/*", command.staff()));
        apply(new InteractionRecorded(
                partnerId,
                command.interactionId(),
                command.kind(),
                command.place(),
                command.alsoWith(),
                command.staff(),
                command.partnershipId(),
                command.note(),
                command.nextActionOn(),
                command.effectiveOn(),
                command.codes(),
                reliedOn));
    }

    @CommandHandler
    void handle(RaisePartnerFlag command) {
        Chronology.requireNotBefore(registeredOn, command.effectiveOn());
        apply(flags.decided(command));
    }

    @CommandHandler
    void handle(LiftPartnerFlag command) {
        Chronology.requireNotBefore(registeredOn, command.effectiveOn());
        apply(flags.decided(command));
    }

    @CommandHandler
    void handle(OpenDueDiligence command, Partners partners) {
        Chronology.requireNotBefore(registeredOn, command.effectiveOn());
        apply(dueDiligences.decided(command, partners.requireKnown("/mandatedBy", command.mandatedBy())));
    }

    @CommandHandler
    void handle(ConcludeDueDiligence command) {
        Chronology.requireNotBefore(registeredOn, command.effectiveOn());
        DueDiligenceConcluded decided = dueDiligences.decided(command);
        if (decided != null) apply(decided);
    }

    @CommandHandler
    void handle(AddContact command) {
        Chronology.requireNotBefore(registeredOn, command.effectiveOn());
        apply(contacts.decided(command));
    }

    @CommandHandler
    void handle(RemoveContact command) {
        Chronology.requireNotBefore(registeredOn, command.effectiveOn());
        apply(contacts.decided(command));
    }

    private void requireNamedOnce(List<PartnerId> alsoWith) {
        Set<PartnerId> named = new HashSet<>(Set.of(partnerId));
        List<Fault> faults = new ArrayList<>();
        for (int place = 0; place < alsoWith.size(); place++)
            if (!named.add(alsoWith.get(place)))
                faults.add(new Fault(
                        "/alsoWith/" + place, "duplicate", "Whoever took part is named once: partnerId not again."));
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
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
    void on(InteractionRecorded event) {
        interactions.add(event.interactionId().text());
    }

    @EventSourcingHandler
    void on(PartnerFlagRaised event) {
        flags.on(event);
    }

    @EventSourcingHandler
    void on(PartnerFlagLifted event) {
        flags.on(event);
    }

    @EventSourcingHandler
    void on(DueDiligenceOpened event) {
        dueDiligences.on(event);
    }

    @EventSourcingHandler
    void on(DueDiligenceConcluded event) {
        dueDiligences.on(event);
    }

    @EventSourcingHandler
    void on(ContactAdded event) {
        contacts.on(event);
    }

    @EventSourcingHandler
    void on(ContactRemoved event) {
        contacts.on(event);
    }

    /** Whether a valid due diligence clears it. */
    boolean clearedOn(LocalDate day) {
        return dueDiligences.clearedOn(day);
    }

    /** What it is a unit of. */
    @Nullable
    PartnerId parent() {
        return profile.parentId();
    }
}
