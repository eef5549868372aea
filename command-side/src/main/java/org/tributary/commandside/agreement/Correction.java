package org.tributary.commandside.agreement;

import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.agreement.AgreementCommand.RecordContribution;
import org.tributary.events.AgreementEvent.AgreementExpired;
import org.tributary.events.AgreementEvent.ContributionRecorded;
import org.tributary.events.AgreementEvent.ContributionRefunded;
import org.tributary.events.AgreementEvent.ContributionReversed;
import org.tributary.events.AgreementEvent.Difference;
import org.tributary.events.AgreementEvent.ReceivableWrittenOff;
import org.tributary.events.AgreementEvent.WriteOffReversed;
import org.tributary.events.AgreementId;
import org.tributary.events.CodeListVersion;
import org.tributary.events.ContributionId;
import org.tributary.events.CorrectionEvent.CorrectionProposed;
import org.tributary.events.Money;
import org.tributary.events.PartnerId;
import org.tributary.events.ProposalId;
import org.tributary.events.Reason;
import org.tributary.events.RefundId;
import org.tributary.events.TrancheId;
import org.tributary.events.ValuationBasis;
import org.tributary.events.ValueKind;
import org.tributary.events.WriteOffId;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.NewId;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Text;
import org.tributary.platform.command.Today;
import org.tributary.platform.problem.Refusal;
import org.tributary.stored.StoredJson;

/** What changes an entry about money: above the policy's limit it is proposed, and a second person decides. */
sealed interface Correction extends AgreementCommand {
    AgreementId agreementId();

    /** Under which it waits, if it must. */
    ProposalId proposalId();

    @Nullable
    Reason reason();

    LocalDate effectiveOn();

    List<CodeListVersion> codes();

    /** The entry that it is about; two proposals about the same would be in each other's way. */
    String about();

    /** Under which it is stored with its body, for ever. */
    Map<String, Class<? extends Correction>> NAMES = Map.of(
            "correct-contribution", CorrectContribution.class,
            "reverse-contribution", ReverseContribution.class,
            "refund-contribution", RefundContribution.class,
            "write-off-receivable", WriteOffReceivable.class,
            "reverse-write-off", ReverseWriteOff.class,
            "expire-agreement", ExpireAgreement.class);

    /** Whether it counts together with what the same person gave back or gave up before. */
    default boolean givesUp() {
        return givesUp(command());
    }

    static boolean givesUp(@Nullable String command) {
        return "refund-contribution".equals(command) || "write-off-receivable".equals(command);
    }

    default String command() {
        return NAMES.entrySet().stream()
                .filter(named -> named.getValue().equals(getClass()))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    default String body() {
        return StoredJson.mapper().writeValueAsString(this);
    }

    /** As it was proposed. */
    static Correction of(CorrectionProposed proposal) {
        return of(proposal.command(), proposal.body());
    }

    static Correction of(String command, String body) {
        Class<? extends Correction> type = NAMES.get(command);
        if (type == null) throw new IllegalStateException("No command is proposed as " + command);
        return StoredJson.mapper().readValue(body, type);
    }

    /**
     * @param contributionId the wrong record
     * @param correctedBy the id of the right one, which is said in full
     * @param reversedOn the day from which the wrong one no longer counts
     */
    @Sent(
            by = {MANAGER, FINANCE},
            leadsTo = {ContributionReversed.class, ContributionRecorded.class},
            orTo = CorrectionProposed.class,
            undoneBy = "correct-contribution",
            says =
                    "Put a right record in the place of a wrong one, with a reason: one act, and both stay to be seen. The wrong one counts until reversedOn, the right one from effectiveOn.")
    record CorrectContribution(
            @TargetAggregateIdentifier AgreementId agreementId,
            ContributionId contributionId,
            @NewId ContributionId correctedBy,
            @Nullable ValueKind kind,
            @Nullable PartnerId source,
            Money amount,
            @Nullable ValuationBasis basis,
            @Nullable Money settles,
            List<Difference> differences,
            @Nullable TrancheId trancheId,
            @Nullable PartnerId payer,
            @Text(max = 100) @Nullable String bankReference,
            @NewId ProposalId proposalId,
            @Code("correction-reason") Reason reason,
            @Nullable LocalDate reversedOn,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements Correction {

        public CorrectContribution {
            differences = differences == null ? List.of() : List.copyOf(differences);
        }

        @Override
        public String about() {
            return contributionId.text();
        }

        /** On no day both records count. */
        ReverseContribution reversal(LocalDate wrongSince) {
            LocalDate latest = effectiveOn.isBefore(wrongSince) ? wrongSince : effectiveOn;
            LocalDate on = reversedOn == null ? latest : reversedOn;
            if (on.isBefore(wrongSince))
                throw Refusal.invalid(
                        "/reversedOn", "too-early", "The wrong record counts from " + wrongSince + " on.");
            if (on.isAfter(latest))
                throw Refusal.invalid(
                        "/reversedOn",
                        "too-late",
                        "From " + latest + " on both records would count; reverse it by then.");
            return new ReverseContribution(agreementId, contributionId, proposalId, reason, on, codes);
        }

        RecordContribution rightRecord() {
            return new RecordContribution(
                    agreementId,
                    correctedBy,
                    kind,
                    source,
                    amount,
                    basis,
                    settles,
                    differences,
                    trancheId,
                    payer,
                    bankReference,
                    effectiveOn);
        }
    }

    @Sent(
            by = {MANAGER, FINANCE},
            leadsTo = ContributionReversed.class,
            orTo = CorrectionProposed.class,
            says = "Cancel a record that was wrong, with a reason; both stay to be seen.")
    record ReverseContribution(
            @TargetAggregateIdentifier AgreementId agreementId,
            ContributionId contributionId,
            @NewId ProposalId proposalId,
            @Code("correction-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements Correction {
        @Override
        public String about() {
            return contributionId.text();
        }
    }

    @Sent(
            by = {MANAGER, FINANCE},
            leadsTo = ReceivableWrittenOff.class,
            orTo = CorrectionProposed.class,
            undoneBy = "reverse-write-off",
            says =
                    "Give up a part of what is receivable, with a reason: never more than is. Several write-offs add up, and each is taken back by itself.")
    record WriteOffReceivable(
            @TargetAggregateIdentifier AgreementId agreementId,
            @NewId WriteOffId writeOffId,
            @Nullable PartnerId source,
            @Nullable TrancheId trancheId,
            Money amount,
            @NewId ProposalId proposalId,
            @Code("write-off-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements Correction {
        @Override
        public String about() {
            return writeOffId.text();
        }
    }

    @Sent(
            by = {MANAGER, FINANCE},
            leadsTo = WriteOffReversed.class,
            orTo = CorrectionProposed.class,
            says = "Take a write-off back, with a reason: what was given up is receivable again.")
    record ReverseWriteOff(
            @TargetAggregateIdentifier AgreementId agreementId,
            WriteOffId writeOffId,
            @NewId ProposalId proposalId,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements Correction {
        @Override
        public String about() {
            return writeOffId.text();
        }
    }

    @Sent(
            by = {MANAGER, FINANCE},
            leadsTo = ContributionRefunded.class,
            orTo = CorrectionProposed.class,
            says = "Record money returned to its contributor; it is receivable again only if stillDue says so.")
    record RefundContribution(
            @TargetAggregateIdentifier AgreementId agreementId,
            ContributionId contributionId,
            @NewId RefundId refundId,
            Money amount,
            @Nullable Money unsettles,
            @Nullable Boolean stillDue,
            @Text(max = 100) @Nullable String bankReference,
            @NewId ProposalId proposalId,
            @Code("correction-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements Correction {
        @Override
        public String about() {
            return contributionId.text();
        }
    }

    /** @param reason why it is no longer due, said where that is beyond the limit */
    @Sent(
            by = {MANAGER, FINANCE},
            leadsTo = AgreementExpired.class,
            orTo = CorrectionProposed.class,
            undoneBy = "reinstate-agreement",
            says =
                    "Settle an agreement whose term has ended. What stillDue names stays due; all else that is receivable is no longer due.")
    record ExpireAgreement(
            @TargetAggregateIdentifier AgreementId agreementId,
            List<Due> stillDue,
            @NewId ProposalId proposalId,
            @Code("termination-reason") @Nullable Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements Correction {
        public ExpireAgreement {
            stillDue = stillDue == null ? List.of() : List.copyOf(stillDue);
        }

        @Override
        public String about() {
            return agreementId.text();
        }
    }
}
