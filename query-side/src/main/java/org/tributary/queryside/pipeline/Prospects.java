package org.tributary.queryside.pipeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Policy;
import org.tributary.platform.view.AsOf;

/**
 * The partnerships as the pipeline sees them at the end of a day.
 *
 * @param policy by which it was weighed then
 * @param all that may still be signed
 * @param won how many are signed or completed; {@code lost} likewise
 */
record Prospects(Policy policy, List<Prospect> all, long won, long lost) {
    private static final String STANDING = """
            , standing AS (
                SELECT day, span.partnership_id, span.identity, span.partners, span.forecast, span.owner, stage.stage,
                       stage.on_hold, stage.category, stage.effective_on AS stood_since
                FROM unnest(CAST(:days AS date[])) asked(day) JOIN span ON since <= day AND day < until
                JOIN views.partnerships_stage stage
                  ON stage.partnership_id = span.partnership_id AND stage.sequence = span.stage
                LEFT JOIN views.partnerships_role ours
                  ON ours.partnership_id = span.partnership_id AND ours.sequence = span.role
                WHERE ours.role IS DISTINCT FROM 'broker'
            ), closed AS (
                SELECT day, count(*) FILTER (WHERE category IN ('committed', 'done')) AS won,
                       count(*) FILTER (WHERE category = 'lost') AS lost
                FROM standing GROUP BY day
            ), entered AS (
                SELECT partnership_id, stage, effective_on AS since,
                       lead(effective_on, 1, 'infinity') OVER (PARTITION BY partnership_id, stage ORDER BY effective_on) AS until
                FROM (SELECT *, max(sequence) OVER (PARTITION BY partnership_id, stage ORDER BY effective_on) AS newest
                      FROM views.partnerships_stage
                      WHERE known_from <= :position AND category = 'open' AND stage IS DISTINCT FROM previous) entry
                WHERE sequence = newest
            ), it AS (
                SELECT standing.*, day - coalesce(since, stood_since) AS days
                FROM standing LEFT JOIN entered ON entered.partnership_id = standing.partnership_id
                  AND entered.stage = standing.stage AND since <= day AND day < until
                WHERE category IN ('open', 'on-hold')
            )
            """;

    private static final String AT = "WITH " + Spans.SQL + STANDING + ProspectRows.BESIDE + """
            SELECT asked.day, coalesce(won, 0) AS won, coalesce(lost, 0) AS lost, it.stage, it.on_hold, it.days,
            """ + ProspectRows.COLUMNS
            + """
            FROM unnest(CAST(:days AS date[])) asked(day) LEFT JOIN closed ON closed.day = asked.day
            LEFT JOIN it ON it.day = asked.day
            """ + ProspectRows.JOINED + " ORDER BY asked.day, it.partnership_id";

    static Prospects at(JdbcClient jdbc, AsOf asOf, Policy policy, Cut cut) {
        return at(jdbc, asOf, List.of(asOf.on()), day -> policy, cut)
                .values()
                .iterator()
                .next();
    }

    /**
     * At the end of each of several days, as known at one position.
     *
     * @param days in their order
     * @param policies by what it is weighed at the end of a day
     */
    static Map<LocalDate, Prospects> at(
            JdbcClient jdbc, AsOf asOf, List<LocalDate> days, Function<LocalDate, Policy> policies, Cut cut) {
        Map<LocalDate, Prospects> prospects = new TreeMap<>();
        ProspectRows rows = new ProspectRows();
        Map<String, Object> asked = new HashMap<>();
        asked.put("position", asOf.position());
        asked.put("from", days.get(0));
        asked.put("on", days.get(days.size() - 1));
        asked.put("days", days.stream().map(LocalDate::toString).toArray(String[]::new));
        asked.put("cut", cut.code());
        Map<LocalDate, Policy> weighed = new HashMap<>();
        days.forEach(day -> weighed.put(day, policies.apply(day)));
        Spans.inBulk(jdbc);
        jdbc.sql(AT).params(asked).query(row -> {
            LocalDate day = row.getObject("day", LocalDate.class);
            Prospects found = prospects.get(day);
            if (found == null) prospects.put(day, found = begun(Objects.requireNonNull(weighed.get(day)), row));
            if (row.getString("stage") != null) found.all.add(rows.read(row, found.policy));
        });
        Spans.asUsual(jdbc);
        return prospects;
    }

    private static Prospects begun(Policy policy, ResultSet row) throws SQLException {
        return new Prospects(policy, new ArrayList<>(), row.getLong("won"), row.getLong("lost"));
    }
}
