package org.tributary.commandside.agreement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AgreementEvent.ContributionRecorded;
import org.tributary.events.AgreementEvent.ContributionRefunded;
import org.tributary.events.AgreementEvent.Settlement;
import org.tributary.events.Money;

/**
 * A recorded contribution, as far as it still stands.
 *
 * @param kept what was received and not given back
 * @param settles what it still settles
 * @param tranches what it still settles of which tranche
 */
record Receipt(
        Money amount,
        Money kept,
        Money settles,
        List<Settlement> tranches,
        LocalDate valueDate,
        @Nullable String bankReference,
        boolean reversed,
        boolean refunded) {
    Receipt {
        tranches = tranches == null ? List.of() : List.copyOf(tranches);
    }

    static Receipt of(ContributionRecorded event) {
        return new Receipt(
                event.amount(),
                event.amount(),
                event.settles(),
                event.tranches(),
                event.effectiveOn(),
                event.bankReference(),
                false,
                false);
    }

    Receipt reverse() {
        return new Receipt(
                amount, Money.zero(amount.currency()), settles, tranches, valueDate, bankReference, true, refunded);
    }

    Receipt after(ContributionRefunded refund) {
        return new Receipt(
                amount,
                kept.minus(refund.amount()),
                settles.minus(refund.unsettles()),
                tranches.stream()
                        .map(settled -> without(settled, refund.tranches()))
                        .filter(settled -> settled.amount().signum() > 0)
                        .toList(),
                valueDate,
                bankReference,
                reversed,
                true);
    }

    private static Settlement without(Settlement settled, List<Settlement> reopened) {
        Money left = settled.amount();
        for (Settlement each : reopened)
            if (each.trancheId().equals(settled.trancheId())) left = left.minus(each.amount());
        return new Settlement(settled.trancheId(), left);
    }
}
