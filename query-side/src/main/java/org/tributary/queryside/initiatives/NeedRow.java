package org.tributary.queryside.initiatives;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.events.Term;
import org.tributary.queryside.figures.Fraction;
import org.tributary.queryside.figures.Sum;

/**
 * What an initiative lacks, and how much of it is there.
 *
 * @param pledged what partners of the partnerships that serve this need mean to give, in its currency: it covers nothing yet
 * @param committed what they promised and still owe, and what they gave, promised or not; what was given up is no part of it
 * @param received what came in under their agreements, in its currency, less what went back
 * @param gap what is still lacking: needed less committed
 * @param coverage the committed over the needed, with four decimals; more than one where there is more
 * @param committedOtherwise what is committed in other currencies: it covers nothing here, since nobody converted it
 */
record NeedRow(
        String id,
        String needId,
        String initiativeId,
        String initiative,
        String title,
        @Nullable String approval,
        @Nullable Term term,
        boolean published,
        Sum needed,
        Sum pledged,
        Sum committed,
        Sum received,
        Sum gap,
        BigDecimal coverage,
        List<Sum> pledgedOtherwise,
        List<Sum> committedOtherwise,
        List<Sum> receivedOtherwise) {
    private static final int DECIMALS = 4;

    static NeedRow read(ResultSet row, int n) throws SQLException {
        Currency currency = Currency.of(row.getString("currency"));
        return new NeedRow(
                row.getString("id"),
                row.getString("need_id"),
                row.getString("initiative_id"),
                row.getString("initiative"),
                row.getString("title"),
                row.getString("approval"),
                InitiativeRow.term(row),
                row.getBoolean("published"),
                new Sum(row.getBigDecimal("needed"), currency),
                new Sum(row.getBigDecimal("pledged"), currency),
                new Sum(row.getBigDecimal("committed"), currency),
                new Sum(row.getBigDecimal("received"), currency),
                new Sum(row.getBigDecimal("gap"), currency),
                coverage(row),
                Sum.list(row, "pledged_in", "other_pledged"),
                Sum.list(row, "committed_in", "other_committed"),
                Sum.list(row, "received_in", "other_received"));
    }

    static BigDecimal coverage(ResultSet row) throws SQLException {
        return Fraction.of(row.getBigDecimal("committed"))
                .over(Fraction.of(row.getBigDecimal("needed")))
                .rounded(DECIMALS);
    }
}
