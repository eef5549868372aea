package org.tributary.queryside.partnerships;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.events.Money;
import org.tributary.events.Reason;
import org.tributary.platform.view.Name;

/**
 * What a partner means to give; no figure of what is committed knows of it.
 *
 * @param id unique within the partnership
 * @param amount as it was stated last, {@code firstAmount} as it was first
 * @param status {@code open}, {@code withdrawn}, or {@code fulfilled} by {@code agreementId}
 * @param endedOn when it was withdrawn, or what fulfils it was signed
 * @param reason why it was stated anew last, or withdrawn
 */
record PledgeRow(
        String id,
        String partnerId,
        Name partnerName,
        Money amount,
        Money firstAmount,
        String pledgedOn,
        @Nullable String expectedOn,
        String status,
        @Nullable String agreementId,
        @Nullable String endedOn,
        @Nullable Reason reason) {

    static PledgeRow read(ResultSet row, int n) throws SQLException {
        Currency currency = Currency.of(row.getString("currency"));
        String reason = row.getString("reason_code");
        return new PledgeRow(
                row.getString("id"),
                row.getString("partner_id"),
                new Name(row.getString("partner_name")),
                new Money(row.getBigDecimal("amount"), currency),
                new Money(row.getBigDecimal("first_amount"), currency),
                row.getString("pledged_on"),
                row.getString("expected_on"),
                row.getString("status"),
                row.getString("agreement_id"),
                row.getString("ended_on"),
                reason == null ? null : new Reason(reason, row.getString("reason_note")));
    }
}
