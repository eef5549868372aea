package org.tributary.queryside.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.Name;

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
 * @param status prospect until something is signed with it; then active, or dormant
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
        Parity parity,
        @Nullable String mergedInto,
        List<String> duplicates,
        @Nullable String succeededBy,
        List<String> predecessors) {

    /** How much was asked for in due diligences of either side and not withdrawn, and how much of it was given. */
    record Parity(long askedOfThem, long givenByThem, long askedOfUs, long givenByUs) {}

    static PartnerRow read(ResultSet row, int n) throws SQLException {
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
                new Parity(
                        row.getLong("asked_of_them"),
                        row.getLong("given_by_them"),
                        row.getLong("asked_of_us"),
                        row.getLong("given_by_us")),
                row.getString("merged_into"),
                texts(row, "duplicates"),
                row.getString("succeeded_by"),
                texts(row, "predecessors"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
