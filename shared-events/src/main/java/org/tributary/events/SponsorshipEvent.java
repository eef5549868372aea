package org.tributary.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The life of an occasion that is sponsored: which packages are offered, who reserved one, who bought one. */
@StreamType("sponsorship")
public sealed interface SponsorshipEvent extends DomainEvent {
    SponsorshipId sponsorshipId();

    /** An occasion was announced that sponsors can be part of. */
    @StoredAs("event-announced")
    record EventAnnounced(
            SponsorshipId sponsorshipId,
            String code,
            String title,
            @Nullable String place,
            Term dates,
            LocalDate effectiveOn)
            implements SponsorshipEvent {
        @Override
        public List<Claim> claims() {
            return List.of(Claim.taken("event-code", "", code.toUpperCase(Locale.ROOT), sponsorshipId));
        }
    }

    /** A package was offered: so many places at a price, and what a sponsor gets for it. */
    @StoredAs("package-offered")
    record PackageOffered(
            SponsorshipId sponsorshipId,
            PackageId packageId,
            String title,
            Money price,
            int slots,
            List<String> benefits,
            boolean published,
            LocalDate effectiveOn)
            implements SponsorshipEvent {
        public PackageOffered {
            benefits = Lists.copy(benefits);
        }

        @Override
        public List<Created> created() {
            return List.of(Created.of("package", packageId));
        }
    }

    /** A partner has a place kept for it until a day. */
    @StoredAs("package-reserved")
    record PackageReserved(
            SponsorshipId sponsorshipId,
            PackageId packageId,
            SlotId slotId,
            PartnerId partnerId,
            LocalDate until,
            LocalDate effectiveOn,
            List<StreamVersion> reliedOn)
            implements SponsorshipEvent {
        public PackageReserved {
            reliedOn = Lists.copy(reliedOn);
        }

        @Override
        public List<Created> created() {
            return List.of(Created.of("slot", slotId));
        }
    }

    /** A partner bought a place: the agreement was signed in the same act. */
    @StoredAs("sponsor-confirmed")
    record SponsorConfirmed(
            SponsorshipId sponsorshipId,
            PackageId packageId,
            SlotId slotId,
            PartnerId partnerId,
            PartnershipId partnershipId,
            AgreementId agreementId,
            boolean reserved,
            LocalDate effectiveOn,
            List<StreamVersion> reliedOn)
            implements SponsorshipEvent {
        public SponsorConfirmed {
            reliedOn = Lists.copy(reliedOn);
        }

        @Override
        public List<Created> created() {
            return reserved ? List.of() : List.of(Created.of("slot", slotId));
        }
    }

    /** A place that was reserved or bought is free again. */
    @StoredAs("package-released")
    record PackageReleased(
            SponsorshipId sponsorshipId,
            PackageId packageId,
            SlotId slotId,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes,
            List<StreamVersion> reliedOn)
            implements SponsorshipEvent {
        public PackageReleased {
            codes = Lists.copy(codes);
            reliedOn = Lists.copy(reliedOn);
        }
    }

    /** A package is offered no more; whoever bought it has it. */
    @StoredAs("package-withdrawn")
    record PackageWithdrawn(
            SponsorshipId sponsorshipId,
            PackageId packageId,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements SponsorshipEvent {
        public PackageWithdrawn {
            codes = Lists.copy(codes);
        }
    }

    /** The occasion does not take place; nothing more is sold. */
    @StoredAs("event-cancelled")
    record EventCancelled(
            SponsorshipId sponsorshipId, Reason reason, LocalDate effectiveOn, List<CodeListVersion> codes)
            implements SponsorshipEvent {
        public EventCancelled {
            codes = Lists.copy(codes);
        }
    }

    /** The occasion takes place after all. */
    @StoredAs("event-reinstated")
    record EventReinstated(
            SponsorshipId sponsorshipId, Reason reason, LocalDate effectiveOn, List<CodeListVersion> codes)
            implements SponsorshipEvent {
        public EventReinstated {
            codes = Lists.copy(codes);
        }
    }
}
