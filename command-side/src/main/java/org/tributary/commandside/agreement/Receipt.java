package org.tributary.commandside.agreement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AgreementEvent.ContributionRecorded;
import org.tributary.events.AgreementEvent.ContributionRefunded;
import org.tributary.events.AgreementEvent.Difference;
import org.tributary.events.AgreementEvent.Settlement;
import org.tributary.events.Money;
import org.tributary.events.PartnerId;
import org.tributary.events.ReceiptId;
import org.tributary.events.ValueKind;

/**
 * A recorded contribution, as far as it still stands.
 *
 * @param kept what was received and not given back
 * @param settles what it still settles
 * @param tranches what it still settles of which tranche
 */
record Receipt(
        ValueKind kind,
        @Nullable PartnerId source,
        Money amount,
        Money kept,
        Money settles,
        List<Difference> differences,
        List<Settlement> tranches,
        @Nullable PartnerId payer,
        @Nullable String bankReference,
        @Nullable ReceiptId fromSuspense,
        LocalDate valueDate,
        boolean reversed,
        boolean refunded) {
    Receipt {
        differences = differences == null ? List.of() : List.copyOf(differences);
        tranches = tranches == null ? List.of() : List.copyOf(tranches);
    }

    static Receipt of(ContributionRecorded event) {
        return new Receipt(
                event.kind(),
                event.source(),
                event.amount(),
                event.amount(),
                event.settles(),
                event.differences(),
                event.tranches(),
                event.payer(),
                event.bankReference(),
                event.receiptId(),
                event.effectiveOn(),
                false,
                false);
    }

    Receipt reverse() {
        return left(Money.zero(amount.currency()), settles, tranches, true, refunded);
    }

    Receipt after(ContributionRefunded refund) {
        List<Settlement> stillSettled = tranches.stream()
                .map(settled -> without(settled, refund.tranches()))
                .filter(settled -> settled.amount().signum() > 0)
                .toList();
        return left(kept.minus(refund.amount()), settles.minus(refund.unsettles()), stillSettled, reversed, true);
    }

    private Receipt left(Money kept, Money settles, List<Settlement> tranches, boolean reversed, boolean refunded) {
        return new Receipt(
                kind,
                source,
                amount,
                kept,
                settles,
                differences,
                tranches,
                payer,
                bankReference,
                fromSuspense,
                valueDate,
                reversed,
                refunded);
    }

    private static Settlement without(Settlement settled, List<Settlement> reopened) {
        Money left = settled.amount();
        for (Settlement each : reopened)
            if (each.trancheId().equals(settled.trancheId())) left = left.minus(each.amount());
        return new Settlement(settled.trancheId(), left);
    }
}
