package org.tributary.queryside.contributions;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.tributary.events.Currency;
import org.tributary.events.Money;

/**
 * The ledger in one currency: received = recorded − reversed − refunded.
 *
 * @param inKind the part of what was received that came in kind
 */
record ContributionTotal(
        Currency currency, long entries, Money recorded, Money reversed, Money refunded, Money received, Money inKind) {

    static ContributionTotal read(ResultSet row, int n) throws SQLException {
        Currency currency = Currency.of(row.getString("currency"));
        return new ContributionTotal(
                currency,
                row.getLong("entries"),
                new Money(row.getBigDecimal("recorded"), currency),
                new Money(row.getBigDecimal("reversed"), currency),
                new Money(row.getBigDecimal("refunded"), currency),
                new Money(row.getBigDecimal("received"), currency),
                new Money(row.getBigDecimal("in_kind"), currency));
    }
}
