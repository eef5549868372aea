package org.tributary.queryside.kpis;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.view.AsOf;
import org.tributary.queryside.kpis.CreditedFact.Credited;

/** Who is credited with what a partnership brings, from which day on: asked for all of them at once. */
final class Credits {
    private static final String STATED = """
            SELECT partnership_id, effective_on,
                   coalesce(string_agg(staff_id || ' ' || numerator || '/' || denominator, ','), '') AS shares
            FROM unnest(CAST(:partnerships AS uuid[])) asked (partnership_id)
            JOIN views.partnerships_owner USING (partnership_id)
            LEFT JOIN views.partnerships_credit USING (partnership_id, sequence)
            WHERE known_from <= :position
            GROUP BY partnership_id, sequence, effective_on ORDER BY partnership_id, sequence
            """;

    private final Map<UUID, TreeMap<LocalDate, List<Credited>>> credits = new HashMap<>();

    private Credits() {}

    static Credits of(JdbcClient jdbc, Collection<UUID> partnerships, AsOf asOf) {
        Credits credits = new Credits();
        Map<String, List<Credited>> read = new HashMap<>();
        jdbc.sql(STATED)
                .param("partnerships", partnerships.toArray(UUID[]::new))
                .param("position", asOf.position())
                .query(row -> {
                    credits.state(
                            row.getObject("partnership_id", UUID.class),
                            row.getObject("effective_on", LocalDate.class),
                            read.computeIfAbsent(row.getString("shares"), Credited::all));
                });
        return credits;
    }

    /** What was stated later holds from its day on, whatever was stated before of days after it. */
    private void state(UUID partnership, LocalDate day, List<Credited> shares) {
        TreeMap<LocalDate, List<Credited>> way = credits.computeIfAbsent(partnership, one -> new TreeMap<>());
        way.tailMap(day).clear();
        way.put(day, shares);
    }

    /** Nobody, where nothing was stated yet. */
    List<Credited> of(UUID partnership, LocalDate day) {
        TreeMap<LocalDate, List<Credited>> way = credits.get(partnership);
        Map.@Nullable Entry<LocalDate, List<Credited>> stated = way == null ? null : way.floorEntry(day);
        return stated == null ? List.of() : stated.getValue();
    }
}
