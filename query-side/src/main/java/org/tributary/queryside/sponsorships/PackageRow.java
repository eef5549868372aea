package org.tributary.queryside.sponsorships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.tributary.events.Currency;
import org.tributary.events.Money;

/**
 * A package of an event.
 *
 * @param state {@code offered} or {@code withdrawn}
 * @param free how many slots can still be had; none of what was withdrawn or cancelled
 */
record PackageRow(
        String id,
        String title,
        Money price,
        String state,
        boolean published,
        long slots,
        long sold,
        long reserved,
        long free,
        List<String> benefits) {

    static PackageRow read(ResultSet row, int n) throws SQLException {
        return new PackageRow(
                row.getString("id"),
                row.getString("title"),
                price(row),
                row.getString("state"),
                row.getBoolean("published"),
                row.getLong("slots"),
                row.getLong("sold"),
                row.getLong("reserved"),
                row.getLong("free"),
                benefits(row));
    }

    static Money price(ResultSet row) throws SQLException {
        return new Money(row.getBigDecimal("price"), Currency.of(row.getString("currency")));
    }

    static List<String> benefits(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("benefits").getArray());
    }
}
