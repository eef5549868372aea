package org.tributary.queryside.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tributary.events.Share;

/** What something is split over. */
record Over(List<String> codes, List<Share> shares) {
    Over {
        if (!Share.sum(shares).equals(Share.ONE))
            throw new Disagreement("The shares of an agreement don't add up to one: " + shares);
    }

    /** @param read many are split in the same way: it is read once */
    static Over of(ResultSet row, Map<String, Over> read) throws SQLException {
        String text = row.getString("codes") + row.getString("shares");
        Over known = read.get(text);
        if (known != null) return known;
        Over over = new Over(
                texts(row, "codes"),
                texts(row, "shares").stream().map(Share::of).toList());
        read.put(text, over);
        return over;
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
