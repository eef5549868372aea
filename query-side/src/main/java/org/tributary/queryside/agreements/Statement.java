package org.tributary.queryside.agreements;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.platform.view.Questions.Stopped;
import org.tributary.queryside.figures.Sum;

/**
 * What a donor is told of an agreement in a period: what was owed before it, what changed that, and what is owed after it.
 *
 * @param from the first day; {@code to} the last, or the answer's day
 * @param items a page of the lines
 */
record Statement(
        String agreementId,
        String reference,
        String title,
        Currency currency,
        LocalDate from,
        LocalDate to,
        Balance balance,
        List<Received> received,
        List<OfTranche> tranches,
        List<StatementLine> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        long position,
        @Nullable Stopped stopped) {

    /**
     * closing = opening + committed − reduced − receipts + reversals + refunds − writeOffs, in the agreement's currency.
     *
     * @param receipts what they settled; {@code reversals} and {@code refunds}: what is owed again by them
     * @param writeOffs what was given up, less what was taken back of that
     */
    record Balance(
            Sum opening,
            Sum committed,
            Sum reduced,
            Sum receipts,
            Sum reversals,
            Sum refunds,
            Sum writeOffs,
            Sum closing) {}

    /**
     * What was received in one currency and form: closing = opening + receipts − reversals − refunds.
     *
     * @param form {@code cash}, {@code in-kind}
     */
    record Received(String form, Sum opening, Sum receipts, Sum reversals, Sum refunds, Sum closing) {}

    /**
     * A tranche of the schedule that stands on the last day, by what names it.
     *
     * @param settledBefore what was settled of it before the period; {@code settled}, {@code writtenOff}: in the period
     */
    record OfTranche(String trancheId, LocalDate dueOn, Sum amount, Sum settledBefore, Sum settled, Sum writtenOff) {}
}
