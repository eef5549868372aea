package org.tributary.queryside.partners;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.view.AsOf;
import org.tributary.queryside.receivables.ReceivableTotal;
import org.tributary.queryside.receivables.Receivables;

/**
 * A partner with what we have with it.
 *
 * @param partnerships how many to which we are a party, by the category of their stage
 * @param money what it promised and what became of it, a currency an item
 */
record PartnerInFull(@JsonUnwrapped PartnerRow partner, List<Stood> partnerships, List<ReceivableTotal> money) {
    private static final String PARTNERSHIPS = """
            SELECT category, count(*) FROM (
                SELECT DISTINCT partnership_id FROM views.partnerships_partner
                WHERE partner_id = ANY (ARRAY(SELECT views.partner_with(:id, :position, :on)))
            ) with_it CROSS JOIN LATERAL views.partnership_at(:position, :on, with_it.partnership_id) it
            WHERE our_role <> 'broker' AND EXISTS (
                SELECT FROM views.partnerships_partner one
                WHERE one.partnership_id = it.partnership_id AND one.sequence = it.partners_sequence
                  AND one.partner_id = ANY (ARRAY(SELECT views.partner_with(:id, :position, :on))))
            GROUP BY category ORDER BY category
            """;

    /** How many partnerships stand in a category of stages. */
    record Stood(String category, long count) {}

    static PartnerInFull of(JdbcClient jdbc, String id, AsOf asOf) {
        PartnerRow partner = Partners.one(jdbc, id, asOf);
        List<Stood> stood = jdbc.sql(PARTNERSHIPS)
                .params(Map.of("position", asOf.position(), "on", asOf.on(), "id", Partners.uuid(id)))
                .query((row, n) -> new Stood(row.getString(1), row.getLong(2)))
                .list();
        return new PartnerInFull(partner, stood, Receivables.ofPartner(jdbc, Partners.uuid(id), asOf));
    }

    long version() {
        return partner.version();
    }
}
