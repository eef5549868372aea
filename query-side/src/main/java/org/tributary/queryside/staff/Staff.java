package org.tributary.queryside.staff;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** The staff as a question: who belonged to it, as known and as true then. */
final class Staff {
    private static final String AS_OF = """
            WITH member AS (
                SELECT DISTINCT ON (staff_id) * FROM views.staff_member
                WHERE known_from <= :position AND effective_on <= :on ORDER BY staff_id, known_from DESC
            ), assigned AS (
                SELECT DISTINCT ON (staff_id) staff_id, office_id, effective_on FROM views.staff_assignment
                WHERE known_from <= :position AND effective_on <= :on ORDER BY staff_id, known_from DESC
            ), office AS (
                SELECT DISTINCT ON (office_id) * FROM views.staff_office
                WHERE known_from <= :position AND effective_on <= :on ORDER BY office_id, known_from DESC
            )
            SELECT member.staff_id::text AS id, person.data::json ->> 'name' AS name, member.person_id::text,
                   office.office_id::text, office.name AS office, assigned.effective_on AS assigned_on,
                   member.effective_on AS registered_on,
                   ARRAY(SELECT account_id::text FROM views.staff_account account
                         WHERE account.staff_id = member.staff_id AND account.known_from <= :position
                           AND account.effective_on <= :on ORDER BY account.sequence) AS accounts
            FROM member LEFT JOIN assigned USING (staff_id)
            LEFT JOIN office ON office.office_id = coalesce(assigned.office_id, member.office_id)
            LEFT JOIN history.persons person ON person.person_id = member.person_id
            """;
    private static final String FILTERED = AS_OF + """
            WHERE (CAST(:officeId AS text) IS NULL OR office.office_id::text = lower(:officeId))
              AND (CAST(:q AS text) IS NULL OR person.data::json ->> 'name' ILIKE :q OR office.name ILIKE :q)
            """;

    static final String ONE = "SELECT * FROM (" + AS_OF + ") member WHERE id = lower(:id)";

    static final Lists<StaffRow> LIST = new Lists<>(
            StaffRow.class,
            FILTERED,
            StaffRow::read,
            "name",
            Map.of("name", new Sort("name", "text"), "registeredOn", new Sort("registered_on", "date")));

    private Staff() {}

    static Map<String, Object> filters(AsOf asOf, @Nullable String officeId, @Nullable String q) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("position", asOf.position());
        filters.put("on", asOf.on());
        filters.put("officeId", officeId);
        filters.put("q", q == null ? null : "%" + q.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        return filters;
    }
}
