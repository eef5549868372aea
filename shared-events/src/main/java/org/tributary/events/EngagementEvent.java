package org.tributary.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How partners work together, who they are, and who brings them together. */
@StreamType("partnership")
public sealed interface EngagementEvent extends PartnershipEvent {

    /** With the partners other things are done from now on than before, or for another time; the whole of it. */
    @StoredAs("engagement-revised")
    record EngagementRevised(
            PartnershipId partnershipId,
            List<String> engagementTypes,
            @Nullable String objective,
            @Nullable Term term,
            @Nullable Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements EngagementEvent {
        public EngagementRevised {
            engagementTypes = Lists.copy(engagementTypes);
            codes = Lists.copy(codes);
        }
    }

    /** Others take part from now on, or in other roles; always all of them. */
    @StoredAs("partners-revised")
    record PartnersRevised(
            PartnershipId partnershipId,
            List<PartnerInRole> partners,
            @Nullable OurRole ourRole,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes,
            List<StreamVersion> reliedOn)
            implements EngagementEvent {
        public PartnersRevised {
            partners = Lists.copy(partners);
            codes = Lists.copy(codes);
            reliedOn = Lists.copy(reliedOn);
        }
    }

    /** Someone helps the partners to build and keep the partnership: a person, a partner, or a member of the staff. */
    @StoredAs("broker-assigned")
    record BrokerAssigned(
            PartnershipId partnershipId,
            BrokerId brokerId,
            BrokerKind kind,
            @Nullable PersonId personId,
            @Nullable PartnerId partnerId,
            @Nullable StaffId staffId,
            @Nullable LocalDate until,
            LocalDate effectiveOn,
            List<StreamVersion> reliedOn)
            implements EngagementEvent {
        public BrokerAssigned {
            reliedOn = Lists.copy(reliedOn);
        }

        @Override
        public List<Created> created() {
            return List.of(Created.of("broker", brokerId));
        }
    }

    /** Someone brokers no longer; that they did stays known. */
    @StoredAs("broker-released")
    record BrokerReleased(
            PartnershipId partnershipId,
            BrokerId brokerId,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements EngagementEvent {
        public BrokerReleased {
            codes = Lists.copy(codes);
        }
    }
}
