package org.tributary.commandside.suspense;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.approval.SecondPerson;
import org.tributary.commandside.approval.SecondPerson.Limit;
import org.tributary.commandside.rule.Chronology;
import org.tributary.commandside.suspense.SuspenseCommand.ApproveReceiptProposal;
import org.tributary.commandside.suspense.SuspenseCommand.Correction;
import org.tributary.commandside.suspense.SuspenseCommand.RejectReceiptProposal;
import org.tributary.events.AccountId;
import org.tributary.events.Money;
import org.tributary.events.ProposalId;
import org.tributary.events.ReceiptCorrectionEvent.ReceiptCorrectionApproved;
import org.tributary.events.ReceiptCorrectionEvent.ReceiptCorrectionProposed;
import org.tributary.events.ReceiptCorrectionEvent.ReceiptCorrectionRejected;
import org.tributary.platform.problem.Refusal;

/** What waits, about one receipt, for a second person: one proposal at a time. */
final class ReceiptProposals {
    private @Nullable ReceiptCorrectionProposed open;
    private Set<String> decided = new HashSet<>();

    ReceiptCorrectionProposed proposed(Correction correction, Money amount, Limit above, AccountId by) {
        ReceiptCorrectionProposed waiting = open;
        ProposalId id = correction.proposalId();
        if (decided.contains(id.text())
                || waiting != null && waiting.proposalId().equals(id))
            throw Refusal.because("already-exists", "This proposal was made before.");
        if (waiting != null)
            throw Refusal.because(
                    "already-proposed",
                    "Proposal %s (%s) about this receipt waits for a second person: approve-receipt-proposal, or reject-receipt-proposal."
                            .formatted(waiting.proposalId(), waiting.command()));
        return new ReceiptCorrectionProposed(
                correction.receiptId(),
                id,
                correction.command(),
                correction.body(),
                amount,
                above.limit(),
                by,
                correction.reason(),
                correction.effectiveOn(),
                correction.codes(),
                above.reliedOn());
    }

    Correction approved(ApproveReceiptProposal command, AccountId by, SecondPerson second) {
        ReceiptCorrectionProposed proposal = waiting(command.proposalId(), command.effectiveOn());
        second.requireAnother(by, proposal.proposedBy(), "reject-receipt-proposal");
        return Correction.of(proposal.command(), proposal.body());
    }

    /** Of what is decided anew. */
    ReceiptCorrectionApproved approval(ApproveReceiptProposal command, AccountId by, Money moved) {
        ReceiptCorrectionProposed proposal = waiting(command.proposalId(), command.effectiveOn());
        SecondPerson.requireNoMore(List.of(proposal.amount()), List.of(moved));
        return new ReceiptCorrectionApproved(
                command.receiptId(), command.proposalId(), proposal.proposedBy(), by, command.effectiveOn());
    }

    ReceiptCorrectionRejected rejected(RejectReceiptProposal command, AccountId by) {
        return new ReceiptCorrectionRejected(
                command.receiptId(),
                command.proposalId(),
                waiting(command.proposalId(), command.effectiveOn()).proposedBy(),
                by,
                command.reason(),
                command.effectiveOn(),
                command.codes());
    }

    private ReceiptCorrectionProposed waiting(ProposalId id, LocalDate on) {
        ReceiptCorrectionProposed proposal = open;
        if (decided.contains(id.text()))
            throw Refusal.because("proposal-already-decided", "This proposal was approved or rejected.");
        if (proposal == null || !proposal.proposalId().equals(id))
            throw Refusal.invalid("/proposalId", "unknown-proposal", "About this receipt no such proposal was made.");
        Chronology.requireNotBefore(proposal.effectiveOn(), on);
        return proposal;
    }

    /** Whether this one, which waits, would send money back. */
    boolean returns(ProposalId id) {
        return open != null && open.proposalId().equals(id) && open.command().equals("return-receipt");
    }

    void on(ReceiptCorrectionProposed event) {
        open = event;
    }

    void onDecided(ProposalId proposal) {
        open = null;
        decided.add(proposal.text());
    }
}
