package org.tributary.commandside.sponsorship;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
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
import org.tributary.commandside.partnership.Partnerships;
import org.tributary.commandside.rule.Chronology;
import org.tributary.commandside.sponsorship.SponsorshipCommand.AnnounceEvent;
import org.tributary.commandside.sponsorship.SponsorshipCommand.CancelEvent;
import org.tributary.commandside.sponsorship.SponsorshipCommand.ConfirmSponsor;
import org.tributary.commandside.sponsorship.SponsorshipCommand.OfferPackage;
import org.tributary.commandside.sponsorship.SponsorshipCommand.ReinstateEvent;
import org.tributary.commandside.sponsorship.SponsorshipCommand.ReleasePackage;
import org.tributary.commandside.sponsorship.SponsorshipCommand.ReservePackage;
import org.tributary.commandside.sponsorship.SponsorshipCommand.WithdrawPackage;
import org.tributary.events.SponsorshipEvent.EventAnnounced;
import org.tributary.events.SponsorshipEvent.EventCancelled;
import org.tributary.events.SponsorshipEvent.EventReinstated;
import org.tributary.events.SponsorshipEvent.PackageOffered;
import org.tributary.events.SponsorshipEvent.PackageReleased;
import org.tributary.events.SponsorshipEvent.PackageReserved;
import org.tributary.events.SponsorshipEvent.PackageWithdrawn;
import org.tributary.events.SponsorshipEvent.SponsorConfirmed;
import org.tributary.events.SponsorshipId;
import org.tributary.events.Term;
import org.tributary.platform.problem.Refusal;

/** An event that sponsors can be part of. It alone decides who has a slot, so that none is sold twice. */
@Aggregate(type = "sponsorship", snapshotTriggerDefinition = "nowAndThen", lockFactory = "noLock", cache = "states")
@SuppressWarnings("NullAway.Init")
class Sponsorship {
    @AggregateIdentifier
    private SponsorshipId sponsorshipId;

    private LocalDate announcedOn;
    private @Nullable LocalDate cancelledOn;
    private Packages packages = new Packages();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(AnnounceEvent command) {
        requireDates(command.dates());
        apply(new EventAnnounced(
                command.sponsorshipId(),
                command.code(),
                command.title(),
                command.place(),
                command.dates(),
                command.effectiveOn()));
    }

    private static void requireDates(Term dates) {
        if (dates.from() == null || dates.to() == null)
            throw Refusal.invalid("/dates", "missing", "An event has a first and a last day: from, to.");
        if (dates.to().isBefore(dates.from()))
            throw Refusal.invalid("/dates/to", "too-early", "An event ends on or after the day on which it begins.");
    }

    @CommandHandler
    void handle(OfferPackage command) {
        requireTakingPlace(command.effectiveOn());
        apply(packages.decided(command));
    }

    @CommandHandler
    void handle(ReservePackage command, Partners partners) {
        requireTakingPlace(command.effectiveOn());
        apply(packages.decided(command, partners.requireKnown("/partnerId", command.partnerId())));
    }

    /** The slot is decided on before anything is signed, and all of it is appended at once. */
    @CommandHandler
    void handle(
            ConfirmSponsor command,
            Partners known,
            Partnerships partnerships,
            @MetaDataValue(value = "role", required = true) String role) {
        requireTakingPlace(command.effectiveOn());
        var signing = packages.signing(command, known);
        var confirmed = packages.decided(command, partnerships.sign(signing, command.partnerId(), role));
        apply(confirmed);
    }

    @CommandHandler
    void handle(ReleasePackage command, Agreements agreements) {
        Chronology.requireNotBefore(announcedOn, command.effectiveOn());
        apply(packages.decided(command, agreements));
    }

    @CommandHandler
    void handle(WithdrawPackage command) {
        Chronology.requireNotBefore(announcedOn, command.effectiveOn());
        apply(packages.decided(command));
    }

    @CommandHandler
    void handle(CancelEvent command) {
        requireTakingPlace(command.effectiveOn());
        apply(new EventCancelled(sponsorshipId, command.reason(), command.effectiveOn(), command.codes()));
    }

    @CommandHandler
    void handle(ReinstateEvent command) {
        Chronology.requireNotBefore(announcedOn, command.effectiveOn());
        if (cancelledOn == null) throw Refusal.because("event-not-cancelled", "The event was not cancelled.");
        Chronology.requireNotBefore(cancelledOn, command.effectiveOn());
        apply(new EventReinstated(sponsorshipId, command.reason(), command.effectiveOn(), command.codes()));
    }

    private void requireTakingPlace(LocalDate effectiveOn) {
        Chronology.requireNotBefore(announcedOn, effectiveOn);
        if (cancelledOn != null)
            throw Refusal.because("event-cancelled", "The event was cancelled: reinstate-event first.");
    }

    @EventSourcingHandler
    void on(EventAnnounced event) {
        sponsorshipId = event.sponsorshipId();
        announcedOn = event.effectiveOn();
    }

    @EventSourcingHandler
    void on(PackageOffered event) {
        packages.on(event);
    }

    @EventSourcingHandler
    void on(PackageReserved event) {
        packages.on(event);
    }

    @EventSourcingHandler
    void on(SponsorConfirmed event) {
        packages.on(event);
    }

    @EventSourcingHandler
    void on(PackageReleased event) {
        packages.on(event);
    }

    @EventSourcingHandler
    void on(PackageWithdrawn event) {
        packages.on(event);
    }

    @EventSourcingHandler
    void on(EventCancelled event) {
        cancelledOn = event.effectiveOn();
    }

    @EventSourcingHandler
    void on(EventReinstated event) {
        cancelledOn = null;
    }
}
