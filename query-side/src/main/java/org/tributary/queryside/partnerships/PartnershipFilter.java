package org.tributary.queryside.partnerships;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.events.OurRole;
import org.tributary.events.Stage;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Choice;

/**
 * Which partnerships are asked for; what is null is not asked.
 *
 * @param broker the person, partner or member of the staff who brokers it on the answer's day
 * @param spheres each of which a partner at least belongs to: public, private, civil-society
 * @param stale for how many days nobody spoke of what is open, unless what was to be done next is overdue
 */
record PartnershipFilter(
        @Nullable String stage,
        @Nullable String category,
        @Nullable String owner,
        @Nullable String partnerId,
        @Nullable String region,
        @Nullable String area,
        @Nullable String currency,
        @Nullable String ourRole,
        @Nullable UUID broker,
        @Nullable List<String> spheres,
        @Nullable Integer stale,
        @Nullable LocalDate nextActionTo,
        @Nullable String q) {
    private static final Choice STAGES = Choice.of("stage", Stage.values());
    private static final Choice CATEGORIES =
            Choice.of("category", "open", "on-hold", "committed", "done", "lost", "void");
    private static final Choice ROLES = Choice.of("ourRole", OurRole.values());

    PartnershipFilter {
        STAGES.require(stage);
        CATEGORIES.require(category);
        ROLES.require(ourRole);
        if (stale != null && (stale < 0 || stale > 36500))
            throw Refusal.unreadable("bad-stale", "stale is a number of days, such as 90.");
    }

    Map<String, Object> parameters(AsOf asOf) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("position", asOf.position());
        parameters.put("on", asOf.on());
        parameters.put("stage", stage);
        parameters.put("category", category);
        parameters.put("owner", owner);
        parameters.put("partnerId", partnerId);
        parameters.put("region", region);
        parameters.put("area", area);
        parameters.put("currency", currency);
        parameters.put("ourRole", ourRole);
        parameters.put("broker", broker);
        parameters.put("spheres", spheres == null || spheres.isEmpty() ? null : spheres.toArray(String[]::new));
        parameters.put("stale", stale);
        parameters.put("nextActionTo", nextActionTo);
        parameters.put("q", q == null ? null : "%" + q.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        return parameters;
    }
}
