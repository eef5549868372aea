package org.tributary.queryside.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.Name;

/**
 * A member of the staff.
 *
 * @param name as the person store has it; none once it is erased
 * @param assignedOn since when in this office, where it is not the first
 * @param accounts with which accounts they log in
 */
record StaffRow(
        String id,
        Name name,
        String personId,
        @Nullable String officeId,
        @Nullable String office,
        @Nullable String assignedOn,
        List<String> accounts,
        String registeredOn) {

    static StaffRow read(ResultSet row, int n) throws SQLException {
        return new StaffRow(
                row.getString("id"),
                new Name(row.getString("name")),
                row.getString("person_id"),
                row.getString("office_id"),
                row.getString("office"),
                row.getString("assigned_on"),
                List.of((String[]) row.getArray("accounts").getArray()),
                row.getString("registered_on"));
    }
}
