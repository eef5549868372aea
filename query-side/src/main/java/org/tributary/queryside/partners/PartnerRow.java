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
                List.of((String[]) row.getArray("aliases").getArray()),
                row.getString("parent_id"),
                row.getString("country"),
                row.getString("organisation_id"),
                row.getString("website"),
                row.getString("registered_on"),
                row.getString("last_interaction_on"),
                List.of((String[]) row.getArray("flags").getArray()),
                row.getBoolean("barred"),
                row.getBoolean("cleared"),
                new Parity(
                        row.getLong("asked_of_them"),
                        row.getLong("given_by_them"),
                        row.getLong("asked_of_us"),
                        row.getLong("given_by_us")),
                row.getString("merged_into"),
                List.of((String[]) row.getArray("duplicates").getArray()),
                row.getString("succeeded_by"),
                List.of((String[]) row.getArray("predecessors").getArray()));
    }
}
