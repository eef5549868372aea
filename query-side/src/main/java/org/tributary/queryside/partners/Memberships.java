package org.tributary.queryside.partners;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** What a partner was a member of, and is, as known then. */
final class Memberships {
    private static final String OF = """
            SELECT membership_id::text AS id, kind,
                   views.code_category('membership-kind', kind, :position, :on) AS kind_group, first_day, last_day,
                   first_day <= :on AND coalesce(last_day, 'infinity') >= :on AS current, reason_code, reason_note
            FROM views.partner_memberships(:partner, :position, :on)
            """;

    static final Lists<MembershipRow> LIST = new Lists<>(
            MembershipRow.class,
            OF,
            MembershipRow::read,
            "-firstDay",
            Map.of("firstDay", new Sort("first_day", "date"), "kind", new Sort("kind", "text")));

    private Memberships() {}
}
