package org.tributary.queryside.partners;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.platform.view.Name;
import org.tributary.queryside.Lacks;
import org.tributary.queryside.figures.Sum;

/**
 * A partner in the directory.
 *
 * @param flags what it is flagged for, each kind once
 * @param barred whether one of them bars it: nothing is signed with it
 * @param mergedInto the one that stays where this is a duplicate; {@code duplicates} whose figures are its own
 * @param succeededBy who goes on in its place; {@code predecessors} in whose place it goes on
 * @param cleared whether a valid due diligence clears it
 * @param sphere public, private or civil-society, where the list of categories says so
 * @param functions what it does in partnerships; {@code presence} the countries that it works in
 * @param interestAreas what it is interested in, and {@code interestRegions} where
 * @param relationship what it is to us
 * @param memberships the kinds that hold on the answer's day
 * @param lacks what it does not say, of what a partner is better for saying
 * @param changedAt when its last event was recorded
 * @param status prospect until something is signed with it; then active, or dormant; {@code void} if it was recorded by
 *     mistake, and then only shown when asked for
 * @param pastValue what it brought by all that was signed, in the reporting currency by the rates of the days; none: no policy
 *     says which currency that is. {@code pastValueComplete}: there was a rate for all of it
 */
record PartnerRow(
        String id,
        long version,
        Name name,
        @Nullable String personId,
        String category,
        @Nullable String localCategory,
        List<String> aliases,
        @Nullable String parentId,
        @Nullable String country,
        @Nullable String organisationId,
        @Nullable String website,
        @Nullable String sphere,
        List<String> functions,
        List<String> sectors,
        List<String> presence,
        List<String> interestAreas,
        List<String> interestRegions,
        String relationship,
        List<String> memberships,
        String status,
        String registeredOn,
        @Nullable String lastInteractionOn,
        List<String> flags,
        boolean barred,
        boolean cleared,
        @Nullable Sum pastValue,
        boolean pastValueComplete,
        Parity parity,
        @Nullable String mergedInto,
        List<String> duplicates,
        @Nullable String succeededBy,
        List<String> predecessors,
        List<String> lacks,
        Instant changedAt) {

    /** How much was asked for in due diligences of either side and not withdrawn, and how much of it was given. */
    record Parity(long askedOfThem, long givenByThem, long askedOfUs, long givenByUs) {
        private static Parity of(Long... counted) {
            return new Parity(counted[0], counted[1], counted[2], counted[3]);
        }
    }

    static PartnerRow read(ResultSet row, int n) throws SQLException {
        String currency = row.getString("reporting_currency");
        BigDecimal[] past = (BigDecimal[]) row.getArray("past").getArray();
        return new PartnerRow(
                row.getString("id"),
                row.getLong("version"),
                new Name(row.getString("name")),
                row.getString("person_id"),
                row.getString("category"),
                row.getString("local_category"),
                texts(row, "aliases"),
                row.getString("parent_id"),
                row.getString("country"),
                row.getString("organisation_id"),
                row.getString("website"),
                row.getString("sphere"),
                texts(row, "functions"),
                texts(row, "sectors"),
                texts(row, "presence"),
                texts(row, "interest_areas"),
                texts(row, "interest_regions"),
                row.getString("relationship"),
                texts(row, "memberships"),
                row.getString("status"),
                row.getString("registered_on"),
                row.getString("last_interaction_on"),
                texts(row, "flags"),
                row.getBoolean("barred"),
                row.getBoolean("cleared"),
                currency == null ? null : new Sum(past[0], Currency.of(currency)),
                past[1].signum() == 0,
                Parity.of((Long[]) row.getArray("parity").getArray()),
                row.getString("merged_into"),
                texts(row, "duplicates"),
                row.getString("succeeded_by"),
                texts(row, "predecessors"),
                lacks(row),
                row.getTimestamp("changed_at").toInstant());
    }

    private static List<String> lacks(ResultSet row) throws SQLException {
        return new Lacks()
                .when(row.getString("country") == null, "country")
                .when(texts(row, "functions").isEmpty(), "functions")
                .when(texts(row, "sectors").isEmpty(), "sectors")
                .when(texts(row, "interest_areas").isEmpty(), "interestAreas")
                .when(texts(row, "interest_regions").isEmpty(), "interestRegions")
                .when(row.getString("last_interaction_on") == null, "lastInteractionOn")
                .fields();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
