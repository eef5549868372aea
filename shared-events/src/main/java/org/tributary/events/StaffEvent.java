package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The organization's offices and the people in them; one stream for all. */
@StreamType("staff")
public sealed interface StaffEvent extends DomainEvent {

    /** An office opened: headquarters, a regional or an area office. */
    @StoredAs("office-opened")
    record OfficeOpened(
            OfficeId officeId,
            String name,
            OfficeKind kind,
            @Nullable OfficeId parentId,
            LocalDate effectiveOn) implements StaffEvent {
        @Override
        public List<Created> created() {
            return List.of(Created.of("office", officeId));
        }
    }

    /** Someone joined the staff; the name lies in the person store. */
    @StoredAs("staff-member-registered")
    record StaffMemberRegistered(
            StaffId staffId, PersonId personId, @Nullable OfficeId officeId, LocalDate effectiveOn)
            implements StaffEvent {
        @Override
        public List<Created> created() {
            return List.of(Created.of("staff-member", staffId));
        }
    }

    /** A member of the staff works in this office from now on. */
    @StoredAs("staff-member-assigned")
    record StaffMemberAssigned(
            StaffId staffId,
            OfficeId officeId,
            @Nullable Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements StaffEvent {
        public StaffMemberAssigned {
            codes = Lists.copy(codes);
        }
    }

    /** Who logs in with this account is this member of the staff. */
    @StoredAs("account-linked")
    record AccountLinked(StaffId staffId, AccountId accountId, LocalDate effectiveOn, List<StreamVersion> reliedOn)
            implements StaffEvent {
        public AccountLinked {
            reliedOn = Lists.copy(reliedOn);
        }
    }

    /** Where an office stands in the organization. */
    enum OfficeKind {
        @JsonProperty("headquarters")
        HEADQUARTERS,
        @JsonProperty("regional")
        REGIONAL,
        @JsonProperty("area")
        AREA
    }
}
