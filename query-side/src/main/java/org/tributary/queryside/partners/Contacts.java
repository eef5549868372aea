package org.tributary.queryside.partners;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** Who spoke for a partner, as known and as true then. */
final class Contacts {
    private static final String OF = """
            SELECT added.contact_id::text AS id, added.role, added.person_id::text, added.effective_on AS since,
                   removed.effective_on AS until, removed.reason_code, removed.reason_note,
                   person.data::json ->> 'name' AS name, person.data::json ->> 'jobTitle' AS job_title,
                   person.data::json ->> 'email' AS email, person.data::json ->> 'phone' AS phone,
                   CAST(:mayRead AS boolean) AS may_read
            FROM views.partners_contact added
            LEFT JOIN views.partners_contact removed
                ON removed.partner_id = ANY (ARRAY(SELECT views.partner_with(:partner, :position, :on)))
                AND removed.contact_id = added.contact_id AND removed.person_id IS NULL
                AND removed.known_from <= :position AND removed.effective_on <= :on
            LEFT JOIN history.persons person ON person.person_id = added.person_id
            WHERE added.partner_id = ANY (ARRAY(SELECT views.partner_with(:partner, :position, :on))) AND added.person_id IS NOT NULL
              AND added.known_from <= :position AND added.effective_on <= :on
            """;

    static final Lists<ContactRow> LIST = new Lists<>(
            ContactRow.class,
            OF,
            ContactRow::read,
            "-since",
            Map.of("since", new Sort("since", "date"), "name", new Sort("name", "text")));

    private Contacts() {}
}
