package org.tributary.queryside.reminders;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.platform.view.Name;
import org.tributary.queryside.figures.Sum;

/**
 * Something with a day on it, and who answers for it.
 *
 * @param id the same as long as the thing waits: of what it is and in what it lies
 * @param kind {@code tranche}, {@code obligation}, {@code assessment}, {@code next-action}, {@code review}, {@code
 *     agreement}, {@code due-diligence}
 * @param state {@code overdue} when its day has passed, else {@code due}
 * @param title of the agreement, else of the partnership
 * @param what what is owed, of an obligation
 * @param amount what is still owed, of a tranche
 */
record ReminderRow(
        String id,
        String kind,
        LocalDate dueOn,
        String state,
        @Nullable Integer overdueDays,
        @Nullable String owner,
        @Nullable Name ownerName,
        @Nullable String title,
        @Nullable String what,
        @Nullable Sum amount,
        @Nullable String partnerId,
        @Nullable Name partnerName,
        @Nullable String partnershipId,
        @Nullable String agreementId,
        @Nullable String agreement) {

    static ReminderRow read(ResultSet row, int n) throws SQLException {
        int late = row.getInt("days_late");
        BigDecimal amount = row.getBigDecimal("amount");
        return new ReminderRow(
                row.getString("id"),
                row.getString("kind"),
                row.getObject("due_on", LocalDate.class),
                late > 0 ? "overdue" : "due",
                late > 0 ? late : null,
                row.getString("owner"),
                Name.of(row.getString("owner"), row.getString("owner_name")),
                row.getString("title"),
                row.getString("what"),
                amount == null ? null : new Sum(amount, Currency.of(row.getString("currency"))),
                row.getString("partner_id"),
                Name.of(row.getString("partner_id"), row.getString("partner_name")),
                row.getString("partnership_id"),
                row.getString("agreement_id"),
                row.getString("agreement"));
    }

    boolean overdue() {
        return overdueDays != null;
    }

    /** In words, without its day: {@code Payment due: Online (R/1), 600.00 EUR, Meridian}. */
    String inWords() {
        String subject = agreement == null ? title : title + " (" + agreement + ")";
        String details = Stream.of(
                        subject,
                        what,
                        amount == null ? null : amount.amount().toPlainString() + " " + amount.currency(),
                        partnerName == null ? null : partnerName.text())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return Kind.of(kind).said() + ": " + details;
    }

    /** Where more is said. */
    @Nullable
    String path() {
        if (agreementId != null) return "/api/agreements/" + agreementId;
        if (partnershipId != null) return "/api/partnerships/" + partnershipId;
        return partnerId == null ? null : "/api/partners/" + partnerId;
    }
}
