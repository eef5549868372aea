package org.tributary.queryside.initiatives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.events.Term;
import org.tributary.queryside.figures.Sum;

/** A need as everybody may see it: what it is for, how much, and how much is still asked for; not who promised what. */
record PublicNeedRow(
        String id,
        String initiative,
        String level,
        List<String> regions,
        @Nullable String country,
        @Nullable String area,
        String title,
        @Nullable String approval,
        @Nullable Term term,
        Sum needed,
        Sum gap) {

    static PublicNeedRow read(ResultSet row, int n) throws SQLException {
        Currency currency = Currency.of(row.getString("currency"));
        return new PublicNeedRow(
                row.getString("id"),
                row.getString("initiative"),
                row.getString("level"),
                List.of((String[]) row.getArray("regions").getArray()),
                row.getString("country"),
                row.getString("area"),
                row.getString("title"),
                row.getString("approval"),
                InitiativeRow.term(row),
                new Sum(row.getBigDecimal("needed"), currency),
                new Sum(row.getBigDecimal("gap"), currency));
    }
}
