package org.tributary.queryside.contributions;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AgreementEvent.Difference;
import org.tributary.events.Currency;
import org.tributary.events.Money;
import org.tributary.platform.view.Name;
import org.tributary.queryside.figures.Sum;
import org.tributary.stored.StoredJson;

/**
 * An entry of the ledger.
 *
 * @param id of the entry: the agreement's, and the sequence of its event
 * @param kind {@code recorded}, {@code reversed}, {@code refunded}, {@code written-off}, {@code write-off-reversed}
 * @param contributionId none: a receivable was given up
 * @param form {@code cash}, {@code in-kind}
 * @param source the partner whose promise is settled
 * @param amount as it was recorded, reversed, refunded or given up
 * @param received what the entry adds to what was received; less than zero where it takes away
 * @param settles how much of what was promised was settled, or no longer is
 * @param differences why what was settled is not what arrived
 * @param stillDue of a refund: whether it is receivable again
 * @param state of a contribution: {@code received}, {@code partly-refunded}, {@code refunded}, {@code reversed},
 *     {@code corrected}; of a write-off: {@code written-off}, {@code reversed}
 * @param net of a contribution: what is left of it
 * @param allocated of a contribution: what of it is set aside for a use; {@code unallocated} is the rest
 * @param corrects the wrong contribution in whose place this one was recorded
 * @param correctedBy the contribution that was recorded in the place of this one
 * @param basis by what goods or services were valued, if that was said
 * @param receiptId what it was while it waited in suspense
 */
record ContributionRow(
        String id,
        String agreementId,
        String agreement,
        String partnershipId,
        String kind,
        @Nullable String contributionId,
        @Nullable String refundId,
        @Nullable String writeOffId,
        LocalDate effectiveOn,
        @Nullable String form,
        @Nullable String source,
        @Nullable Name sourceName,
        @Nullable String payer,
        Money amount,
        Money received,
        Money settles,
        List<Difference> differences,
        @Nullable Boolean stillDue,
        @Nullable String state,
        @Nullable Money net,
        @Nullable Sum allocated,
        @Nullable Sum unallocated,
        @Nullable String bankReference,
        @Nullable String corrects,
        @Nullable String correctedBy,
        @Nullable String receiptId,
        @Nullable String basis,
        @Nullable String reason,
        @Nullable String note,
        long position) {

    static ContributionRow read(ResultSet row, int n) throws SQLException {
        Currency currency = Currency.of(row.getString("currency"));
        BigDecimal net = row.getBigDecimal("net");
        return new ContributionRow(
                row.getString("id"),
                row.getString("agreement_id"),
                row.getString("agreement"),
                row.getString("partnership_id"),
                row.getString("kind"),
                row.getString("contribution_id"),
                row.getString("refund_id"),
                row.getString("write_off_id"),
                row.getObject("effective_on", LocalDate.class),
                row.getString("form"),
                row.getString("source"),
                Name.of(row.getString("source"), row.getString("source_name")),
                row.getString("payer"),
                new Money(row.getBigDecimal("amount"), currency),
                new Money(row.getBigDecimal("received"), currency),
                new Money(row.getBigDecimal("settles"), Currency.of(row.getString("agreement_currency"))),
                List.of(StoredJson.mapper().readValue(row.getString("differences"), Difference[].class)),
                row.getObject("still_due", Boolean.class),
                row.getString("state"),
                net == null ? null : new Money(net, currency),
                net == null ? null : new Sum(row.getBigDecimal("allocated"), currency),
                net == null ? null : new Sum(net.subtract(row.getBigDecimal("allocated")), currency),
                row.getString("bank_reference"),
                row.getString("corrects"),
                row.getString("corrected_by"),
                row.getString("receipt_id"),
                row.getString("basis"),
                row.getString("reason_code"),
                row.getString("reason_note"),
                row.getLong("position"));
    }
}
