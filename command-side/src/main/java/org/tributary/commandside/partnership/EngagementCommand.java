package org.tributary.commandside.partnership;

import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.events.BrokerId;
import org.tributary.events.BrokerKind;
import org.tributary.events.CodeListVersion;
import org.tributary.events.EngagementEvent.BrokerAssigned;
import org.tributary.events.EngagementEvent.BrokerReleased;
import org.tributary.events.EngagementEvent.EngagementRevised;
import org.tributary.events.EngagementEvent.PartnersRevised;
import org.tributary.events.OurRole;
import org.tributary.events.PartnerId;
import org.tributary.events.PartnerInRole;
import org.tributary.events.PartnershipId;
import org.tributary.events.PersonId;
import org.tributary.events.Reason;
import org.tributary.events.StaffId;
import org.tributary.events.Term;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.NewId;
import org.tributary.platform.command.Personal;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Text;
import org.tributary.platform.command.Today;

/** How partners work together, who they are, and who brings them together. */
sealed interface EngagementCommand {
    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = EngagementRevised.class,
            undoneBy = "revise-engagement",
            says =
                    "Say in which ways partners work together from a day on, always all of them; a project has an objective, and days between which it runs.")
    record ReviseEngagement(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            @Code("engagement-type") List<String> engagementTypes,
            @Text(max = 2000) @Nullable String objective,
            @Nullable Term term,
            @Code("change-reason") @Nullable Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements EngagementCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = PartnersRevised.class,
            undoneBy = "revise-partners",
            says =
                    "Say who takes part from a day on, and in which roles, always all of them, with a reason; our own role stays unless it is said.")
    record RevisePartners(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            @Code("partner-role") List<PartnerInRole> partners,
            @Nullable OurRole ourRole,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements EngagementCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = BrokerAssigned.class,
            undoneBy = "release-broker",
            says =
                    "Say who helps the partners to build and keep the partnership, and until when: a person, a partner, or a member of the staff.")
    record AssignBroker(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            @NewId BrokerId brokerId,
            BrokerKind kind,
            @Personal @Nullable PersonId person,
            @Nullable PartnerId partnerId,
            @Nullable StaffId staffId,
            @Nullable LocalDate until,
            @Today LocalDate effectiveOn)
            implements EngagementCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = BrokerReleased.class,
            undoneBy = "assign-broker",
            says = "Say that someone brokers no longer, and why; that they did stays known.")
    record ReleaseBroker(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            BrokerId brokerId,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements EngagementCommand {}
}
