package org.tributary.commandside.policy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.approval.SecondPerson;
import org.tributary.commandside.policy.PolicyProposalCommand.ApprovePolicyProposal;
import org.tributary.commandside.policy.PolicyProposalCommand.RejectPolicyProposal;
import org.tributary.commandside.policy.SetPolicy.Clearable;
import org.tributary.events.AccountId;
import org.tributary.events.LimitEvent;
import org.tributary.events.LimitEvent.ApprovalLimitProposed;
import org.tributary.events.Money;
import org.tributary.events.Policy;
import org.tributary.events.Policy.StageProbability;
import org.tributary.events.PolicyEvent.PolicySet;
import org.tributary.events.PolicyId;
import org.tributary.events.Share;
import org.tributary.events.Stage;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;
import org.tributary.stored.NaturalKeys;

/** The one policy; each change states the whole of it anew. */
@Aggregate(type = "policy", lockFactory = "noLock", cache = "states")
class OrganizationPolicy {
    @AggregateIdentifier
    private PolicyId policyId = NaturalKeys.POLICY;

    private @Nullable Policy policy;
    private LimitProposals limits = new LimitProposals();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetPolicy command, @MetaDataValue(value = "actor", required = true) String actor) {
        if (policy != null && command.reason() == null)
            throw Refusal.invalid("/reason", "missing", "A change of policy needs a reason: {code, note}.");
        Policy next = policy == null ? first(command) : changed(policy, command);
        requireSound(next);
        Money limit = policy == null ? null : policy.approvalLimit();
        boolean raised = LimitProposals.raises(limit, next.approvalLimit());
        if (raised) requireSameCurrency(next, limit);
        Policy now = raised ? limited(next, limit) : next;
        if (!now.equals(policy))
            apply(new PolicySet(policyId, now, command.reason(), command.effectiveOn(), command.codes()));
        if (raised)
            apply(limits.proposed(policyId, command, next.approvalLimit(), Objects.requireNonNull(limit), actor));
    }

    /** The limit stays until two persons have decided, and so does what it is stated in. */
    private static void requireSameCurrency(Policy next, @Nullable Money limit) {
        if (limit != null && !limit.currency().equals(next.reportingCurrency()))
            throw Refusal.because(
                    "limit-stands",
                    "The approval limit is in %s: have it cleared first, which another person approves."
                            .formatted(limit.currency()));
    }

    @CommandHandler
    void handle(
            ApprovePolicyProposal command,
            SecondPerson second,
            @MetaDataValue(value = "actor", required = true) String actor) {
        ApprovalLimitProposed proposal = limits.approved(command, AccountId.of(actor), second);
        Policy next = limited(Objects.requireNonNull(policy), proposal.limit());
        requireSound(next);
        apply(LimitProposals.approval(proposal, command, AccountId.of(actor)));
        apply(new PolicySet(policyId, next, proposal.reason(), command.effectiveOn(), proposal.codes()));
    }

    @CommandHandler
    void handle(RejectPolicyProposal command, @MetaDataValue(value = "actor", required = true) String actor) {
        apply(limits.rejected(command, AccountId.of(actor)));
    }

    private static Policy limited(Policy all, @Nullable Money limit) {
        return new Policy(
                all.organisation(),
                all.organisationId(),
                all.reportingCurrency(),
                all.rateSource(),
                all.rateMaxAgeDays(),
                all.timeZone(),
                all.gates(),
                all.probabilities(),
                all.negotiatingWithoutDueDiligence(),
                all.overPayment(),
                limit,
                all.countedRelationships(),
                all.dormantAfterMonths());
    }

    private static Policy first(SetPolicy all) {
        return new Policy(
                given("organisation", all.organisation()),
                all.organisationId(),
                given("reportingCurrency", all.reportingCurrency()),
                given("rateSource", all.rateSource()),
                given("rateMaxAgeDays", all.rateMaxAgeDays()),
                given("timeZone", all.timeZone()),
                given("gates", all.gates()),
                given("probabilities", all.probabilities()),
                given("negotiatingWithoutDueDiligence", all.negotiatingWithoutDueDiligence()),
                given("overPayment", all.overPayment()),
                all.approvalLimit(),
                either(all.countedRelationships(), List.of()),
                all.dormantAfterMonths());
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null)
            throw Refusal.invalid("/" + field, "missing", "The first policy says everything: " + field + " too.");
        return value;
    }

    private static Policy changed(Policy before, SetPolicy change) {
        boolean noId = change.clear().contains(Clearable.ORGANISATION_ID);
        boolean noLimit = change.clear().contains(Clearable.APPROVAL_LIMIT);
        boolean allCount = change.clear().contains(Clearable.COUNTED_RELATIONSHIPS);
        boolean neverDormant = change.clear().contains(Clearable.DORMANT_AFTER_MONTHS);
        return new Policy(
                either(change.organisation(), before.organisation()),
                noId ? null : orElse(change.organisationId(), before.organisationId()),
                either(change.reportingCurrency(), before.reportingCurrency()),
                either(change.rateSource(), before.rateSource()),
                either(change.rateMaxAgeDays(), before.rateMaxAgeDays()),
                either(change.timeZone(), before.timeZone()),
                either(change.gates(), before.gates()),
                either(change.probabilities(), before.probabilities()),
                either(change.negotiatingWithoutDueDiligence(), before.negotiatingWithoutDueDiligence()),
                either(change.overPayment(), before.overPayment()),
                noLimit ? null : orElse(change.approvalLimit(), before.approvalLimit()),
                allCount ? List.of() : either(change.countedRelationships(), before.countedRelationships()),
                neverDormant ? null : orElse(change.dormantAfterMonths(), before.dormantAfterMonths()));
    }

    private static <T> T either(@Nullable T said, T before) {
        return said == null ? before : said;
    }

    private static <T> @Nullable T orElse(@Nullable T said, @Nullable T before) {
        return said == null ? before : said;
    }

    private static void requireSound(Policy policy) {
        List<Fault> faults = new ArrayList<>();
        if (policy.rateMaxAgeDays() < 0 || policy.rateMaxAgeDays() > 366)
            faults.add(new Fault("/rateMaxAgeDays", "out-of-range", "A rate is used for 0 to 366 days."));
        if (!policy.rateSource().matches("[a-z0-9]+(-[a-z0-9]+)*"))
            faults.add(new Fault("/rateSource", "malformed", "A source is written in lower case, such as ecb."));
        if (Set.copyOf(policy.gates()).size() != policy.gates().size())
            faults.add(new Fault("/gates", "duplicate", "Each gate is named once."));
        if (above(policy.negotiatingWithoutDueDiligence()))
            faults.add(new Fault("/negotiatingWithoutDueDiligence", "out-of-range", "A probability is at most 1/1."));
        Money limit = policy.approvalLimit();
        if (limit != null && limit.signum() < 0)
            faults.add(new Fault("/approvalLimit/amount", "negative", "A limit is not below zero."));
        if (limit != null && !limit.currency().equals(policy.reportingCurrency()))
            faults.add(new Fault(
                    "/approvalLimit/currency",
                    "other-currency",
                    "The limit is in the reporting currency: say it in %s.".formatted(policy.reportingCurrency())));
        if (Set.copyOf(policy.countedRelationships()).size()
                != policy.countedRelationships().size())
            faults.add(new Fault("/countedRelationships", "duplicate", "Each kind is named once."));
        Integer months = policy.dormantAfterMonths();
        if (months != null && (months < 1 || months > 120))
            faults.add(new Fault("/dormantAfterMonths", "out-of-range", "A partner is dormant after 1 to 120 months."));
        List<Stage> stages = policy.probabilities().stream()
                .map(StageProbability::stage)
                .sorted()
                .toList();
        if (!stages.equals(List.of(Stage.values()).stream().filter(Stage::open).toList()))
            faults.add(new Fault("/probabilities", "incomplete", "Each open stage has one probability."));
        if (policy.probabilities().stream().anyMatch(each -> above(each.probability())))
            faults.add(new Fault("/probabilities", "out-of-range", "A probability is at most 1/1."));
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
    }

    private static boolean above(Share probability) {
        return probability.numerator().compareTo(probability.denominator()) > 0;
    }

    @EventSourcingHandler
    void on(PolicySet event) {
        policy = event.policy();
    }

    @EventSourcingHandler
    void on(LimitEvent event) {
        limits.on(event);
    }
}
