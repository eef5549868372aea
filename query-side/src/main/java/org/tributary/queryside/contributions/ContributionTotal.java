package org.tributary.queryside.contributions;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.tributary.events.Currency;
import org.tributary.queryside.figures.Sum;

/**
 * The ledger in one currency: received = recorded − reversed − refunded.
 *
 * @param recorded gross, with what was recorded wrongly
 * @param corrected the part of what was reversed in whose place something else was recorded
 * @param received net
 * @param writtenOff what was given up of what is receivable, less what was taken back of that
 * @param inKind the part of what was received that came in kind
 */
record ContributionTotal(
        Currency currency,
        long entries,
        Sum recorded,
        Sum reversed,
        Sum corrected,
        Sum refunded,
        Sum received,
        Sum writtenOff,
        Sum inKind) {

    static ContributionTotal read(ResultSet row, int n) throws SQLException {
        Currency currency = Currency.of(row.getString("currency"));
        return new ContributionTotal(
                currency,
                row.getLong("entries"),
                new Sum(row.getBigDecimal("recorded"), currency),
                new Sum(row.getBigDecimal("reversed"), currency),
                new Sum(row.getBigDecimal("corrected"), currency),
                new Sum(row.getBigDecimal("refunded"), currency),
                new Sum(row.getBigDecimal("received"), currency),
                new Sum(row.getBigDecimal("written_off"), currency),
                new Sum(row.getBigDecimal("in_kind"), currency));
    }
}
