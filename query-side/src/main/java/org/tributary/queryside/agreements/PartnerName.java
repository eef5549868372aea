package org.tributary.queryside.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.Name;

/** A partner and what it is called; a person may be erased. */
record PartnerName(String id, Name name) {
    /** From a column {@code partners}: the names beside it, as known and as true then. */
    static final String OF = """
            views.partners_now(partners, :position, :on) AS partners_now,
            ARRAY(SELECT views.partner_name(partner, :position, :on)
                  FROM unnest(views.partners_now(partners, :position, :on)) WITH ORDINALITY AS named (partner, place)
                  ORDER BY place) AS partner_names
            """;

    static List<PartnerName> read(ResultSet row) throws SQLException {
        UUID[] ids = (UUID[]) row.getArray("partners_now").getArray();
        @Nullable String[] names = (String[]) row.getArray("partner_names").getArray();
        return IntStream.range(0, ids.length)
                .mapToObj(at -> new PartnerName(ids[at].toString(), new Name(names[at])))
                .toList();
    }
}
