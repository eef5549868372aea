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
    private static final String OURS = """
            NOT EXISTS (SELECT FROM theirs WHERE theirs.partnership_id = staged.partnership_id
                          AND theirs.since <= day AND day < theirs.until)""";
    private static final String STANDING = """
            , theirs AS (
                SELECT * FROM views.brokered(:position)
            ), closed AS (
                SELECT day, count(*) FILTER (WHERE category IN ('committed', 'done')) AS won,
                       count(*) FILTER (WHERE category = 'lost') AS lost
                FROM unnest(CAST(:days AS date[])) day JOIN staged ON since <= day AND day < until
                WHERE category IN ('committed', 'done', 'lost') AND %1$s GROUP BY day
            ), standing AS (
                SELECT day, partnership_id, stage, on_hold, effective_on AS stood_since
                FROM unnest(CAST(:days AS date[])) day JOIN staged ON since <= day AND day < until
                WHERE category IN ('open', 'on-hold') AND %1$s
            ), whom AS (
                SELECT DISTINCT partnership_id FROM standing
            )
            """.formatted(OURS);
    private static final String IT = """
            , entered AS (
                SELECT partnership_id, stage, effective_on AS since,
                       lead(effective_on, 1, 'infinity') OVER (PARTITION BY partnership_id, stage ORDER BY effective_on) AS until
                FROM (SELECT *, max(sequence) OVER (PARTITION BY partnership_id, stage ORDER BY effective_on) AS newest
                      FROM views.partnerships_stage
                      WHERE known_from <= :position AND category = 'open' AND stage IS DISTINCT FROM previous
                        AND partnership_id IN (SELECT * FROM whom)) entry
                WHERE sequence = newest
            ), it AS (
                SELECT standing.*, identity, partners, forecast, owner, day - coalesce(entered.since, stood_since) AS days
                FROM standing JOIN span ON span.partnership_id = standing.partnership_id AND span.since <= day AND day < span.until
                LEFT JOIN entered ON entered.partnership_id = standing.partnership_id
                  AND entered.stage = standing.stage AND entered.since <= day AND day < entered.until
            )
            """;

    private static final String AT =
            "WITH " + Spans.STAGES + STANDING + Spans.FACETS + IT + ProspectRows.BESIDE + """
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
