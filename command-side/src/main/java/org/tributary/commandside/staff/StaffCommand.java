package org.tributary.commandside.staff;

import static org.tributary.events.Role.ADMIN;
import static org.tributary.events.Role.MANAGER;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AccountId;
import org.tributary.events.CodeListVersion;
import org.tributary.events.OfficeId;
import org.tributary.events.PersonId;
import org.tributary.events.Reason;
import org.tributary.events.StaffEvent.AccountLinked;
import org.tributary.events.StaffEvent.OfficeKind;
import org.tributary.events.StaffEvent.OfficeOpened;
import org.tributary.events.StaffEvent.StaffMemberAssigned;
import org.tributary.events.StaffEvent.StaffMemberRegistered;
import org.tributary.events.StaffId;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.NewId;
import org.tributary.platform.command.Personal;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Today;
import org.tributary.stored.NaturalKeys;

/** What can be asked of the staff register: one stream for all. */
sealed interface StaffCommand {
    @TargetAggregateIdentifier
    default UUID stream() {
        return NaturalKeys.STAFF;
    }

    @Sent(
            by = {MANAGER, ADMIN},
            leadsTo = OfficeOpened.class,
            says = "Open an office: headquarters, a regional or an area office, below another one or at the top.")
    record OpenOffice(
            @NewId OfficeId officeId,
            String name,
            OfficeKind kind,
            @Nullable OfficeId parentId,
            @Today LocalDate effectiveOn)
            implements StaffCommand {}

    @Sent(
            by = {MANAGER, ADMIN},
            leadsTo = StaffMemberRegistered.class,
            says = "Register a member of the staff, who can then own partnerships and targets.")
    record RegisterStaffMember(
            @NewId StaffId staffId,
            @Personal PersonId person,
            @Nullable OfficeId officeId,
            @Today LocalDate effectiveOn)
            implements StaffCommand {}

    @Sent(
            by = {MANAGER, ADMIN},
            leadsTo = StaffMemberAssigned.class,
            undoneBy = "assign-to-office",
            says = "Say in which office a member of the staff works from a day on.")
    record AssignToOffice(
            StaffId staffId,
            OfficeId officeId,
            @Code("change-reason") @Nullable Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements StaffCommand {}

    @Sent(
            by = {ADMIN},
            leadsTo = AccountLinked.class,
            says = "Say which member of the staff logs in with an account.")
    record LinkAccount(
            StaffId staffId, AccountId accountId, @Today LocalDate effectiveOn) implements StaffCommand {}
}
