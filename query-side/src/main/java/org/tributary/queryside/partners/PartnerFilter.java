package org.tributary.queryside.partners;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Choice;

/** Which partners are asked for; what is null is not asked. */
record PartnerFilter(
        @Nullable String category,
        @Nullable String localCategory,
        @Nullable String sphere,
        @Nullable String function,
        @Nullable String sector,
        @Nullable String country,
        @Nullable String presence,
        @Nullable String area,
        @Nullable String region,
        @Nullable String relationship,
        @Nullable String status,
        @Nullable String membership,
        @Nullable BigDecimal pastValueFrom,
        @Nullable String q) {
    private static final Choice STATUSES = Choice.of("status", "prospect", "active", "dormant", "void");

    PartnerFilter {
        STATUSES.require(status);
    }

    Map<String, Object> parameters(AsOf asOf) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("position", asOf.position());
        parameters.put("on", asOf.on());
        parameters.put("category", category);
        parameters.put("localCategory", localCategory);
        parameters.put("sphere", sphere);
        parameters.put("function", function);
        parameters.put("sector", sector);
        parameters.put("country", country);
        parameters.put("presence", presence);
        parameters.put("area", area);
        parameters.put("region", region);
        parameters.put("relationship", relationship);
        parameters.put("status", status);
        parameters.put("membership", membership);
        parameters.put("pastValueFrom", pastValueFrom);
        parameters.put("q", q == null ? null : "%" + q.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        return parameters;
    }
}
