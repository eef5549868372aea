package org.tributary.commandside.partnership;

import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.events.CodeListVersion;
import org.tributary.events.Money;
import org.tributary.events.PartnerId;
import org.tributary.events.PartnershipId;
import org.tributary.events.PledgeEvent.PledgeRecorded;
import org.tributary.events.PledgeEvent.PledgeRevised;
import org.tributary.events.PledgeEvent.PledgeWithdrawn;
import org.tributary.events.PledgeId;
import org.tributary.events.Reason;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.NewId;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Today;

/** What can be said of pledges; which of them an agreement fulfils is said when it is signed: {@link Signing}. */
sealed interface PledgeCommand {
    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = PledgeRecorded.class,
            undoneBy = "withdraw-pledge",
            says =
                    "Record that a partner means to contribute, before anything binds it: shown as pledged, and never added to commitments.")
    record RecordPledge(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            @NewId PledgeId pledgeId,
            PartnerId partnerId,
            Money amount,
            @Nullable LocalDate expectedOn,
            @Today LocalDate effectiveOn)
            implements PledgeCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = PledgeRevised.class,
            undoneBy = "revise-pledge",
            says = "State a pledge anew, with a reason: what was said first stays known.")
    record RevisePledge(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            PledgeId pledgeId,
            Money amount,
            @Nullable LocalDate expectedOn,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements PledgeCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = PledgeWithdrawn.class,
            undoneBy = "record-pledge",
            says = "Record that nothing is to be expected of a pledge any more, and why.")
    record WithdrawPledge(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            PledgeId pledgeId,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements PledgeCommand {}
}
