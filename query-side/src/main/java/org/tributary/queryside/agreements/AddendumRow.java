package org.tributary.queryside.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.events.Term;
import org.tributary.queryside.figures.Sum;

/**
 * An addendum in the register.
 *
 * @param id unique within the agreement
 * @param agreement the reference of the agreement that it changes
 * @param term the whole term, if it set one
 * @param value by how much it changes what all sources bring
 * @param mobilized by how much it changes what partners bring
 * @param own by how much it changes what we bring
 */
record AddendumRow(
        String id,
        String agreementId,
        String agreement,
        String reference,
        String kind,
        @Nullable String title,
        String instrument,
        String partnershipId,
        List<PartnerName> partners,
        @Nullable String owner,
        Currency currency,
        LocalDate signedOn,
        @Nullable Term term,
        Sum value,
        Sum mobilized,
        Sum own,
        String section)
        implements RegisterRow {

    static AddendumRow read(ResultSet row, int n) throws SQLException {
        Currency currency = Currency.of(row.getString("currency"));
        return new AddendumRow(
                row.getString("addendum_id"),
                row.getString("agreement_id"),
                row.getString("agreement"),
                row.getString("reference"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("instrument"),
                row.getString("partnership_id"),
                PartnerName.read(row),
                row.getString("owner"),
                currency,
                row.getObject("signed_on", LocalDate.class),
                AgreementRow.term(row),
                new Sum(row.getBigDecimal("value"), currency),
                new Sum(row.getBigDecimal("mobilized"), currency),
                new Sum(row.getBigDecimal("own"), currency),
                "addendum");
    }
}
