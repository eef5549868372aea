package org.tributary.commandside.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.partner.Partners;
import org.tributary.commandside.partnership.EngagementCommand.RevisePartners;
import org.tributary.commandside.partnership.PartnershipCommand.AssignOwner;
import org.tributary.commandside.partnership.PartnershipCommand.IdentifyPartnership;
import org.tributary.commandside.partnership.PartnershipCommand.ProposePartnership;
import org.tributary.commandside.partnership.PartnershipCommand.ReviseForecast;
import org.tributary.commandside.staff.StaffMembers;
import org.tributary.events.Attribution;
import org.tributary.events.Credit;
import org.tributary.events.EngagementEvent.PartnersRevised;
import org.tributary.events.Forecast;
import org.tributary.events.OurRole;
import org.tributary.events.PartnerId;
import org.tributary.events.PartnerInRole;
import org.tributary.events.PartnershipEvent;
import org.tributary.events.PartnershipEvent.ForecastRevised;
import org.tributary.events.PartnershipEvent.OwnerAssigned;
import org.tributary.events.PartnershipEvent.PartnershipIdentified;
import org.tributary.events.PartnershipEvent.PartnershipProposed;
import org.tributary.events.PartnershipEvent.PartnershipReopened;
import org.tributary.events.PartnershipEvent.SignedPartnershipRegistered;
import org.tributary.events.StaffId;
import org.tributary.events.Stage;
import org.tributary.events.StreamVersion;
import org.tributary.platform.problem.Refusal;

/** With whom a partnership is, what it is to bring, over what it counts, and who answers for it. */
final class Plan {
    private List<PartnerInRole> participants = List.of();
    private @Nullable Forecast forecast;
    private @Nullable Attribution attribution;
    private @Nullable OurRole ourRole;
    private @Nullable Owned owned;

    List<PartnerId> partners() {
        return Undertaking.ids(participants);
    }

    List<PartnerId> funding() {
        return Undertaking.funding(participants);
    }

    @Nullable
    Attribution attribution() {
        return attribution;
    }

    /** As it stands, by the probability of its stage alone. */
    @Nullable
    Forecast forecastAnew() {
        return forecast == null
                ? null
                : new Forecast(forecast.value(), forecast.tranches(), forecast.expectedOn(), null);
    }

    PartnershipIdentified decided(IdentifyPartnership command, Partners known, StaffMembers staff) {
        var standing = Undertaking.requireGoingOn(command.partners(), known, command.effectiveOn());
        Ownership ownership = Ownership.of(command.owner(), command.credit(), staff);
        if (command.expectedValue() == null
                && (command.expectedOn() != null || !command.tranches().isEmpty()))
            throw Refusal.invalid("/expectedValue", "missing", "Tranches and a date are those of an expected value.");
        return new PartnershipIdentified(
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
                command.ourRole(),
                command.effectiveOn(),
                command.codes(),
                ownership.and(standing));
    }

    /** @param from the stage before, if the partnership had begun */
    PartnershipProposed decided(
            ProposePartnership command,
            @Nullable Stage from,
            Gates.Passed gates,
            Partners known,
            StaffMembers staff,
            boolean manager) {
        var standing = new ArrayList<>(Undertaking.requireGoingOn(command.partners(), known, command.effectiveOn()));
        standing.add(gates.policy());
        Ownership ownership = owned == null
                ? Ownership.of(command.owner(), command.credit(), staff)
                : proposed(owned, command, staff, manager);
        return new PartnershipProposed(
                command.partnershipId(),
                from,
                command.title(),
                command.objective(),
                command.term(),
                command.partners(),
                orElse(command.ourRole(), ourRole),
                command.engagementTypes(),
                command.proposedBy(),
                command.owner(),
                ownership.credit(),
                Forecasts.of(
                        command.expectedValue(), command.tranches(), command.expectedOn(), null, command.effectiveOn()),
                orElse(command.attribution(), attribution),
                gates.waivers(),
                command.effectiveOn(),
                command.codes(),
                ownership.and(standing));
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

    /** Nothing, where it is forecast just so. */
    @Nullable
    ForecastRevised decided(ReviseForecast command) {
        if (command.probability() != null && command.reason() == null)
            throw Refusal.invalid("/reason", "missing", "A probability other than the stage's needs a reason.");
        Forecast revised = Forecasts.of(
                command.expectedValue(),
                command.tranches(),
                command.expectedOn(),
                command.probability(),
                command.effectiveOn());
        if (revised.equals(forecast)) return null;
        return new ForecastRevised(
                command.partnershipId(), revised, command.reason(), command.effectiveOn(), command.codes());
    }

    /** Nothing, where they answer for it and share the credit just so. */
    @Nullable
    OwnerAssigned decided(AssignOwner command, StaffMembers staff) {
        Ownership ownership = Ownership.of(command.owner(), command.credit(), staff);
        if (new Owned(command.owner(), ownership.credit()).equals(owned)) return null;
        return new OwnerAssigned(
                command.partnershipId(),
                command.owner(),
                ownership.credit(),
                command.reason(),
                command.effectiveOn(),
                command.codes(),
                ownership.reliedOn());
    }

    /** Nothing, where just they take part, in these roles. */
    @Nullable
    PartnersRevised decided(RevisePartners command, Partners known) {
        List<StreamVersion> standing = Undertaking.requireGoingOn(command.partners(), known, command.effectiveOn());
        OurRole role = orElse(command.ourRole(), ourRole);
        if (Set.copyOf(command.partners()).equals(Set.copyOf(participants)) && role == ourRole) return null;
        return new PartnersRevised(
                command.partnershipId(),
                command.partners(),
                role,
                command.reason(),
                command.effectiveOn(),
                command.codes(),
                standing);
    }

    /** What is left out stays. */
    private static <T> @Nullable T orElse(@Nullable T said, @Nullable T before) {
        return said == null ? before : said;
    }

    void on(PartnershipEvent event) {
        if (event instanceof PartnershipIdentified identified) {
            forecast = identified.forecast();
            owned = new Owned(identified.owner(), identified.credit());
            participants = identified.partners();
            attribution = identified.attribution();
            ourRole = identified.ourRole();
        } else if (event instanceof PartnershipProposed proposed) {
            forecast = proposed.forecast();
            owned = new Owned(proposed.owner(), proposed.credit());
            participants = proposed.partners();
            attribution = proposed.attribution();
            ourRole = proposed.ourRole();
        } else if (event instanceof ForecastRevised revised) forecast = revised.forecast();
        else if (event instanceof OwnerAssigned assigned) owned = new Owned(assigned.owner(), assigned.credit());
        else if (event instanceof PartnershipReopened again) forecast = again.forecast();
        else if (event instanceof SignedPartnershipRegistered registered) {
            owned = registered.owner() == null ? null : new Owned(registered.owner(), registered.credit());
            participants = registered.partners();
        } else if (event instanceof PartnersRevised revised) {
            participants = revised.partners();
            ourRole = revised.ourRole();
        }
    }

    /** Who answers for it, and who shares the credit. */
    record Owned(StaffId owner, List<Credit> credit) {}
}
