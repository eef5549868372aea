package org.tributary.queryside.partnerships;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** Who brokered a partnership, as known and as true then. */
final class Brokers {
    private static final String OF = """
            SELECT assigned.broker_id::text AS id, assigned.kind, assigned.person_id::text,
                   views.partner_now(assigned.partner_id, :position, :on)::text AS partner_id,
                   assigned.staff_id::text,
                   coalesce(person.data::json ->> 'name', views.partner_name(assigned.partner_id, :position, :on),
                            views.staff_name(assigned.staff_id)) AS name,
                   assigned.effective_on AS since, coalesce(released.effective_on, assigned.until) AS until,
                   released.broker_id IS NULL AND coalesce(assigned.until >= :on, true) AS current,
                   released.reason_code, released.reason_note
            FROM views.partnerships_broker assigned
            LEFT JOIN views.partnerships_broker released ON released.partnership_id = assigned.partnership_id
                AND released.broker_id = assigned.broker_id AND released.kind IS NULL
                AND released.known_from <= :position AND released.effective_on <= :on
            LEFT JOIN history.persons person ON person.person_id = assigned.person_id
            WHERE assigned.partnership_id = :partnership AND assigned.kind IS NOT NULL
              AND assigned.known_from <= :position AND assigned.effective_on <= :on
            """;

    static final Lists<BrokerRow> LIST = new Lists<>(
            BrokerRow.class,
            OF,
            BrokerRow::read,
            "-since",
            Map.of("since", new Sort("since", "date"), "name", new Sort("name", "text")));

    private Brokers() {}
}
