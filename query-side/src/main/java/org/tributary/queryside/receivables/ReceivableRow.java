package org.tributary.queryside.receivables;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.platform.view.Name;
import org.tributary.queryside.figures.Sum;

/**
 * What one partner owes under one agreement: receivable = committed − reduced − settled − written
 * off.
 *
 * @param partnerId whose promise it is; none: what was settled in nobody's name
 * @param committed signed, and added since
 * @param reduced taken back by addenda, or no longer due when the agreement ended
 * @param settled contributions − reversals − refunds that are still due
 * @param writtenOff given up, less what was taken back of that
 * @param overPaid by how much more was settled than promised
 * @param due the part that a schedule has made due, the day itself included
 * @param overdue the part whose day has passed
 * @param overdueDays since the oldest part of it fell due
 * @param state {@code open}, {@code settled}, {@code written-off} where nothing is left but for what was given up, {@code
 *     over-paid}
 */
record ReceivableRow(
        String id,
        String agreementId,
        String agreement,
        String title,
        String partnershipId,
        @Nullable String partnerId,
        @Nullable Name partnerName,
        @Nullable String owner,
        Currency currency,
        Sum committed,
        Sum reduced,
        Sum settled,
        Sum writtenOff,
        Sum receivable,
        Sum overPaid,
        Sum due,
        Sum overdue,
        @Nullable Integer overdueDays,
        Ageing ageing,
        String state) {

    static ReceivableRow read(ResultSet row, int n) throws SQLException {
        Currency currency = Currency.of(row.getString("currency"));
        return new ReceivableRow(
                row.getString("id"),
                row.getString("agreement_id"),
                row.getString("agreement"),
                row.getString("title"),
                row.getString("partnership_id"),
                row.getString("partner_id"),
                Name.of(row.getString("partner_id"), row.getString("partner_name")),
                row.getString("owner"),
                currency,
                new Sum(row.getBigDecimal("committed"), currency),
                new Sum(row.getBigDecimal("reduced"), currency),
                new Sum(row.getBigDecimal("settled"), currency),
                new Sum(row.getBigDecimal("written_off"), currency),
                new Sum(row.getBigDecimal("receivable"), currency),
                new Sum(row.getBigDecimal("over_paid"), currency),
                new Sum(row.getBigDecimal("due"), currency),
                new Sum(row.getBigDecimal("overdue"), currency),
                row.getObject("overdue_days", Integer.class),
                Ageing.read(row, currency),
                row.getString("state"));
    }
}
