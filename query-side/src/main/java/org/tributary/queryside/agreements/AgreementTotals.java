package org.tributary.queryside.agreements;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.platform.view.Questions.Stopped;
import org.tributary.queryside.figures.Sum;

/**
 * What agreements are worth: in each currency, and together in one.
 *
 * @param total of all that could be converted
 * @param source who published the rates
 * @param complete whether everything could be
 * @param unconverted what could not, for want of a rate of its day
 */
record AgreementTotals(
        Sum total,
        String source,
        boolean complete,
        List<Item> items,
        List<Unconverted> unconverted,
        long position,
        @Nullable Stopped stopped) {

    /**
     * The agreements in one currency.
     *
     * @param converted the part of it that could be; none where nothing could
     */
    record Item(
            Currency currency,
            long agreements,
            Sum value,
            @Nullable Sum converted) {}

    /** The part in one currency that has no rate. */
    record Unconverted(Currency currency, long agreements, Sum value) {}

    static AgreementTotals of(Currency in, String source, List<Line> lines, long position, @Nullable Stopped stopped) {
        List<Item> items = lines.stream().map(line -> line.item(in)).toList();
        List<Unconverted> unconverted =
                lines.stream().filter(Line::lacks).map(Line::unconverted).toList();
        Sum total = items.stream().map(Item::converted).filter(Objects::nonNull).reduce(Sum.zero(in), Sum::plus);
        return new AgreementTotals(total, source, unconverted.isEmpty(), items, unconverted, position, stopped);
    }

    /** As it was asked of the database. */
    record Line(
            Currency currency,
            long agreements,
            BigDecimal amount,
            @Nullable BigDecimal converted,
            long without,
            @Nullable BigDecimal amountWithout) {
        static Line read(ResultSet row, int n) throws SQLException {
            return new Line(
                    Currency.of(row.getString("currency")),
                    row.getLong("agreements"),
                    row.getBigDecimal("amount"),
                    row.getBigDecimal("converted"),
                    row.getLong("agreements_without"),
                    row.getBigDecimal("amount_without"));
        }

        private Item item(Currency in) {
            return new Item(
                    currency, agreements, new Sum(amount, currency), converted == null ? null : new Sum(converted, in));
        }

        private boolean lacks() {
            return without > 0;
        }

        private Unconverted unconverted() {
            return new Unconverted(
                    currency, without, new Sum(amountWithout == null ? BigDecimal.ZERO : amountWithout, currency));
        }
    }
}
