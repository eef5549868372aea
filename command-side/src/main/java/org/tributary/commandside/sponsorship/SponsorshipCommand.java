package org.tributary.commandside.sponsorship;

import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.partnership.Signing;
import org.tributary.commandside.rule.PlannedTranche;
import org.tributary.events.AgreementEvent.AgreementSigned;
import org.tributary.events.AgreementId;
import org.tributary.events.Attribution;
import org.tributary.events.CodeListVersion;
import org.tributary.events.Document;
import org.tributary.events.Money;
import org.tributary.events.PackageId;
import org.tributary.events.PartnerId;
import org.tributary.events.PartnershipEvent.PartnershipSigned;
import org.tributary.events.PartnershipId;
import org.tributary.events.PledgeId;
import org.tributary.events.Reason;
import org.tributary.events.SlotId;
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
import org.tributary.platform.command.Code;
import org.tributary.platform.command.NewId;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Text;
import org.tributary.platform.command.Today;

/** What can be asked of an occasion that is sponsored. */
sealed interface SponsorshipCommand {

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = EventAnnounced.class,
            undoneBy = "cancel-event",
            says = "Announce an event that sponsors can be part of; its code has one holder.")
    record AnnounceEvent(
            @TargetAggregateIdentifier @NewId SponsorshipId sponsorshipId,
            @Text(max = 40) String code,
            String title,
            @Nullable String place,
            Term dates,
            @Today LocalDate effectiveOn)
            implements SponsorshipCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = PackageOffered.class,
            undoneBy = "withdraw-package",
            says =
                    "Offer a package: so many slots at a price, and what a sponsor gets. What is published, all may see.")
    record OfferPackage(
            @TargetAggregateIdentifier SponsorshipId sponsorshipId,
            @NewId PackageId packageId,
            String title,
            Money price,
            int slots,
            List<String> benefits,
            @Nullable Boolean published,
            @Today LocalDate effectiveOn)
            implements SponsorshipCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = PackageReserved.class,
            undoneBy = "release-package",
            says = "Keep a slot of a package for a partner until a day, after which it is free again.")
    record ReservePackage(
            @TargetAggregateIdentifier SponsorshipId sponsorshipId,
            PackageId packageId,
            @NewId SlotId slotId,
            PartnerId partnerId,
            LocalDate until,
            @Today LocalDate effectiveOn)
            implements SponsorshipCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = {PartnershipSigned.class, AgreementSigned.class, SponsorConfirmed.class},
            undoneBy = "release-package",
            says =
                    "Sell a slot, one that was reserved or one that is free: the partnership signs a sponsorship agreement in the same act. Its gates are met, or waived by a manager.")
    record ConfirmSponsor(
            @TargetAggregateIdentifier SponsorshipId sponsorshipId,
            PackageId packageId,
            @NewId SlotId slotId,
            PartnershipId partnershipId,
            PartnerId partnerId,
            @NewId AgreementId agreementId,
            @Text(max = 100) String reference,
            String title,
            @Nullable Money amount,
            List<Signing.SigningParty> parties,
            List<PlannedTranche> tranches,
            @Nullable Term term,
            @Nullable Attribution attribution,
            @Nullable Document expectationsDocument,
            List<Signing.ReasonedWaiver> waivers,
            List<PledgeId> pledges,
            @Today LocalDate effectiveOn,
            @Resolved(uses = {"instrument", "stage"}) List<CodeListVersion> codes)
            implements SponsorshipCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = PackageReleased.class,
            undoneBy = "reserve-package",
            says =
                    "Free a slot, with a reason: one that was reserved, or one that was sold once its agreement was terminated.")
    record ReleasePackage(
            @TargetAggregateIdentifier SponsorshipId sponsorshipId,
            SlotId slotId,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements SponsorshipCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = PackageWithdrawn.class,
            undoneBy = "offer-package",
            says = "Offer a package no more, with a reason; what was sold of it stays sold.")
    record WithdrawPackage(
            @TargetAggregateIdentifier SponsorshipId sponsorshipId,
            PackageId packageId,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements SponsorshipCommand {}

    @Sent(
            by = MANAGER,
            leadsTo = EventCancelled.class,
            undoneBy = "reinstate-event",
            says =
                    "Cancel an event, with a reason: nothing more is reserved or sold. The agreements stay until they are terminated.")
    record CancelEvent(
            @TargetAggregateIdentifier SponsorshipId sponsorshipId,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements SponsorshipCommand {}

    @Sent(
            by = MANAGER,
            leadsTo = EventReinstated.class,
            undoneBy = "cancel-event",
            says = "Say that an event takes place after all, with a reason.")
    record ReinstateEvent(
            @TargetAggregateIdentifier SponsorshipId sponsorshipId,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements SponsorshipCommand {}
}
