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
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Forecast.YearPart;
import org.tributary.events.Policy;
import org.tributary.events.Share;
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
    private static final String OF_A_DAY = """
            SELECT moment.partnership_id, moment.turn, moment.day, moment.positions, named.title, span.identity,
                   span.partners, span.forecast, span.owner, staged.stage, coalesce(staged.on_hold, false) AS on_hold,
                   CASE WHEN ours.role = 'broker' THEN 'brokered' WHEN span.identity IS NULL THEN 'none'
                        ELSE coalesce(staged.category, 'void') END AS category
            FROM moment LEFT JOIN span ON span.partnership_id = moment.partnership_id AND span.since <= moment.day
              AND moment.day < span.until
            LEFT JOIN staged ON staged.partnership_id = moment.partnership_id AND staged.since <= moment.day
              AND moment.day < staged.until
            LEFT JOIN views.partnerships_identity named
              ON named.partnership_id = span.partnership_id AND named.sequence = span.identity
            LEFT JOIN views.partnerships_role ours
              ON ours.partnership_id = span.partnership_id AND ours.sequence = span.role
            """;

    // nothing depends on how long it has been there
    private static final String TOLD = """
            SELECT it.partnership_id, it.turn, it.day, it.positions, it.title, it.category, it.stage, it.on_hold, 0 AS days,
            """ + ProspectRows.COLUMNS + " FROM it " + ProspectRows.JOINED;

    private static final String MOMENTS = """
            , open_at_an_end AS (
                SELECT partnership_id FROM staged
                WHERE category = 'open' AND (since <= :from AND :from < until OR since <= :on AND :on < until)
            ), happened AS (
                SELECT partnership_id, effective_on AS day, array_agg(known_from ORDER BY known_from) AS positions FROM (
                    SELECT partnership_id, effective_on, known_from FROM views.partnerships_change
                    UNION ALL
                    SELECT signature.partnership_id, voided.effective_on, voided.known_from
                    FROM views.agreements_voided voided JOIN views.partnerships_agreement signature USING (agreement_id)
                ) fact WHERE known_from <= :position AND effective_on > :from AND effective_on <= :on
                GROUP BY partnership_id, effective_on
            ), passed AS (
                SELECT partnership_id FROM open_at_an_end UNION SELECT partnership_id FROM happened
                UNION SELECT partnership_id FROM views.partnerships_at(:fromPosition, :from)
                WHERE category = 'open' AND :position <> :fromPosition
            ), whom AS (
                SELECT partnership_id FROM passed
                WHERE :position <> :fromPosition OR partnership_id IN (
                    SELECT partnership_id FROM staged
                    WHERE category IN ('open', 'on-hold') AND since <= :on AND :from < until)
            ), moment AS (
                SELECT partnership_id, CAST(:first AS integer) AS turn, CAST(:from AS date) AS day,
                       CAST('{}' AS bigint[]) AS positions
                FROM whom
                UNION ALL SELECT partnership_id, 2, day, positions FROM happened JOIN whom USING (partnership_id)
                UNION ALL SELECT partnership_id, 3, :on, '{}' FROM whom
            )
            """;

    /** Of whatever may still be signed on the way; of days on which nothing changed that the pipeline shows, none. */
    private static final String WAYS = "WITH " + Spans.STAGES + MOMENTS + Spans.FACETS + ", it AS (" + OF_A_DAY + ")"
            + ProspectRows.BESIDE + """
            , told AS (
            """ + TOLD + """
            ), followed AS (
                SELECT *, lag(ROW (category, stage, on_hold, owner, override, cleared, tranches, parts)) OVER way
                           IS DISTINCT FROM ROW (category, stage, on_hold, owner, override, cleared, tranches, parts) AS changed,
                       bool_or(category IN ('open', 'on-hold')) OVER (PARTITION BY partnership_id) AS may_be_signed
                FROM told WINDOW way AS (PARTITION BY partnership_id ORDER BY turn, day)
            )
            SELECT * FROM followed
            WHERE (changed OR turn IN (:first, 3)) AND (may_be_signed OR :position <> :fromPosition)
            ORDER BY partnership_id, turn, day
            """;

    /** What may be signed at the opening, as known then. */
    private static final String OPENINGS =
            "WITH " + Spans.STAGES + """
            , moment AS (
                SELECT partnership_id, CAST(:first AS integer) AS turn, CAST(:from AS date) AS day,
                       CAST('{}' AS bigint[]) AS positions
                FROM staged WHERE category IN ('open', 'on-hold')
            ), whom AS (
                SELECT partnership_id FROM moment
            )
            """ + Spans.FACETS + ", it AS (" + OF_A_DAY + ")" + ProspectRows.BESIDE + TOLD;

    /** Of every partnership that was in the pipeline between, its standings in their order. */
    static List<List<Standing>> ways(JdbcClient jdbc, AsOf from, AsOf to, Policy then, Policy now, Cut cut) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("from", from.on());
        asked.put("cut", cut.code());
        Map<String, Standing> openings = new HashMap<>();
        boolean learns = from.position() != to.position();
        if (learns) {
            asked.put("first", OPENING);
            asked.put("position", from.position());
            asked.put("on", from.on());
            read(jdbc, OPENINGS, asked, then, now).forEach(standing -> openings.put(standing.partnership, standing));
        }
        asked.put("first", learns ? LEARNT : OPENING);
        asked.put("position", to.position());
        asked.put("on", to.on());
        asked.put("fromPosition", from.position());
        Map<String, List<Standing>> ways = new LinkedHashMap<>();
        read(jdbc, WAYS, asked, then, now)
                .forEach(standing -> ways.computeIfAbsent(
                                standing.partnership, one -> begun(learns, standing, openings.get(one)))
                        .add(standing));
        return List.copyOf(ways.values());
    }

    /** With how it stood as known then, where more is known now: nowhere, if nothing was. */
    private static List<Standing> begun(boolean learns, Standing first, @Nullable Standing opening) {
        List<Standing> way = new ArrayList<>();
        if (opening != null) way.add(opening);
        else if (learns) way.add(new Standing(first.partnership, null, OPENING, first.day, List.of(), "none", null));
        return way;
    }

    private static List<Standing> read(
            JdbcClient jdbc, String sql, Map<String, Object> asked, Policy then, Policy now) {
        ProspectRows rows = new ProspectRows();
        Spans.inBulk(jdbc);
        List<Standing> standings = jdbc.sql(sql)
                .params(asked)
                .query((row, n) -> read(row, rows, then, now))
                .list();
        Spans.asUsual(jdbc);
        return standings;
    }

    private static Standing read(ResultSet row, ProspectRows rows, Policy then, Policy now) throws SQLException {
        String category = row.getString("category");
        int turn = row.getInt("turn");
        return new Standing(
                row.getString("partnership_id"),
                row.getString("title"),
                turn,
                row.getObject("day", LocalDate.class),
                Arrays.asList((Long[]) row.getArray("positions").getArray()),
                category,
                MAY_BE_SIGNED.contains(category) ? rows.read(row, turn == CLOSING ? now : then) : null);
    }

    boolean open() {
        return category.equals("open");
    }

    /** Of everything but money; how likely it is comes from elsewhere, unless it says so itself. */
    boolean saysTheSame(Standing other) {
        if (prospect == null || other.prospect == null) return false;
        return prospect.stage() == other.prospect.stage()
                && Objects.equals(prospect.owner(), other.prospect.owner())
                && prospect.parts().equals(other.prospect.parts())
                && Objects.equals(saidProbability(), other.saidProbability());
    }

    private @Nullable Share saidProbability() {
        return prospect != null && prospect.probability().isOverride()
                ? prospect.probability().share()
                : null;
    }

    List<YearPart> tranches() {
        return prospect == null ? List.of() : prospect.tranches();
    }
}
