package org.tributary.queryside.agreements;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.queryside.figures.MissingRate;
import org.tributary.queryside.figures.Sum;
import org.tributary.queryside.rates.Conversion;
import org.tributary.queryside.rates.UsedRate;
import org.tributary.stored.StoredJson;

/**
 * What one signature brought, and what that is in another currency.
 *
 * @param addendumId where an addendum was signed; its value is what it changed
 * @param converted none where there is no rate
 * @param rate what one unit was worth, to 16 digits where it is a quotient of {@code rates}
 * @param rateDate of the older rate, where there are two
 * @param source who published the rates
 * @param rates as they were published; none within one currency
 * @param missing which rate, where there is none
 */
record CommitmentRow(
        String id,
        String agreementId,
        @Nullable String addendumId,
        String reference,
        LocalDate signedOn,
        Sum value,
        @Nullable Sum converted,
        @Nullable BigDecimal rate,
        @Nullable LocalDate rateDate,
        @Nullable String source,
        List<UsedRate> rates,
        @Nullable MissingRate missing) {

    static CommitmentRow read(ResultSet row, int n) throws SQLException {
        Sum value = new Sum(row.getBigDecimal("amount"), Currency.of(row.getString("currency")));
        BigDecimal converted = row.getBigDecimal("converted");
        if (converted == null) return of(row, value, null);
        Sum money = new Sum(converted, Currency.of(row.getString("target")));
        return of(row, value, Conversion.of(value, money, rates(row.getString("rates"))));
    }

    private static CommitmentRow of(ResultSet row, Sum value, @Nullable Conversion conversion) throws SQLException {
        return new CommitmentRow(
                row.getString("id"),
                row.getString("agreement_id"),
                row.getString("addendum_id"),
                row.getString("reference"),
                row.getObject("signed_on", LocalDate.class),
                value,
                conversion == null ? null : conversion.converted(),
                conversion == null ? null : conversion.rate(),
                conversion == null ? null : conversion.rateDate(),
                conversion == null ? null : conversion.source(),
                conversion == null ? List.of() : conversion.rates(),
                conversion == null ? missing(row, value) : null);
    }

    private static MissingRate missing(ResultSet row, Sum value) throws SQLException {
        return new MissingRate(
                value.currency().code(),
                row.getString("target"),
                row.getObject("signed_on", LocalDate.class),
                row.getString("asked_source"));
    }

    private static List<UsedRate> rates(@Nullable String json) {
        return json == null ? List.of() : List.of(StoredJson.mapper().readValue(json, UsedRate[].class));
    }
}
