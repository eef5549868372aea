package org.tributary.queryside.sponsorships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Money;

/** A package as everybody may see it: what it costs and gives, and how many slots are free; not who has the others. */
record PublicPackageRow(
        String id,
        String code,
        String event,
        @Nullable String place,
        String startsOn,
        String endsOn,
        String title,
        Money price,
        long slots,
        long free,
        List<String> benefits) {

    static PublicPackageRow read(ResultSet row, int n) throws SQLException {
        return new PublicPackageRow(
                row.getString("id"),
                row.getString("code"),
                row.getString("event"),
                row.getString("place"),
                row.getString("starts_on"),
                row.getString("ends_on"),
                row.getString("title"),
                PackageRow.price(row),
                row.getLong("slots"),
                row.getLong("free"),
                PackageRow.benefits(row));
    }
}
