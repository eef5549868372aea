package org.tributary.queryside.agreements;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.queryside.figures.Sum;

/**
 * A line of an agreement's statement.
 *
 * @param kind {@code opening}, {@code committed}, {@code reduced}, {@code received}, {@code reversed}, {@code refunded},
 *     {@code written-off}, {@code write-off-reversed}, {@code closing}
 * @param form {@code cash}, {@code in-kind}
 * @param amount what came in, or went back, in its own currency; less than zero where it went back
 * @param owed by how much it changes what is owed
 * @param balance what is owed after it; less than zero: more came in than was promised
 * @param tranches which it names
 */
record StatementLine(
        LocalDate on,
        String kind,
        @Nullable String source,
        @Nullable String form,
        @Nullable String contributionId,
        List<String> tranches,
        @Nullable String bankReference,
        @Nullable Sum amount,
        @Nullable Sum owed,
        Sum balance) {

    static StatementLine read(ResultSet row, int n) throws SQLException {
        Currency currency = Currency.of(row.getString("agreement_currency"));
        BigDecimal amount = row.getBigDecimal("amount");
        BigDecimal owed = row.getBigDecimal("owed");
        return new StatementLine(
                row.getObject("line_on", LocalDate.class),
                row.getString("kind"),
                row.getString("source"),
                row.getString("form"),
                row.getString("contribution_id"),
                List.of((String[]) row.getArray("tranches").getArray()),
                row.getString("bank_reference"),
                amount == null ? null : new Sum(amount, Currency.of(row.getString("currency"))),
                owed == null ? null : new Sum(owed, currency),
                new Sum(row.getBigDecimal("balance"), currency));
    }
}
