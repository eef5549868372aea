package org.tributary.queryside.pipeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.view.AsOf;
import org.tributary.queryside.figures.Fraction;
import org.tributary.queryside.figures.Sum;

/**
 * What became of the partnerships that entered a stage, how long they stayed, what was won and lost, and why. A partnership
 * that was reopened is decided again; one that was made by mistake counts nowhere, and nothing of the days on which we only brokered it, and time on hold counts as time in its
 * stage.
 *
 * @param stages of what entered the stage from one day to the other, whatever became of it until the report's date
 * @param decided what was signed or lost from one day to the other
 * @param reasons why it was lost, the most frequent first
 */
record Conversion(List<OfStage> stages, Decided decided, List<Lost> reasons) {
    /** Every entry of a stage, with how it was left. */
    private static final String ENTRIES = """
            WITH held AS (
                SELECT *, lag(stage) OVER (PARTITION BY partnership_id ORDER BY known_from) AS before
                FROM views.partnerships_course(:position, :on)
            ), entry AS (
                SELECT *, lead(stage) OVER course AS next, lead(category) OVER course AS next_category,
                       greatest(effective_on, lead(effective_on) OVER course) AS left_on,
                       min(effective_on) OVER (PARTITION BY partnership_id) AS begun_on,
                       first_value(category) OVER (PARTITION BY partnership_id ORDER BY known_from DESC) AS last_category
                FROM held WHERE stage IS DISTINCT FROM before
                WINDOW course AS (PARTITION BY partnership_id ORDER BY known_from)
            ), counted AS (
                SELECT * FROM entry WHERE last_category <> 'void' AND effective_on BETWEEN :from AND :to
                  AND NOT EXISTS (
                      SELECT FROM views.brokered(:position) others
                      WHERE others.partnership_id = entry.partnership_id AND since <= effective_on AND effective_on < until)
            )
            """;

    private static final String BY_STAGE = ENTRIES + """
            , open_stage AS (
                SELECT * FROM unnest(ARRAY['identified', 'qualified', 'cultivating', 'proposed', 'negotiating'])
                    WITH ORDINALITY AS stage(stage, place)
            )
            SELECT stage.stage, count(counted.stage) AS entered,
                   count(*) FILTER (WHERE onward.place > stage.place) AS advanced,
                   count(*) FILTER (WHERE onward.place < stage.place) AS moved_back,
                   count(*) FILTER (WHERE next_category IN ('committed', 'done')) AS won,
                   count(*) FILTER (WHERE next_category = 'lost') AS lost,
                   count(counted.stage) FILTER (WHERE next IS NULL) AS still,
                   round(avg(left_on - effective_on) FILTER (WHERE next IS NOT NULL), 1) AS average_days,
                   percentile_disc(0.5) WITHIN GROUP (ORDER BY left_on - effective_on)
                       FILTER (WHERE next IS NOT NULL) AS median_days
            FROM open_stage stage LEFT JOIN counted ON counted.stage = stage.stage
            LEFT JOIN open_stage onward ON onward.stage = counted.next
            GROUP BY stage.stage, stage.place ORDER BY stage.place
            """;
    private static final String DECIDED = ENTRIES + """
            SELECT count(*) FILTER (WHERE category = 'committed' AND before IS DISTINCT FROM 'completed') AS won,
                   count(*) FILTER (WHERE category = 'lost') AS lost,
                   round(avg(effective_on - begun_on) FILTER (
                       WHERE category = 'committed' AND before IS DISTINCT FROM 'completed'), 1) AS average_days,
                   percentile_disc(0.5) WITHIN GROUP (ORDER BY effective_on - begun_on) FILTER (
                       WHERE category = 'committed' AND before IS DISTINCT FROM 'completed') AS median_days
            FROM counted WHERE before IS NOT NULL
            """;
    private static final String REASONS = ENTRIES + """
            , lost AS (
                SELECT counted.stage, counted.reason_code, forecast.value, forecast.currency
                FROM counted LEFT JOIN LATERAL (
                    SELECT value, currency FROM views.partnerships_forecast said
                    WHERE said.partnership_id = counted.partnership_id AND said.known_from <= :position
                      AND said.effective_on <= :on AND said.sequence <= counted.sequence
                    ORDER BY sequence DESC LIMIT 1
                ) forecast ON true WHERE counted.category = 'lost'
            )
            SELECT stage, reason_code, count(*) AS count, (
                       SELECT array_agg(currency ORDER BY currency) FROM (
                           SELECT currency FROM lost one WHERE one.stage = lost.stage
                             AND one.reason_code = lost.reason_code AND currency IS NOT NULL GROUP BY currency) sum) AS value_in, (
                       SELECT array_agg(value ORDER BY currency) FROM (
                           SELECT currency, sum(value) AS value FROM lost one WHERE one.stage = lost.stage
                             AND one.reason_code = lost.reason_code AND currency IS NOT NULL GROUP BY currency) sum) AS value
            FROM lost GROUP BY stage, reason_code ORDER BY count(*) DESC, stage, reason_code
            """;

    /**
     * @param still are in it on the report's date
     * @param rate of those that left it, the part that advanced or was signed; none left it: absent
     * @param averageDays from entry to leaving, of those that left
     * @param medianDays of an even number, the fewer of the two in the middle
     */
    record OfStage(
            String stage,
            long entered,
            long advanced,
            long won,
            long lost,
            long movedBack,
            long still,
            @Nullable Rate rate,
            @Nullable String averageDays,
            @Nullable Integer medianDays) {}

    /**
     * @param winRate won of all that was decided
     * @param averageDaysToSignature from the day on which the partnership began
     */
    record Decided(
            long won,
            long lost,
            @Nullable Rate winRate,
            @Nullable String averageDaysToSignature,
            @Nullable Integer medianDaysToSignature) {}

    /** With at most six decimals, and as it is. */
    record Rate(String decimal, String exact) {
        static @Nullable Rate of(long part, long whole) {
            if (whole == 0) return null;
            Fraction rate = Fraction.of(part).over(Fraction.of(whole));
            return new Rate(rate.decimal(), rate.toString());
        }
    }

    /**
     * @param outcome {@code declined}, theirs, or {@code withdrawn}, ours
     * @param value what it was last expected to bring
     */
    record Lost(String outcome, @Nullable String reason, long count, List<Sum> value) {}

    static Conversion at(JdbcClient jdbc, LocalDate from, LocalDate to, AsOf asOf) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("from", from);
        parameters.put("to", to);
        parameters.put("position", asOf.position());
        parameters.put("on", asOf.on());
        return new Conversion(
                jdbc.sql(BY_STAGE).params(parameters).query(Conversion::stage).list(),
                jdbc.sql(DECIDED)
                        .params(parameters)
                        .query(Conversion::signedOrLost)
                        .single(),
                jdbc.sql(REASONS).params(parameters).query(Conversion::reason).list());
    }

    private static OfStage stage(ResultSet row, int n) throws SQLException {
        long onward = row.getLong("advanced") + row.getLong("won");
        return new OfStage(
                row.getString("stage"),
                row.getLong("entered"),
                row.getLong("advanced"),
                row.getLong("won"),
                row.getLong("lost"),
                row.getLong("moved_back"),
                row.getLong("still"),
                Rate.of(onward, row.getLong("entered") - row.getLong("still")),
                row.getString("average_days"),
                row.getObject("median_days", Integer.class));
    }

    private static Decided signedOrLost(ResultSet row, int n) throws SQLException {
        long won = row.getLong("won");
        long lost = row.getLong("lost");
        return new Decided(
                won,
                lost,
                Rate.of(won, won + lost),
                row.getString("average_days"),
                row.getObject("median_days", Integer.class));
    }

    private static Lost reason(ResultSet row, int n) throws SQLException {
        return new Lost(
                row.getString("stage"),
                row.getString("reason_code"),
                row.getLong("count"),
                Sum.list(row, "value_in", "value"));
    }
}
