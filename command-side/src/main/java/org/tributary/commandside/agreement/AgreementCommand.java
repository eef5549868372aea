package org.tributary.commandside.agreement;

import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.rule.PlannedTranche;
import org.tributary.events.AddendumId;
import org.tributary.events.AddendumKind;
import org.tributary.events.AgreementEvent.AddendumSigned;
import org.tributary.events.AgreementEvent.AgreementBroughtIntoForce;
import org.tributary.events.AgreementEvent.AgreementExpired;
import org.tributary.events.AgreementEvent.AgreementReinstated;
import org.tributary.events.AgreementEvent.AgreementResumed;
import org.tributary.events.AgreementEvent.AgreementSuspended;
import org.tributary.events.AgreementEvent.AgreementTerminated;
import org.tributary.events.AgreementEvent.AgreementVoided;
import org.tributary.events.AgreementEvent.ConditionMet;
import org.tributary.events.AgreementEvent.ConditionReopened;
import org.tributary.events.AgreementEvent.ContributionRecorded;
import org.tributary.events.AgreementEvent.ContributionRefunded;
import org.tributary.events.AgreementEvent.ContributionReversed;
import org.tributary.events.AgreementEvent.Difference;
import org.tributary.events.AgreementEvent.ReceivableWrittenOff;
import org.tributary.events.AgreementEvent.TranchesRevised;
import org.tributary.events.AgreementEvent.WriteOffReversed;
import org.tributary.events.AgreementId;
import org.tributary.events.CodeListVersion;
import org.tributary.events.ContributionId;
import org.tributary.events.CorrectionEvent.CorrectionApproved;
import org.tributary.events.CorrectionEvent.CorrectionRejected;
import org.tributary.events.CorrectionEvent.CorrectionWithdrawn;
import org.tributary.events.Money;
import org.tributary.events.PartnerId;
import org.tributary.events.ProposalId;
import org.tributary.events.Reason;
import org.tributary.events.Term;
import org.tributary.events.TrancheId;
import org.tributary.events.ValuationBasis;
import org.tributary.events.Value;
import org.tributary.events.ValueKind;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.NewId;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Text;
import org.tributary.platform.command.Today;

/** What can be asked of an agreement. */
interface AgreementCommand {
    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = AgreementBroughtIntoForce.class,
            says = "Record from which day an agreement binds; it may lie ahead.")
    record BringIntoForce(
            @TargetAggregateIdentifier AgreementId agreementId,
            @Nullable String condition,
            @Today(orLater = true) LocalDate effectiveOn)
            implements AgreementCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = AddendumSigned.class,
            says =
                    "Record a signed change of an agreement: of amounts, term, scope or parties, or the correction of an error.")
    record SignAddendum(
            @TargetAggregateIdentifier AgreementId agreementId,
            @NewId AddendumId addendumId,
            @Text(max = 100) String reference,
            AddendumKind kind,
            @Nullable String title,
            List<Value> changes,
            @Nullable Term term,
            @Today LocalDate effectiveOn)
            implements AgreementCommand {}

    @Sent(
            by = {OFFICER, MANAGER, FINANCE},
            leadsTo = TranchesRevised.class,
            undoneBy = "revise-tranches",
            says =
                    "Put another schedule in the place of the one before, with a reason. It names every tranche, one that stays by its id; of what is settled or given up, nothing is taken away.")
    record ReviseTranches(
            @TargetAggregateIdentifier AgreementId agreementId,
            @Nullable List<PlannedTranche> tranches,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements AgreementCommand {}

    /**
     * @param trancheId whose condition it is; none: one of the entry into force
     * @param condition of the entry into force, in words; that of a tranche stands in its schedule
     * @param judgedBy {@code own}, or the id of the partner that judged it
     * @param evidence a reference of what shows it; never personal data
     */
    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = ConditionMet.class,
            undoneBy = "reopen-condition",
            says =
                    "Record that a condition of a tranche, or of the entry into force, is met: who judged it, on what evidence.")
    record MeetCondition(
            @TargetAggregateIdentifier AgreementId agreementId,
            @Nullable TrancheId trancheId,
            @Nullable String condition,
            @Text(max = 36) String judgedBy,
            String evidence,
            @Today LocalDate effectiveOn)
            implements AgreementCommand {
        public MeetCondition {
            judgedBy = judgedBy.toLowerCase(Locale.ROOT);
        }
    }

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = ConditionReopened.class,
            undoneBy = "meet-condition",
            says = "Take back, with a reason, that a condition is met.")
    record ReopenCondition(
            @TargetAggregateIdentifier AgreementId agreementId,
            @Nullable TrancheId trancheId,
            @Nullable String condition,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements AgreementCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = AgreementSuspended.class,
            undoneBy = "resume-agreement",
            says = "Suspend an agreement that is in force, with a reason; what is due stays due.")
    record SuspendAgreement(
            @TargetAggregateIdentifier AgreementId agreementId,
            @Nullable LocalDate reviewOn,
            @Code("hold-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements AgreementCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = AgreementResumed.class,
            undoneBy = "suspend-agreement",
            says = "Put an agreement that was suspended back in force.")
    record ResumeAgreement(
            @TargetAggregateIdentifier AgreementId agreementId,
            @Today LocalDate effectiveOn) implements AgreementCommand {}

    @Sent(
            by = MANAGER,
            leadsTo = AgreementTerminated.class,
            undoneBy = "reinstate-agreement",
            says =
                    "End an agreement before its term, with a reason. What stillDue names stays due and may still be received; all else that is receivable is no longer due.")
    record TerminateAgreement(
            @TargetAggregateIdentifier AgreementId agreementId,
            List<Due> stillDue,
            @Code("termination-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements AgreementCommand {}

    @Sent(
            by = MANAGER,
            leadsTo = AgreementReinstated.class,
            says =
                    "Take the end of an agreement back, with a reason: it stands as before, and what was no longer due is due again.")
    record ReinstateAgreement(
            @TargetAggregateIdentifier AgreementId agreementId,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements AgreementCommand {}

    /** @param published whether its number is known outside: then it stays its own, and is free for another record if not */
    @Sent(
            by = MANAGER,
            leadsTo = AgreementVoided.class,
            says =
                    "Record that an agreement was recorded by mistake, with a reason: from then on it counts for nothing, and nothing more happens to it. What was received under it is reversed first.")
    record VoidAgreement(
            @TargetAggregateIdentifier AgreementId agreementId,
            boolean published,
            @Code("correction-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements AgreementCommand {}

    /** What a partner still owes. */
    record Due(PartnerId source, Money amount) {}

    @Sent(
            by = {OFFICER, MANAGER, FINANCE},
            leadsTo = ContributionRecorded.class,
            undoneBy = "reverse-contribution",
            says = "Record what arrived, in cash or in kind, and what it settles of what was promised.")
    record RecordContribution(
            @TargetAggregateIdentifier AgreementId agreementId,
            @NewId ContributionId contributionId,
            @Nullable ValueKind kind,
            @Nullable PartnerId source,
            Money amount,
            @Nullable ValuationBasis basis,
            @Nullable Money settles,
            List<Difference> differences,
            @Nullable TrancheId trancheId,
            @Nullable PartnerId payer,
            @Text(max = 100) @Nullable String bankReference,
            @Today LocalDate effectiveOn)
            implements AgreementCommand {}

    @Sent(
            by = {MANAGER, FINANCE},
            leadsTo = CorrectionApproved.class,
            orTo = {
                ContributionReversed.class,
                ContributionRecorded.class,
                ContributionRefunded.class,
                ReceivableWrittenOff.class,
                WriteOffReversed.class,
                AgreementExpired.class
            },
            says = "Approve a correction that another person proposed: it is decided anew, and stands.")
    record ApproveProposal(
            @TargetAggregateIdentifier AgreementId agreementId,
            ProposalId proposalId,
            @Today LocalDate effectiveOn) implements AgreementCommand {}

    @Sent(
            by = {MANAGER, FINANCE},
            leadsTo = CorrectionRejected.class,
            says = "Reject a correction that another person proposed, with a reason: nothing follows from it.")
    record RejectProposal(
            @TargetAggregateIdentifier AgreementId agreementId,
            ProposalId proposalId,
            @Code("rejection-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements AgreementCommand {}

    @Sent(
            by = {MANAGER, FINANCE},
            leadsTo = CorrectionWithdrawn.class,
            says = "Take back a correction that you proposed, before another person decides.")
    record WithdrawProposal(
            @TargetAggregateIdentifier AgreementId agreementId,
            ProposalId proposalId,
            @Today LocalDate effectiveOn) implements AgreementCommand {}
}
