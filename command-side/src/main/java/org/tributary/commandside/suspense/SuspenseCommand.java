package org.tributary.commandside.suspense;

import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AgreementEvent.ContributionRecorded;
import org.tributary.events.AgreementEvent.ContributionReversed;
import org.tributary.events.AgreementEvent.Difference;
import org.tributary.events.AgreementId;
import org.tributary.events.CodeListVersion;
import org.tributary.events.ContributionId;
import org.tributary.events.Money;
import org.tributary.events.NoteId;
import org.tributary.events.PartnerId;
import org.tributary.events.ProposalId;
import org.tributary.events.Reason;
import org.tributary.events.ReceiptCorrectionEvent.ReceiptCorrectionApproved;
import org.tributary.events.ReceiptCorrectionEvent.ReceiptCorrectionProposed;
import org.tributary.events.ReceiptCorrectionEvent.ReceiptCorrectionRejected;
import org.tributary.events.ReceiptId;
import org.tributary.events.ReturnId;
import org.tributary.events.SuspenseEvent.ReceiptMatched;
import org.tributary.events.SuspenseEvent.ReceiptReturned;
import org.tributary.events.SuspenseEvent.ReceiptUnmatched;
import org.tributary.events.SuspenseEvent.UnidentifiedReceiptRecorded;
import org.tributary.events.SuspenseEvent.UnidentifiedReceiptReversed;
import org.tributary.events.TrancheId;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.NewId;
import org.tributary.platform.command.Personal;
import org.tributary.platform.command.Remark;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Text;
import org.tributary.platform.command.Today;
import org.tributary.stored.StoredJson;

/** What can be asked of a receipt in suspense. */
sealed interface SuspenseCommand {
    @Sent(
            by = {FINANCE, MANAGER},
            leadsTo = UnidentifiedReceiptRecorded.class,
            undoneBy = "reverse-unidentified-receipt",
            says =
                    "Record money that arrived and belongs to no agreement yet; who seems to have paid goes into the note.")
    record RecordUnidentifiedReceipt(
            @TargetAggregateIdentifier @NewId ReceiptId receiptId,
            Money amount,
            @Text(max = 100) @Nullable String bankReference,
            @Personal(Remark.class) @Nullable NoteId note,
            @Today LocalDate effectiveOn)
            implements SuspenseCommand {}

    @Sent(
            by = {FINANCE, MANAGER},
            leadsTo = {ReceiptMatched.class, ContributionRecorded.class},
            undoneBy = "unmatch-receipt",
            says =
                    "Record what arrived, or a part of it, as a contribution under the agreement that it was for. It counts there from effectiveOn, which may be the day on which it arrived.")
    record MatchReceipt(
            @TargetAggregateIdentifier ReceiptId receiptId,
            AgreementId agreementId,
            @NewId ContributionId contributionId,
            @Nullable PartnerId source,
            @Nullable Money amount,
            @Nullable Money settles,
            List<Difference> differences,
            @Nullable TrancheId trancheId,
            @Nullable PartnerId payer,
            @Today LocalDate effectiveOn)
            implements SuspenseCommand {}

    @Sent(
            by = {FINANCE, MANAGER},
            leadsTo = {ReceiptUnmatched.class, ContributionReversed.class},
            undoneBy = "match-receipt",
            says = "Take a match back, with a reason: the contribution is reversed, and the part waits again.")
    record UnmatchReceipt(
            @TargetAggregateIdentifier ReceiptId receiptId,
            ContributionId contributionId,
            @Code("correction-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements SuspenseCommand {}

    /** What takes money out of suspense for good: above the policy's limit it is proposed, and a second person decides. */
    sealed interface Correction extends SuspenseCommand {
        /** Under which it is stored with its body, for ever. */
        Map<String, Class<? extends Correction>> NAMES = Map.of(
                "return-receipt",
                ReturnReceipt.class,
                "reverse-unidentified-receipt",
                ReverseUnidentifiedReceipt.class);

        ReceiptId receiptId();

        ProposalId proposalId();

        Reason reason();

        LocalDate effectiveOn();

        List<CodeListVersion> codes();

        default String command() {
            return this instanceof ReturnReceipt ? "return-receipt" : "reverse-unidentified-receipt";
        }

        default String body() {
            return StoredJson.mapper().writeValueAsString(this);
        }

        static Correction of(String command, String body) {
            Class<? extends Correction> type = NAMES.get(command);
            if (type == null) throw new IllegalStateException("No command is proposed as " + command);
            return StoredJson.mapper().readValue(body, type);
        }
    }

    @Sent(
            by = {FINANCE, MANAGER},
            leadsTo = ReceiptReturned.class,
            orTo = ReceiptCorrectionProposed.class,
            says = "Record that what is unmatched, or a part of it, went back to whoever had paid, with a reason.")
    record ReturnReceipt(
            @TargetAggregateIdentifier ReceiptId receiptId,
            @NewId ReturnId returnId,
            @Nullable Money amount,
            @Text(max = 100) @Nullable String bankReference,
            @NewId ProposalId proposalId,
            @Code("return-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements Correction {}

    @Sent(
            by = {FINANCE, MANAGER},
            leadsTo = UnidentifiedReceiptReversed.class,
            orTo = ReceiptCorrectionProposed.class,
            says =
                    "Cancel the record of a receipt that was wrong, with a reason, while nothing of it is matched or returned.")
    record ReverseUnidentifiedReceipt(
            @TargetAggregateIdentifier ReceiptId receiptId,
            @NewId ProposalId proposalId,
            @Code("correction-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements Correction {}

    @Sent(
            by = {FINANCE, MANAGER},
            leadsTo = ReceiptCorrectionApproved.class,
            orTo = {ReceiptReturned.class, UnidentifiedReceiptReversed.class},
            says = "Approve what another person proposed about a receipt in suspense: it is decided anew, and stands.")
    record ApproveReceiptProposal(
            @TargetAggregateIdentifier ReceiptId receiptId,
            ProposalId proposalId,
            @Today LocalDate effectiveOn) implements SuspenseCommand {}

    @Sent(
            by = {FINANCE, MANAGER},
            leadsTo = ReceiptCorrectionRejected.class,
            says =
                    "Reject what another person proposed about a receipt in suspense, or take back what you proposed, with a reason: nothing follows from it.")
    record RejectReceiptProposal(
            @TargetAggregateIdentifier ReceiptId receiptId,
            ProposalId proposalId,
            @Code("rejection-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements SuspenseCommand {}
}
