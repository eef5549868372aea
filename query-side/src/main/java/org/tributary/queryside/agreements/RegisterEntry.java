package org.tributary.queryside.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.events.Money;
import org.tributary.platform.view.Name;
import org.tributary.queryside.figures.Sum;
import org.tributary.stored.StoredJson;

/**
 * A line of the list of a period: an agreement that was signed in it, or an addendum.
 *
 * @param section by what was signed itself: {@code with-cash}, {@code without-cash}, {@code sponsorship}, {@code addendum}
 * @param agreement the reference of the agreement, which an addendum changes
 * @param kind of an addendum
 * @param signatories whoever signed for whom, in which capacity
 * @param values what each source brings by it; an addendum, by how much it changes that
 * @param value all of that which has an amount; {@code mobilized} the part of partners, {@code own} ours
 */
record RegisterEntry(
        String section,
        String agreementId,
        @Nullable String addendumId,
        String agreement,
        String reference,
        @Nullable String kind,
        String instrument,
        @Nullable String title,
        @Nullable String objective,
        LocalDate signedOn,
        List<PartnerName> partners,
        List<Signatory> signatories,
        Currency currency,
        List<Brought> values,
        Sum value,
        Sum mobilized,
        Sum own) {

    /**
     * @param party {@code own} or the partner's name
     * @param jobTitle the capacity in which it was signed, if that was said; erased with the name
     */
    record Signatory(Name party, Name name, @Nullable String jobTitle, LocalDate signedOn) {}

    /**
     * @param source {@code own} or the partner's name
     * @param amount none: nobody has valued it
     */
    record Brought(Name source, String kind, @Nullable Money amount) {}

    static RegisterEntry read(ResultSet row, int n) throws SQLException {
        Currency currency = Currency.of(row.getString("currency"));
        return new RegisterEntry(
                row.getString("section"),
                row.getString("agreement_id"),
                row.getString("addendum_id"),
                row.getString("agreement"),
                row.getString("reference"),
                row.getString("kind"),
                row.getString("instrument"),
                row.getString("title"),
                row.getString("objective"),
                row.getObject("signed_on", LocalDate.class),
                PartnerName.read(row),
                List.of(StoredJson.mapper().readValue(row.getString("signatories"), Said[].class)).stream()
                        .map(Said::signatory)
                        .toList(),
                currency,
                List.of(StoredJson.mapper().readValue(row.getString("brought"), Line[].class)).stream()
                        .map(line -> line.brought(currency))
                        .toList(),
                new Sum(row.getBigDecimal("value"), currency),
                new Sum(row.getBigDecimal("mobilized"), currency),
                new Sum(row.getBigDecimal("own"), currency));
    }

    /** As the database says it; a name that is not there was erased. */
    private record Said(
            @Nullable String party,
            @Nullable String name,
            @Nullable String jobTitle,
            LocalDate signedOn) {
        Signatory signatory() {
            return new Signatory(new Name(party), new Name(name), jobTitle, signedOn);
        }
    }

    private record Line(
            @Nullable String source, String kind, @Nullable String amount) {
        Brought brought(Currency currency) {
            return new Brought(new Name(source), kind, amount == null ? null : Money.of(amount, currency.code()));
        }
    }
}
