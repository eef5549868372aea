package org.tributary.commandside.agreement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.agreement.AgreementCommand.ApproveProposal;
import org.tributary.commandside.agreement.AgreementCommand.RejectProposal;
import org.tributary.commandside.agreement.AgreementCommand.WithdrawProposal;
import org.tributary.commandside.approval.SecondPerson;
import org.tributary.commandside.approval.SecondPerson.Limit;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.AccountId;
import org.tributary.events.CorrectionEvent.CorrectionApproved;
import org.tributary.events.CorrectionEvent.CorrectionProposed;
import org.tributary.events.CorrectionEvent.CorrectionRejected;
import org.tributary.events.CorrectionEvent.CorrectionWithdrawn;
import org.tributary.events.Money;
import org.tributary.events.ProposalId;
import org.tributary.events.Reason;
import org.tributary.platform.problem.Refusal;

/** Corrections that wait for a second person. */
final class Proposals {
    private Map<String, CorrectionProposed> open = new HashMap<>();
    private Set<String> decided = new HashSet<>();

    CorrectionProposed proposed(Correction correction, List<Money> amounts, Limit above, AccountId by) {
        String id = correction.proposalId().text();
        if (open.containsKey(id) || decided.contains(id))
            throw Refusal.because("already-exists", "This proposal was made before.");
        for (CorrectionProposed other : open.values())
            if (Correction.of(other).about().equals(correction.about()))
                throw Refusal.because(
                        "already-proposed",
                        "Proposal %s (%s) about the same waits for a second person: have it decided, or withdraw it."
                                .formatted(other.proposalId(), other.command()));
        Reason reason = correction.reason();
        if (reason == null)
            throw Refusal.invalid(
                    "/reason", "missing", "It is above the limit of %s: say why.".formatted(above.limit()));
        return new CorrectionProposed(
                correction.agreementId(),
                correction.proposalId(),
                correction.command(),
                correction.body(),
                amounts,
                above.limit(),
                by,
                reason,
                correction.effectiveOn(),
                correction.codes(),
                above.reliedOn());
    }

    Correction approved(ApproveProposal command, AccountId by, Beyond beyond) {
        return Correction.of(byAnother(command.proposalId(), command.effectiveOn(), by, beyond));
    }

    /** Of what is decided anew. */
    CorrectionApproved approval(ApproveProposal command, AccountId by, List<Money> amounts) {
        SecondPerson.requireNoMore(waiting(command.proposalId()).amounts(), amounts);
        return new CorrectionApproved(
                command.agreementId(),
                command.proposalId(),
                waiting(command.proposalId()).proposedBy(),
                by,
                command.effectiveOn());
    }

    CorrectionRejected rejected(RejectProposal command, AccountId by, Beyond beyond) {
        CorrectionProposed proposal = byAnother(command.proposalId(), command.effectiveOn(), by, beyond);
        return new CorrectionRejected(
                command.agreementId(),
                command.proposalId(),
                proposal.proposedBy(),
                by,
                command.reason(),
                command.effectiveOn(),
                command.codes());
    }

    CorrectionWithdrawn withdrawn(WithdrawProposal command, AccountId by, Beyond beyond) {
        CorrectionProposed proposal = waiting(command.proposalId());
        Chronology.requireNotBefore(proposal.effectiveOn(), command.effectiveOn());
        if (!beyond.second().same(by, proposal.proposedBy()))
            throw Refusal.because(
                    "not-your-proposal", "Who proposed it takes it back; another person rejects it: reject-proposal.");
        return new CorrectionWithdrawn(
                command.agreementId(), command.proposalId(), proposal.proposedBy(), command.effectiveOn());
    }

    private CorrectionProposed byAnother(ProposalId id, LocalDate on, AccountId by, Beyond beyond) {
        CorrectionProposed proposal = waiting(id);
        Chronology.requireNotBefore(proposal.effectiveOn(), on);
        beyond.second().requireAnother(by, proposal.proposedBy(), "withdraw-proposal");
        return proposal;
    }

    private CorrectionProposed waiting(ProposalId id) {
        if (decided.contains(id.text()))
            throw Refusal.because("proposal-already-decided", "This proposal was approved, rejected or withdrawn.");
        CorrectionProposed proposal = open.get(id.text());
        if (proposal == null)
            throw Refusal.invalid("/proposalId", "unknown-proposal", "The agreement has no such proposal.");
        return proposal;
    }

    @Nullable
    String commandOf(ProposalId proposal) {
        CorrectionProposed waiting = open.get(proposal.text());
        return waiting == null ? null : waiting.command();
    }

    void on(CorrectionProposed event) {
        open.put(event.proposalId().text(), event);
    }

    void onDecided(ProposalId proposal) {
        open.remove(proposal.text());
        decided.add(proposal.text());
    }
}
