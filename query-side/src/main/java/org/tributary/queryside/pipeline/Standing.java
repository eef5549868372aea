package org.tributary.queryside.pipeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Forecast.YearPart;
import org.tributary.events.Policy;
import org.tributary.platform.view.AsOf;

/**
 * Where a partnership stood at a moment on the way from one date to another.
 *
 * @param turn {@value #OPENING}: at the opening, as known then; {@value #LEARNT}: at the opening, as known at the
 *     closing; {@value #EVENTS}: on a day on which something happened to it; {@value #CLOSING}: at the closing
 * @param positions of the facts of that day
 * @param category {@code none} before there was one, {@code brokered} while we only broker it
 * @param prospect while it may still be signed
 */
record Standing(
        String partnership,
        @Nullable String title,
        int turn,
        LocalDate day,
        List<Long> positions,
        String category,
        @Nullable Prospect prospect) {
    static final int OPENING = 0;
    static final int LEARNT = 1;
    static final int EVENTS = 2;
    static final int CLOSING = 3;

    private static final Set<String> MAY_BE_SIGNED = Set.of("open", "on-hold");
    private static final String WAYS = """
            WITH happened AS (
                SELECT partnership_id, effective_on AS day, array_agg(known_from ORDER BY known_from) AS positions FROM (
                    SELECT partnership_id, effective_on, known_from FROM views.partnerships_change
                    UNION ALL
                    SELECT signature.partnership_id, voided.effective_on, voided.known_from
                    FROM views.agreements_voided voided JOIN views.partnerships_agreement signature USING (agreement_id)
                ) fact WHERE known_from <= :position AND effective_on > :from AND effective_on <= :on
                GROUP BY partnership_id, effective_on
            ), passed AS (
                SELECT partnership_id FROM views.partnerships_at(:fromPosition, :from) WHERE category = 'open'
                UNION SELECT partnership_id FROM views.partnerships_at(:position, :from) WHERE category = 'open'
                UNION SELECT partnership_id FROM views.partnerships_at(:position, :on) WHERE category = 'open'
                UNION SELECT partnership_id FROM happened
            ), moment AS (
                SELECT partnership_id, 0 AS turn, CAST(:fromPosition AS bigint) AS position, CAST(:from AS date) AS day,
                       CAST('{}' AS bigint[]) AS positions FROM passed
                UNION ALL SELECT partnership_id, 1, :position, :from, '{}' FROM passed WHERE :position <> :fromPosition
                UNION ALL SELECT partnership_id, 2, :position, day, positions FROM happened
                UNION ALL SELECT partnership_id, 3, :position, :on, '{}' FROM passed
            )
            SELECT moment.partnership_id::text AS partnership, moment.turn, moment.day, moment.positions, it.title,
                   CASE WHEN it.our_role = 'broker' THEN 'brokered' ELSE coalesce(it.category, 'none') END AS category,
            """ + Prospects.columnsAt("moment.position", "moment.day") + """
            FROM moment LEFT JOIN LATERAL views.partnership_at(moment.position, moment.day, moment.partnership_id) it ON true
            ORDER BY moment.partnership_id, moment.turn, moment.day
            """;

    /** Of every partnership that was in the pipeline between, its standings in their order. */
    static List<List<Standing>> ways(JdbcClient jdbc, AsOf from, AsOf to, Policy then, Policy now, Cut cut) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("fromPosition", from.position());
        parameters.put("from", from.on());
        parameters.put("position", to.position());
        parameters.put("on", to.on());
        parameters.put("cut", cut.code());
        Map<String, List<Standing>> ways = new LinkedHashMap<>();
        jdbc.sql(WAYS)
                .params(parameters)
                .query((row, n) -> read(row, then, now))
                .list()
                .forEach(standing -> ways.computeIfAbsent(standing.partnership, one -> new ArrayList<>())
                        .add(standing));
        return List.copyOf(ways.values());
    }

    private static Standing read(ResultSet row, Policy then, Policy now) throws SQLException {
        String category = row.getString("category");
        int turn = row.getInt("turn");
        return new Standing(
                row.getString("partnership"),
                row.getString("title"),
                turn,
                row.getObject("day", LocalDate.class),
                Arrays.asList((Long[]) row.getArray("positions").getArray()),
                category,
                MAY_BE_SIGNED.contains(category) ? Prospects.read(row, turn == CLOSING ? now : then) : null);
    }

    boolean open() {
        return category.equals("open");
    }

    List<YearPart> tranches() {
        return prospect == null ? List.of() : prospect.tranches();
    }
}
