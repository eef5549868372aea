package org.tributary.queryside.obligations;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.Name;

/**
 * What is owed under an agreement besides money.
 *
 * @param agreement its reference
 * @param owedBy {@code own} or the partner's id
 * @param state {@code open}, {@code fulfilled}, {@code waived}
 * @param overdueDays of what is open: days since it was due; none before that day has passed
 * @param changedOn since when it stands so; none: since it is owed
 * @param evidence the SHA-256 of the document that shows it
 * @param reason why it was waived, or is owed again
 */
record ObligationRow(
        String obligationId,
        String agreementId,
        String agreement,
        String title,
        String partnershipId,
        @Nullable String owner,
        String kind,
        String owedBy,
        @Nullable Name owedByName,
        String what,
        LocalDate dueOn,
        String state,
        @Nullable Integer overdueDays,
        @Nullable LocalDate changedOn,
        @Nullable String evidence,
        @Nullable String reason,
        @Nullable String note) {

    static ObligationRow read(ResultSet row, int n) throws SQLException {
        String partner = row.getString("partner_id");
        BigDecimal late = row.getBigDecimal("days_late");
        return new ObligationRow(
                row.getString("obligation_id"),
                row.getString("agreement_id"),
                row.getString("agreement"),
                row.getString("title"),
                row.getString("partnership_id"),
                row.getString("owner"),
                row.getString("kind"),
                partner == null ? "own" : partner,
                Name.of(partner, row.getString("partner_name")),
                row.getString("what"),
                row.getObject("due_on", LocalDate.class),
                row.getString("state"),
                late == null || late.signum() <= 0 ? null : late.intValueExact(),
                row.getObject("changed_on", LocalDate.class),
                row.getString("evidence"),
                row.getString("reason_code"),
                row.getString("reason_note"));
    }
}
