package org.tributary.queryside.suspense;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.events.Money;

/**
 * What arrived before anybody knew for what.
 *
 * @param version the sequence of the last event of its stream that is known
 * @param status {@code open} while a part of it waits, {@code done}, or {@code reversed}
 * @param days how long a part of it has waited since it arrived
 * @param alsoUnder agreements under which a contribution of the same bank reference stands: the same money, perhaps
 * @param note shown to officers, managers and finance
 */
record SuspenseRow(
        String id,
        long version,
        String status,
        String arrivedOn,
        @Nullable Integer days,
        Money amount,
        Money unmatched,
        Money matched,
        Money returned,
        @Nullable String bankReference,
        List<String> alsoUnder,
        @Nullable NoteShown note) {

    static SuspenseRow read(ResultSet row, int n) throws SQLException {
        Currency currency = Currency.of(row.getString("currency"));
        return new SuspenseRow(
                row.getString("id"),
                row.getLong("version"),
                row.getString("status"),
                row.getString("arrived_on"),
                row.getObject("days", Integer.class),
                money(row.getBigDecimal("amount"), currency),
                money(row.getBigDecimal("unmatched"), currency),
                money(row.getBigDecimal("matched"), currency),
                money(row.getBigDecimal("returned"), currency),
                row.getString("bank_reference"),
                List.of((String[]) row.getArray("also_under").getArray()),
                NoteShown.read(row));
    }

    private static Money money(BigDecimal amount, Currency currency) {
        return new Money(amount, currency);
    }

    /**
     * A note, which lies beside the history.
     *
     * @param status {@code open}, {@code restricted} or {@code erased}
     */
    record NoteShown(String id, String status, @Nullable String text) {
        static @Nullable NoteShown read(ResultSet row) throws SQLException {
            String id = row.getString("note_id");
            if (id == null) return null;
            if (!row.getBoolean("may_read")) return new NoteShown(id, "restricted", null);
            String text = row.getString("note_text");
            return new NoteShown(id, text == null ? "erased" : "open", text);
        }
    }
}
