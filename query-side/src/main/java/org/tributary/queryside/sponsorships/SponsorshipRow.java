package org.tributary.queryside.sponsorships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.queryside.figures.Sum;

/**
 * An event that sponsors can be part of.
 *
 * @param version the sequence of the last event of its stream that is known
 * @param state {@code announced}, {@code cancelled}, or {@code over} after its last day
 * @param packages how many are offered
 * @param committed what sponsors signed for, less what was reduced: also of slots that were released since
 * @param received what came in of that, less what went back
 */
record SponsorshipRow(
        String id,
        long version,
        String code,
        String title,
        @Nullable String place,
        String startsOn,
        String endsOn,
        String announcedOn,
        String state,
        long packages,
        long sold,
        long reserved,
        long free,
        List<Sum> committed,
        List<Sum> received) {

    static SponsorshipRow read(ResultSet row, int n) throws SQLException {
        return new SponsorshipRow(
                row.getString("id"),
                row.getLong("version"),
                row.getString("code"),
                row.getString("title"),
                row.getString("place"),
                row.getString("starts_on"),
                row.getString("ends_on"),
                row.getString("announced_on"),
                row.getString("state"),
                row.getLong("packages"),
                row.getLong("sold"),
                row.getLong("reserved"),
                row.getLong("free"),
                Sum.list(row, "committed_in", "committed"),
                Sum.list(row, "received_in", "received"));
    }
}
