package org.tributary.queryside.initiatives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Term;
import org.tributary.platform.view.Name;
import org.tributary.queryside.figures.Sum;

/**
 * An initiative.
 *
 * @param version the sequence of the last event of its stream that is known
 * @param funderId whose programme it is, where it is not our own
 * @param state {@code running} or {@code closed}
 * @param needed what its needs add up to, a currency each
 * @param committed what the partners of the partnerships that serve it promised by their signatures
 * @param received what came in of that, less what went back
 * @param partnerships how many serve it
 */
record InitiativeRow(
        String id,
        long version,
        String title,
        String level,
        List<String> regions,
        @Nullable String country,
        @Nullable String area,
        @Nullable String mandate,
        @Nullable String champion,
        @Nullable Name championName,
        @Nullable String funderId,
        @Nullable Name funderName,
        @Nullable Term term,
        String launchedOn,
        String state,
        @Nullable String closedOn,
        List<Sum> needed,
        List<Sum> committed,
        List<Sum> received,
        long partnerships) {

    static InitiativeRow read(ResultSet row, int n) throws SQLException {
        return new InitiativeRow(
                row.getString("id"),
                row.getLong("version"),
                row.getString("title"),
                row.getString("level"),
                List.of((String[]) row.getArray("regions").getArray()),
                row.getString("country"),
                row.getString("area"),
                row.getString("mandate"),
                row.getString("champion"),
                Name.of(row.getString("champion"), row.getString("champion_name")),
                row.getString("funder_id"),
                Name.of(row.getString("funder_id"), row.getString("funder_name")),
                term(row),
                row.getString("launched_on"),
                row.getString("state"),
                row.getString("closed_on"),
                Sum.list(row, "needed_in", "needed"),
                Sum.list(row, "committed_in", "committed"),
                Sum.list(row, "received_in", "received"),
                row.getLong("partnerships"));
    }

    static @Nullable Term term(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("term_from", LocalDate.class);
        LocalDate to = row.getObject("term_to", LocalDate.class);
        return from == null && to == null ? null : new Term(from, to);
    }
}
