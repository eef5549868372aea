package org.tributary.queryside.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.events.Term;
import org.tributary.queryside.Lacks;
import org.tributary.queryside.figures.Sum;

/**
 * An agreement in the register.
 *
 * @param version the sequence of the last event of its stream that is known
 * @param ourRole what we are in its partnership; what was signed while we only brokered ({@code broker}) is in no figure of ours
 * @param level how far it reaches, by the countries and regions that it counts over, or by the initiative that it serves:
 *     {@code national}, {@code regional}, {@code global}, {@code unassigned}
 * @param term as signed last, by the agreement or an addendum
 * @param value what all sources bring, addenda included, where it has an amount
 * @param mobilized the part of it that partners bring
 * @param own the part of it that we bring
 * @param earmarking {@code unearmarked}, {@code softly-earmarked}, {@code earmarked}, {@code tightly-earmarked}; none: nobody said
 * @param umbrella the agreement under which it stands; what that one is worth holds nothing of what this one is
 * @param received what came in less what was reversed or given back, a currency each
 * @param settled how much of what partners promised is settled
 * @param writtenOff how much of it was given up
 * @param section of the yearly report: {@code sponsorship}, {@code with-cash}, {@code without-cash}; {@code voided} is in none
 * @param status {@code signed}, {@code in-force}, {@code suspended}, {@code terminated}; {@code expired} after its term;
 *     {@code voided}, whatever else
 * @param addendaCount how many were signed; a correction of error is none
 * @param lacks what it does not say, of what an agreement is better for saying
 * @param changedAt when its last event was recorded
 */
record AgreementRow(
        String id,
        long version,
        String reference,
        String instrument,
        String title,
        @Nullable String objective,
        String partnershipId,
        List<PartnerName> partners,
        @Nullable String owner,
        String ourRole,
        String level,
        Currency currency,
        @Nullable String earmarking,
        @Nullable String umbrella,
        LocalDate signedOn,
        @Nullable LocalDate inForceOn,
        @Nullable Term term,
        Sum value,
        Sum mobilized,
        Sum own,
        List<Sum> received,
        Sum settled,
        Sum writtenOff,
        String section,
        String status,
        long addendaCount,
        List<String> lacks,
        Instant changedAt)
        implements RegisterRow {

    static AgreementRow read(ResultSet row, int n) throws SQLException {
        Currency currency = Currency.of(row.getString("currency"));
        return new AgreementRow(
                row.getString("id"),
                row.getLong("version"),
                row.getString("reference"),
                row.getString("instrument"),
                row.getString("title"),
                row.getString("objective"),
                row.getString("partnership_id"),
                PartnerName.read(row),
                row.getString("owner"),
                row.getString("our_role"),
                row.getString("level"),
                currency,
                row.getString("earmarking"),
                row.getString("umbrella"),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("in_force_on", LocalDate.class),
                term(row),
                new Sum(row.getBigDecimal("value"), currency),
                new Sum(row.getBigDecimal("mobilized"), currency),
                new Sum(row.getBigDecimal("own"), currency),
                Sum.list(row, "received_in", "received"),
                new Sum(row.getBigDecimal("settled"), currency),
                new Sum(row.getBigDecimal("written_off"), currency),
                row.getString("section"),
                row.getString("status"),
                row.getLong("addenda_count"),
                lacks(row),
                row.getTimestamp("changed_at").toInstant());
    }

    private static List<String> lacks(ResultSet row) throws SQLException {
        List<String> dimensions = List.of((String[]) row.getArray("dimensions").getArray());
        return new Lacks()
                .when(row.getString("objective") == null, "objective")
                .when(row.getString("owner") == null, "owner")
                .when(term(row) == null, "term")
                .when(!row.getBoolean("has_parties"), "parties")
                .when(!dimensions.contains("region"), "region")
                .when(!dimensions.contains("area"), "area")
                .fields();
    }

    static @Nullable Term term(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("term_from", LocalDate.class);
        LocalDate to = row.getObject("term_to", LocalDate.class);
        return from == null && to == null ? null : new Term(from, to);
    }
}
