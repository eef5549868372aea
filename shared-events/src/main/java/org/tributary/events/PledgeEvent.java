package org.tributary.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What partners say that they mean to give, before anything binds them. */
@StreamType("partnership")
public sealed interface PledgeEvent extends PartnershipEvent {
    PledgeId pledgeId();

    /** A partner gave notice of what it means to contribute; it binds nobody (IATI 13). */
    @StoredAs("pledge-recorded")
    record PledgeRecorded(
            PartnershipId partnershipId,
            PledgeId pledgeId,
            PartnerId partnerId,
            Money amount,
            @Nullable LocalDate expectedOn,
            LocalDate effectiveOn)
            implements PledgeEvent {
        @Override
        public List<Created> created() {
            return List.of(Created.of("pledge", pledgeId));
        }
    }

    /** The partner means to give more or less, or at another time; what was said first stays known. */
    @StoredAs("pledge-revised")
    record PledgeRevised(
            PartnershipId partnershipId,
            PledgeId pledgeId,
            Money amount,
            @Nullable LocalDate expectedOn,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements PledgeEvent {
        public PledgeRevised {
            codes = Lists.copy(codes);
        }
    }

    /** Nothing is to be expected of the pledge any more. */
    @StoredAs("pledge-withdrawn")
    record PledgeWithdrawn(
            PartnershipId partnershipId,
            PledgeId pledgeId,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements PledgeEvent {
        public PledgeWithdrawn {
            codes = Lists.copy(codes);
        }
    }
}
