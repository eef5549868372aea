package org.tributary.queryside.partnerships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.Name;
import org.tributary.stored.StoredJson;

/**
 * A partnership that may do what another does.
 *
 * @param partners whom both are with
 * @param regions what both count over; none: one of the two doesn't say
 * @param areas the same of areas
 */
record OverlapRow(
        String id,
        String title,
        String stage,
        String category,
        @Nullable String owner,
        @Nullable Name ownerName,
        List<Shared> partners,
        List<String> regions,
        List<String> areas) {

    /** A partner that both are with. */
    record Shared(String partnerId, Name name) {
        Shared {
            name = Objects.requireNonNullElse(name, Name.ERASED);
        }
    }

    static OverlapRow read(ResultSet row, int n) throws SQLException {
        return new OverlapRow(
                row.getString("id"),
                row.getString("title"),
                row.getString("stage"),
                row.getString("category"),
                row.getString("owner"),
                Name.of(row.getString("owner"), row.getString("owner_name")),
                List.of(StoredJson.mapper().readValue(row.getString("shared"), Shared[].class)),
                List.of((String[]) row.getArray("regions").getArray()),
                List.of((String[]) row.getArray("areas").getArray()));
    }
}
