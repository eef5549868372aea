package org.tributary.queryside.agreements;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A partner and what it is called; a person whose data were erased has no name. */
record PartnerName(String id, @Nullable String name) {
    /** From the columns {@code partner_ids} and {@code partner_names}, which go side by side. */
    static List<PartnerName> read(ResultSet row) throws SQLException {
        Array partners = row.getArray("partner_ids");
        if (partners == null) return List.of();
        String[] ids = (String[]) partners.getArray();
        @Nullable String[] names = (String[]) row.getArray("partner_names").getArray();
        return IntStream.range(0, ids.length)
                .mapToObj(at -> new PartnerName(ids[at], names[at]))
                .toList();
    }
}
