package org.tributary.queryside.receivables;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Choice;

/** Which receivables are asked for. */
record ReceivableFilters(
        @Nullable UUID agreementId,
        @Nullable UUID partnershipId,
        @Nullable UUID partnerId,
        @Nullable UUID owner,
        @Nullable String currency,
        @Nullable String state) {
    static final String SQL = """
            WHERE (CAST(:agreement AS uuid) IS NULL OR agreement_id = :agreement)
              AND (CAST(:partnership AS uuid) IS NULL OR partnership_id = :partnership)
              AND (CAST(:partner AS uuid) IS NULL OR partner_id = (
                  SELECT views.partner_now(:partner, :position, :on)))
              AND (CAST(:owner AS uuid) IS NULL OR owner = :owner)
              AND (CAST(:currency AS text) IS NULL OR currency = :currency)
              AND (CAST(:state AS text) IS NULL OR state = :state OR (:state = 'overdue' AND overdue > 0))
            """;
    private static final Choice STATES = Choice.of("state", "open", "overdue", "settled", "written-off", "over-paid");

    ReceivableFilters {
        STATES.require(state);
    }

    Map<String, Object> at(AsOf asOf) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("position", asOf.position());
        parameters.put("on", asOf.on());
        parameters.put("agreement", agreementId);
        parameters.put("partnership", partnershipId);
        parameters.put("partner", partnerId);
        parameters.put("owner", owner);
        parameters.put("currency", currency);
        parameters.put("state", state);
        return parameters;
    }
}
