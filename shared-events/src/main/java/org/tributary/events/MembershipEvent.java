package org.tributary.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a partner is a member of, and to which groups of countries it belongs, from when to when. */
@StreamType("partner")
public sealed interface MembershipEvent extends PartnerEvent {
    MembershipId membershipId();

    /** The partner is, was or will be a member of a kind; an open end has no day. */
    @StoredAs("membership-recorded")
    record MembershipRecorded(
            PartnerId partnerId,
            MembershipId membershipId,
            String kind,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements MembershipEvent {
        public MembershipRecorded {
            codes = Lists.copy(codes);
        }

        @Override
        public List<Created> created() {
            return List.of(Created.of("membership", membershipId));
        }
    }

    /** A membership has a last day, or another one than was said. */
    @StoredAs("membership-ended")
    record MembershipEnded(
            PartnerId partnerId,
            MembershipId membershipId,
            String kind,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements MembershipEvent {
        public MembershipEnded {
            codes = Lists.copy(codes);
        }
    }

    /** There never was such a membership: it was recorded by mistake. */
    @StoredAs("membership-removed")
    record MembershipRemoved(
            PartnerId partnerId,
            MembershipId membershipId,
            String kind,
            LocalDate firstDay,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements MembershipEvent {
        public MembershipRemoved {
            codes = Lists.copy(codes);
        }
    }
}
