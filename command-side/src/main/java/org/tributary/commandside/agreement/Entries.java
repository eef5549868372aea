package org.tributary.commandside.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.agreement.AgreementCommand.RecordContribution;
import org.tributary.commandside.agreement.Agreements.Matched;
import org.tributary.commandside.agreement.Agreements.Unmatched;
import org.tributary.commandside.agreement.Correction.CorrectContribution;
import org.tributary.commandside.agreement.Correction.ExpireAgreement;
import org.tributary.commandside.agreement.Correction.RefundContribution;
import org.tributary.commandside.agreement.Correction.ReverseContribution;
import org.tributary.commandside.agreement.Correction.ReverseWriteOff;
import org.tributary.commandside.agreement.Correction.WriteOffReceivable;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.AgreementEvent;
import org.tributary.events.AgreementEvent.AgreementExpired;
import org.tributary.events.AgreementEvent.ContributionRecorded;
import org.tributary.events.AgreementEvent.ContributionRefunded;
import org.tributary.events.AgreementEvent.ContributionReversed;
import org.tributary.events.AgreementEvent.ReceivableWrittenOff;
import org.tributary.events.AgreementEvent.Reduction;
import org.tributary.events.AgreementEvent.WriteOffReversed;
import org.tributary.events.AgreementId;
import org.tributary.events.CodeListVersion;
import org.tributary.events.ContributionId;
import org.tributary.events.Currency;
import org.tributary.events.Money;
import org.tributary.events.PartnerId;
import org.tributary.events.Reason;
import org.tributary.events.ValueKind;
import org.tributary.platform.problem.Refusal;

/** Decides what is entered about money, from how an agreement stands; it changes nothing of that. */
record Entries(
        AgreementId agreementId,
        LocalDate signedOn,
        Currency currency,
        List<PartnerId> partners,
        Course course,
        Promises promises,
        Receipts receipts,
        WriteOffs writeOffs,
        Allocations allocations) {

    /** What follows from a correction, and the amounts that it moves: of money, and of what was promised. */
    record Decided(List<AgreementEvent> events, List<Money> amounts) {
        static Decided of(AgreementEvent event, Money... amounts) {
            return of(List.of(event), amounts);
        }

        static Decided of(List<AgreementEvent> events, Money... amounts) {
            return new Decided(events, Stream.of(amounts).distinct().toList());
        }
    }

    Decided decided(Correction correction, Beyond beyond) {
        if (correction instanceof CorrectContribution command) return corrected(command, beyond);
        if (correction instanceof ReverseContribution command) return reversed(command);
        if (correction instanceof RefundContribution command) return refunded(command);
        if (correction instanceof WriteOffReceivable command) {
            Chronology.requireNotBefore(signedOn, command.effectiveOn());
            ReceivableWrittenOff writtenOff = writeOffs.decided(command, promises, beyond);
            return Decided.of(writtenOff, writtenOff.amount());
        }
        if (correction instanceof ExpireAgreement command) {
            AgreementExpired expired = course.decided(command, new Debtors(promises, beyond.partners()));
            return Decided.of(
                    expired,
                    expired.reductions().stream().map(Reduction::amount).reduce(Money.zero(currency), Money::plus));
        }
        WriteOffReversed takenBack = writeOffs.decided((ReverseWriteOff) correction);
        return Decided.of(takenBack, takenBack.amount());
    }

    /** The wrong record goes first, so that its tranche and its bank reference are free for the right one. */
    private Decided corrected(CorrectContribution command, Beyond beyond) {
        receipts.requireNew(command.correctedBy());
        Receipt wrong = receipts.ownWhole(command.contributionId());
        ContributionReversed reversal = reversal(wrong, command.reversal(wrong.valueDate()), command.correctedBy());
        Promises without = promises.copy();
        without.unsettle(wrong.source(), wrong.settles(), wrong.tranches());
        ContributionRecorded right =
                arrival(without, beyond).decided(command.rightRecord(), command.contributionId(), null);
        if (Receipt.of(right).equals(wrong))
            throw Refusal.because("nothing-to-change", "The contribution is recorded like this already.");
        return Decided.of(List.of(reversal, right), wrong.amount(), right.amount(), wrong.settles(), right.settles());
    }

    ContributionRecorded decided(RecordContribution command, Beyond beyond) {
        receipts.requireNew(command.contributionId());
        return withinLimit(arrival(promises, beyond).decided(command, null, null), beyond);
    }

    /** What was in suspense is recorded like what was not. */
    ContributionRecorded decided(Matched matched, Beyond beyond) {
        receipts.requireNew(matched.contributionId());
        RecordContribution contribution = new RecordContribution(
                agreementId,
                matched.contributionId(),
                ValueKind.CASH,
                matched.source(),
                matched.amount(),
                null,
                matched.settles(),
                matched.differences(),
                matched.trancheId(),
                matched.payer(),
                null,
                matched.effectiveOn());
        return withinLimit(arrival(promises, beyond).decided(contribution, null, matched.receiptId()), beyond);
    }

    /** What is settled and did not arrive is given up; beyond the limit, that is for two to decide. */
    private static ContributionRecorded withinLimit(ContributionRecorded recorded, Beyond beyond) {
        if (beyond.second().isNeededForMore(recorded.amount(), recorded.settles(), recorded.effectiveOn()))
            throw Refusal.because(
                    "difference-above-limit",
                    "It settles %s, and %s arrived: that is beyond the limit above which two persons decide. Record what arrived, and give the rest up by write-off-receivable."
                            .formatted(recorded.settles(), recorded.amount()));
        return recorded;
    }

    ContributionReversed decided(Unmatched unmatched) {
        Receipt receipt = receipts.whole(unmatched.contributionId());
        Chronology.requireNotBefore(receipt.valueDate(), unmatched.effectiveOn());
        return reversal(
                unmatched.contributionId(),
                receipt,
                null,
                unmatched.reason(),
                unmatched.effectiveOn(),
                unmatched.codes());
    }

    private Arrival arrival(Promises promises, Beyond beyond) {
        return new Arrival(signedOn, currency, partners, promises, course, beyond);
    }

    private Decided reversed(ReverseContribution command) {
        Receipt receipt = receipts.ownWhole(command.contributionId());
        Chronology.requireNotBefore(receipt.valueDate(), command.effectiveOn());
        return Decided.of(reversal(receipt, command, null), receipt.amount(), receipt.settles());
    }

    private ContributionReversed reversal(
            Receipt receipt, ReverseContribution command, @Nullable ContributionId correctedBy) {
        return reversal(
                command.contributionId(),
                receipt,
                correctedBy,
                command.reason(),
                command.effectiveOn(),
                command.codes());
    }

    private ContributionReversed reversal(
            ContributionId contribution,
            Receipt receipt,
            @Nullable ContributionId correctedBy,
            Reason reason,
            LocalDate on,
            List<CodeListVersion> codes) {
        allocations.requireCovered(contribution, Money.zero(receipt.amount().currency()), on);
        return new ContributionReversed(
                agreementId,
                contribution,
                receipt.amount(),
                receipt.settles(),
                receipt.tranches(),
                receipt.bankReference(),
                correctedBy,
                reason,
                on,
                codes);
    }

    private Decided refunded(RefundContribution command) {
        Receipt receipt = receipts.standing(command.contributionId(), command.effectiveOn());
        receipts.requireNew(command.refundId());
        Money unsettles = Settling.undoneBy(command, receipt, currency);
        allocations.requireCovered(
                command.contributionId(), receipt.kept().minus(command.amount()), command.effectiveOn());
        boolean stillDue = Boolean.TRUE.equals(command.stillDue());
        return Decided.of(
                new ContributionRefunded(
                        agreementId,
                        command.contributionId(),
                        command.refundId(),
                        command.amount(),
                        unsettles,
                        stillDue,
                        stillDue ? Promises.reopened(receipt.tranches(), unsettles) : List.of(),
                        command.bankReference(),
                        command.reason(),
                        command.effectiveOn(),
                        command.codes()),
                command.amount(),
                unsettles);
    }
}
