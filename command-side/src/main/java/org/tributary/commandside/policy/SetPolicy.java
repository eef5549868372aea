package org.tributary.commandside.policy;

import static org.tributary.events.Role.ADMIN;
import static org.tributary.events.Role.MANAGER;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.events.CodeListVersion;
import org.tributary.events.Currency;
import org.tributary.events.Gate;
import org.tributary.events.LimitEvent.ApprovalLimitProposed;
import org.tributary.events.Money;
import org.tributary.events.Policy.OverPayment;
import org.tributary.events.Policy.StageProbability;
import org.tributary.events.PolicyEvent.PolicySet;
import org.tributary.events.PolicyId;
import org.tributary.events.ProposalId;
import org.tributary.events.Reason;
import org.tributary.events.Share;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.NewId;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Today;
import org.tributary.stored.NaturalKeys;

@Sent(
        by = {MANAGER, ADMIN},
        leadsTo = PolicySet.class,
        orTo = ApprovalLimitProposed.class,
        undoneBy = "set-policy",
        says =
                "Change the organization's policy: what is left out stays as it is. Needs a reason. That the approval limit is higher, or none, is proposed, and another person decides.")
record SetPolicy(
        @Nullable String organisation,
        @Nullable String organisationId,
        @Nullable Currency reportingCurrency,
        @Nullable String rateSource,
        @Nullable Integer rateMaxAgeDays,
        @Nullable ZoneId timeZone,
        @Nullable List<Gate> gates,
        @Nullable List<StageProbability> probabilities,
        @Nullable Share negotiatingWithoutDueDiligence,
        @Nullable OverPayment overPayment,
        @Nullable Money approvalLimit,
        @Code("relationship-kind") @Nullable List<String> countedRelationships,
        @Nullable Integer dormantAfterMonths,
        List<Clearable> clear,
        @NewId ProposalId proposalId,
        @Code("change-reason") @Nullable Reason reason,
        @Today LocalDate effectiveOn,
        @Resolved(uses = "stage") List<CodeListVersion> codes) {

    @TargetAggregateIdentifier
    PolicyId policyId() {
        return NaturalKeys.POLICY;
    }

    /** What a policy may do without. */
    enum Clearable {
        @JsonProperty("organisationId")
        ORGANISATION_ID,
        @JsonProperty("approvalLimit")
        APPROVAL_LIMIT,
        @JsonProperty("countedRelationships")
        COUNTED_RELATIONSHIPS,
        @JsonProperty("dormantAfterMonths")
        DORMANT_AFTER_MONTHS
    }
}
