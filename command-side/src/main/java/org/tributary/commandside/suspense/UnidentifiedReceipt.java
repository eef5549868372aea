package org.tributary.commandside.suspense;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.agreement.Agreements;
import org.tributary.commandside.agreement.Agreements.Matched;
import org.tributary.commandside.agreement.Agreements.Unmatched;
import org.tributary.commandside.approval.Given;
import org.tributary.commandside.approval.SecondPerson;
import org.tributary.commandside.approval.SecondPerson.Limit;
import org.tributary.commandside.rule.Chronology;
import org.tributary.commandside.suspense.SuspenseCommand.ApproveReceiptProposal;
import org.tributary.commandside.suspense.SuspenseCommand.Correction;
import org.tributary.commandside.suspense.SuspenseCommand.MatchReceipt;
import org.tributary.commandside.suspense.SuspenseCommand.RecordUnidentifiedReceipt;
import org.tributary.commandside.suspense.SuspenseCommand.RejectReceiptProposal;
import org.tributary.commandside.suspense.SuspenseCommand.ReturnReceipt;
import org.tributary.commandside.suspense.SuspenseCommand.ReverseUnidentifiedReceipt;
import org.tributary.commandside.suspense.SuspenseCommand.UnmatchReceipt;
import org.tributary.events.AccountId;
import org.tributary.events.Money;
import org.tributary.events.ReceiptCorrectionEvent.ReceiptCorrectionApproved;
import org.tributary.events.ReceiptCorrectionEvent.ReceiptCorrectionProposed;
import org.tributary.events.ReceiptCorrectionEvent.ReceiptCorrectionRejected;
import org.tributary.events.ReceiptId;
import org.tributary.events.SuspenseEvent;
import org.tributary.events.SuspenseEvent.ReceiptMatched;
import org.tributary.events.SuspenseEvent.ReceiptReturned;
import org.tributary.events.SuspenseEvent.ReceiptUnmatched;
import org.tributary.events.SuspenseEvent.UnidentifiedReceiptRecorded;
import org.tributary.events.SuspenseEvent.UnidentifiedReceiptReversed;
import org.tributary.platform.problem.Refusal;

/** What arrived before anybody knew for what, and how much of it still waits. */
@Aggregate(type = "receipt", lockFactory = "noLock", cache = "states")
@SuppressWarnings("NullAway.Init")
class UnidentifiedReceipt {
    @AggregateIdentifier
    private ReceiptId receiptId;

    private Money amount;
    private Money unmatched;
    private LocalDate arrivedOn;
    private @Nullable LocalDate freeSince;
    private @Nullable String bankReference;
    private boolean reversed;
    private Map<String, ReceiptMatched> matches = new HashMap<>();
    private Set<String> returns = new HashSet<>();
    private ReceiptProposals proposals = new ReceiptProposals();
    private Given given = new Given();

    UnidentifiedReceipt() {}

    @CommandHandler
    UnidentifiedReceipt(RecordUnidentifiedReceipt command) {
        if (command.amount().signum() <= 0)
            throw Refusal.invalid("/amount/amount", "not-positive", "An amount is above zero.");
        apply(new UnidentifiedReceiptRecorded(
                command.receiptId(), command.amount(), command.bankReference(), command.note(), command.effectiveOn()));
    }

    @CommandHandler
    void handle(MatchReceipt command, Agreements agreements) {
        requireFree(command.effectiveOn());
        if (matches.containsKey(command.contributionId().text()))
            throw Refusal.because("already-exists", "This match was recorded before.");
        Money part = part(command.amount(), "match-exceeds-receipt");
        apply(new ReceiptMatched(
                receiptId, command.agreementId(), command.contributionId(), part, command.effectiveOn()));
        agreements.receive(new Matched(
                command.agreementId(),
                command.contributionId(),
                receiptId,
                command.source(),
                part,
                command.settles(),
                command.differences(),
                command.trancheId(),
                command.payer(),
                command.effectiveOn()));
    }

    @CommandHandler
    void handle(UnmatchReceipt command, Agreements agreements) {
        requireStanding(command.effectiveOn());
        ReceiptMatched match = matches.get(command.contributionId().text());
        if (match == null)
            throw Refusal.invalid(
                    "/contributionId", "unknown-match", "Nothing of this receipt is matched to such a contribution.");
        apply(new ReceiptUnmatched(
                receiptId,
                match.agreementId(),
                match.contributionId(),
                match.amount(),
                command.reason(),
                command.effectiveOn(),
                command.codes()));
        agreements.takeBack(new Unmatched(
                match.agreementId(), match.contributionId(), command.reason(), command.effectiveOn(), command.codes()));
    }

    @CommandHandler
    void handle(
            ReturnReceipt command, SecondPerson second, @MetaDataValue(value = "actor", required = true) String actor) {
        correct(command, second, actor);
    }

    @CommandHandler
    void handle(
            ReverseUnidentifiedReceipt command,
            SecondPerson second,
            @MetaDataValue(value = "actor", required = true) String actor) {
        correct(command, second, actor);
    }

    /** Above the limit of the policy it waits for a second person. */
    private void correct(Correction command, SecondPerson second, String actor) {
        SuspenseEvent decided = decided(command);
        Money moved = moved(decided);
        Optional<Limit> above =
                second.neededFor(List.of(moved), given.by(AccountId.of(actor), second), command.effectiveOn());
        if (above.isPresent()) apply(proposals.proposed(command, moved, above.get(), AccountId.of(actor)));
        else apply(decided, MetaData.with("actor", actor));
    }

    /** What was proposed is decided anew: much may have happened since. */
    @CommandHandler
    void handle(
            ApproveReceiptProposal command,
            SecondPerson second,
            @MetaDataValue(value = "actor", required = true) String actor) {
        SuspenseEvent decided = decided(proposals.approved(command, AccountId.of(actor), second));
        apply(proposals.approval(command, AccountId.of(actor), moved(decided)));
        apply(decided);
    }

    private Money moved(SuspenseEvent decided) {
        return decided instanceof ReceiptReturned back ? back.amount() : amount;
    }

    @CommandHandler
    void handle(RejectReceiptProposal command, @MetaDataValue(value = "actor", required = true) String actor) {
        apply(proposals.rejected(command, AccountId.of(actor)));
    }

    private SuspenseEvent decided(Correction command) {
        requireFree(command.effectiveOn());
        return command instanceof ReturnReceipt back ? decided(back) : decided((ReverseUnidentifiedReceipt) command);
    }

    private ReceiptReturned decided(ReturnReceipt command) {
        if (returns.contains(command.returnId().text()))
            throw Refusal.because("already-exists", "This return was recorded before.");
        return new ReceiptReturned(
                receiptId,
                command.returnId(),
                part(command.amount(), "return-exceeds-receipt"),
                command.bankReference(),
                command.reason(),
                command.effectiveOn(),
                command.codes());
    }

    private UnidentifiedReceiptReversed decided(ReverseUnidentifiedReceipt command) {
        if (!unmatched.equals(amount))
            throw Refusal.because(
                    "receipt-in-use",
                    "Of %s only %s is unmatched: what was matched is taken back first, and what was returned stays."
                            .formatted(amount, unmatched));
        return new UnidentifiedReceiptReversed(
                receiptId, amount, bankReference, command.reason(), command.effectiveOn(), command.codes());
    }

    private void requireStanding(LocalDate on) {
        Chronology.requireNotBefore(arrivedOn, on);
        if (reversed) throw Refusal.because("receipt-already-reversed", "This receipt was reversed before.");
    }

    /** Otherwise what was matched meanwhile would have been in two places, on the days in between. */
    private void requireFree(LocalDate on) {
        requireStanding(on);
        if (freeSince != null && on.isBefore(freeSince))
            throw Refusal.invalid(
                    "/effectiveOn", "too-early", "A part of this receipt was matched until " + freeSince + ".");
    }

    /** So much of it as was said, or all that waits. */
    private Money part(@Nullable Money said, String tooMuch) {
        if (said != null && !said.currency().equals(amount.currency()))
            throw Refusal.invalid("/amount/currency", "other-currency", "It arrived in " + amount.currency() + ".");
        if (said != null && said.signum() <= 0)
            throw Refusal.invalid("/amount/amount", "not-positive", "An amount is above zero.");
        if (unmatched.signum() == 0 || said != null && said.exceeds(unmatched))
            throw Refusal.because(
                    tooMuch, "Of %s that arrived %s is unmatched: it cannot be more.".formatted(amount, unmatched));
        return said == null ? unmatched : said;
    }

    @EventSourcingHandler
    void on(UnidentifiedReceiptRecorded event) {
        receiptId = event.receiptId();
        amount = event.amount();
        unmatched = event.amount();
        arrivedOn = event.effectiveOn();
        bankReference = event.bankReference();
    }

    @EventSourcingHandler
    void on(ReceiptMatched event) {
        unmatched = unmatched.minus(event.amount());
        matches.put(event.contributionId().text(), event);
    }

    @EventSourcingHandler
    void on(ReceiptUnmatched event) {
        unmatched = unmatched.plus(event.amount());
        matches.remove(event.contributionId().text());
        if (freeSince == null || event.effectiveOn().isAfter(freeSince)) freeSince = event.effectiveOn();
    }

    @EventSourcingHandler
    void on(ReceiptReturned event, @MetaDataValue("actor") @Nullable String actor) {
        given.more(List.of(event.amount()), actor);
        unmatched = unmatched.minus(event.amount());
        returns.add(event.returnId().text());
    }

    @EventSourcingHandler
    void on(UnidentifiedReceiptReversed event) {
        unmatched = unmatched.minus(event.amount());
        reversed = true;
    }

    @EventSourcingHandler
    void on(ReceiptCorrectionProposed event) {
        proposals.on(event);
    }

    @EventSourcingHandler
    void on(ReceiptCorrectionApproved event) {
        given.onApproved(proposals.returns(event.proposalId()));
        proposals.onDecided(event.proposalId());
    }

    @EventSourcingHandler
    void on(ReceiptCorrectionRejected event) {
        proposals.onDecided(event.proposalId());
    }
}
