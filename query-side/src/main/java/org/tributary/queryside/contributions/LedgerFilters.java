package org.tributary.queryside.contributions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.AsOf;

/** Which entries of the ledger are asked for. */
record LedgerFilters(
        @Nullable UUID agreementId,
        @Nullable UUID partnershipId,
        @Nullable UUID partnerId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String currency,
        @Nullable String kind) {
    private static final List<String> KINDS =
            List.of("recorded", "reversed", "refunded", "written-off", "write-off-reversed");

    LedgerFilters {
        if (kind != null && !KINDS.contains(kind))
            throw Refusal.unreadable("bad-kind", "kind is one of " + String.join(", ", KINDS) + ".");
    }

    Map<String, Object> at(AsOf asOf) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("position", asOf.position());
        parameters.put("on", asOf.on());
        parameters.put("agreement", agreementId);
        parameters.put("partnership", partnershipId);
        parameters.put("partner", partnerId);
        parameters.put("from", from);
        parameters.put("to", to);
        parameters.put("currency", currency);
        parameters.put("kind", kind);
        return parameters;
    }
}
