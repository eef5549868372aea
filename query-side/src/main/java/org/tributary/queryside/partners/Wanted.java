package org.tributary.queryside.partners;

import java.sql.Array;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.AsOf;

/**
 * What a partner is looked for.
 *
 * @param regions one of which is enough
 */
record Wanted(
        List<String> regions,
        @Nullable String area,
        @Nullable String country,
        @Nullable String sector,
        @Nullable String function) {
    private static final String NEED = """
            SELECT regions, country, area FROM views.initiatives_need need JOIN views.initiatives_initiative USING (initiative_id)
            WHERE need_id = :need AND need.known_from <= :position AND need.effective_on <= :on
            ORDER BY need.known_from DESC LIMIT 1
            """;

    /** As the initiative of a need says, but for what is said besides. */
    static Wanted of(JdbcClient jdbc, @Nullable UUID need, Wanted said, AsOf asOf) {
        if (need == null) return said;
        Wanted theirs = jdbc.sql(NEED)
                .param("need", need)
                .param("position", asOf.position())
                .param("on", asOf.on())
                .query((row, n) -> {
                    Array regions = row.getArray("regions");
                    return new Wanted(
                            List.of((String[]) regions.getArray()),
                            row.getString("area"),
                            row.getString("country"),
                            null,
                            null);
                })
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no need " + need + "."));
        return new Wanted(
                said.regions.isEmpty() ? theirs.regions : said.regions,
                said.area == null ? theirs.area : said.area,
                said.country == null ? theirs.country : said.country,
                said.sector,
                said.function);
    }

    boolean nothing() {
        return regions.isEmpty() && Stream.of(area, country, sector, function).allMatch(one -> one == null);
    }

    Map<String, Object> at(AsOf asOf) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("position", asOf.position());
        asked.put("on", asOf.on());
        asked.put("regions", regions.toArray(String[]::new));
        asked.put("area", area);
        asked.put("country", country);
        asked.put("sector", sector);
        asked.put("function", function);
        return asked;
    }
}
