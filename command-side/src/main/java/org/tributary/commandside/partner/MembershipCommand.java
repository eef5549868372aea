package org.tributary.commandside.partner;

import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.events.CodeListVersion;
import org.tributary.events.MembershipEvent.MembershipEnded;
import org.tributary.events.MembershipEvent.MembershipRecorded;
import org.tributary.events.MembershipEvent.MembershipRemoved;
import org.tributary.events.MembershipId;
import org.tributary.events.PartnerId;
import org.tributary.events.Reason;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.NewId;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Today;

/** What can be said of a partner's memberships, and of the groups of countries that it belongs to. */
sealed interface MembershipCommand {

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = MembershipRecorded.class,
            undoneBy = "remove-membership",
            says =
                    "Record that a partner is, was or will be a member, or in a group of countries: of one kind once at a time. Its days may lie before it was registered.")
    record RecordMembership(
            @TargetAggregateIdentifier PartnerId partnerId,
            @NewId MembershipId membershipId,
            @Code("membership-kind") String kind,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements MembershipCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = MembershipEnded.class,
            undoneBy = "end-membership",
            says =
                    "Say which day of a membership is the last; said again, another day is, and without a day it goes on.")
    record EndMembership(
            @TargetAggregateIdentifier PartnerId partnerId,
            MembershipId membershipId,
            @Nullable LocalDate lastDay,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements MembershipCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = MembershipRemoved.class,
            undoneBy = "record-membership",
            says = "Say that there never was a membership, which was recorded by mistake.")
    record RemoveMembership(
            @TargetAggregateIdentifier PartnerId partnerId,
            MembershipId membershipId,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements MembershipCommand {}
}
