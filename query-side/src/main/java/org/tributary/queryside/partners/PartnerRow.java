package org.tributary.queryside.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner in the directory.
 *
 * @param flags what it is flagged for, each kind once
 * @param barred whether one of them bars it: nothing is signed with it
 * @param cleared whether a valid due diligence clears it
 */
record PartnerRow(
        String id,
        long version,
        @Nullable String name,
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
        boolean cleared) {

    static PartnerRow read(ResultSet row, int n) throws SQLException {
        return new PartnerRow(
                row.getString("id"),
                row.getLong("version"),
                row.getString("name"),
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
                row.getBoolean("cleared"));
    }
}
