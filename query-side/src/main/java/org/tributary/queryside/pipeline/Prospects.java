package org.tributary.queryside.pipeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Attribution.Part;
import org.tributary.events.Forecast.YearPart;
import org.tributary.events.Policy;
import org.tributary.events.Share;
import org.tributary.events.Stage;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Name;
import org.tributary.queryside.figures.Probability;
import org.tributary.stored.StoredJson;

/** The partnerships as the pipeline sees them: those that may still be signed, and how many were won or lost. */
final class Prospects {
    private static final String PARTS = """
            (SELECT coalesce(json_agg(json_build_object('code', code, 'share', numerator || '/' || denominator)
                                      ORDER BY code), '[]')
             FROM views.partnerships_attribution part
             WHERE part.partnership_id = it.partnership_id AND part.sequence = it.identity_sequence
               AND part.dimension = '%s')
            """;
    // before the signature nobody knows who brings how much
    private static final String FUNDERS = """
            CASE WHEN :cut <> 'partner-category' THEN '[]' ELSE (
                SELECT coalesce(json_agg(json_build_object('code', code, 'share', partners || '/' || whole) ORDER BY code), '[]')
                FROM (SELECT code, count(*) AS partners, sum(count(*)) OVER () AS whole FROM (
                          SELECT DISTINCT views.partner_now(partner_id, :position, :on) AS id,
                                 views.partner_category(partner_id, :position, :on) AS code
                          FROM (SELECT partner_id, role, bool_or(role = 'funding') OVER () AS funded
                                FROM views.partnerships_partner one
                                WHERE one.partnership_id = it.partnership_id AND one.sequence = it.partners_sequence) with_whom
                          WHERE role = 'funding' OR NOT funded) funder
                      GROUP BY code) funded
            ) END
            """;
    private static final String PROSPECT =
            """
            it.stage, it.on_hold, CAST(:on AS date) - it.since AS days, it.owner::text,
            views.staff_name(it.owner) AS owner_name, it.override,
            it.stage = 'negotiating' AND views.partnership_cleared(
                it.partnership_id, it.partners_sequence, :position, :on) AS cleared,
            (SELECT coalesce(json_agg(json_build_object('year', year, 'amount', json_build_object(
                                          'amount', part.amount::text, 'currency', it.currency)) ORDER BY year, place),
                             '[]')
             FROM views.partnerships_forecast_part part
             WHERE part.partnership_id = it.partnership_id AND part.sequence = it.forecast_sequence) AS tranches,
            """ + PARTS.formatted("region") + " AS region," + PARTS.formatted("area") + " AS area," + FUNDERS
                    + " AS partner_category ";
    private static final String OPEN = "SELECT " + PROSPECT + """
            FROM views.partnerships_at(:position, :on) it
            WHERE it.category IN ('open', 'on-hold') AND it.our_role <> 'broker' ORDER BY it.partnership_id
            """;
    private static final String CLOSED = """
            SELECT count(*) FILTER (WHERE category IN ('committed', 'done')), count(*) FILTER (WHERE category = 'lost')
            FROM views.partnerships_at(:position, :on) WHERE our_role <> 'broker'
            """;

    private Prospects() {}

    static List<Prospect> open(JdbcClient jdbc, AsOf asOf, Policy policy, Cut cut) {
        return jdbc.sql(OPEN)
                .params(Map.of("position", asOf.position(), "on", asOf.on(), "cut", cut.code()))
                .query((row, n) -> read(row, policy))
                .list();
    }

    static Closed closed(JdbcClient jdbc, AsOf asOf) {
        return jdbc.sql(CLOSED)
                .params(Map.of("position", asOf.position(), "on", asOf.on()))
                .query((row, n) -> new Closed(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** Its columns at a moment of its own, which both are columns. */
    static String columnsAt(String position, String day) {
        return PROSPECT.replace(":position", position).replace(":on", day);
    }

    static Prospect read(ResultSet row, Policy policy) throws SQLException {
        String override = row.getString("override");
        Stage stage = Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT));
        boolean onHold = row.getBoolean("on_hold");
        return new Prospect(
                stage,
                onHold,
                row.getLong("days"),
                row.getString("owner"),
                Name.of(row.getString("owner"), row.getString("owner_name")),
                List.of(json(row, "tranches", YearPart[].class)),
                onHold
                        ? Probability.ON_HOLD
                        : Probability.of(
                                stage, override == null ? null : Share.of(override), row.getBoolean("cleared"), policy),
                List.of(json(row, "region", Part[].class)),
                List.of(json(row, "area", Part[].class)),
                List.of(json(row, "partner_category", Part[].class)));
    }

    private static <T> T json(ResultSet row, String column, Class<T> type) throws SQLException {
        return StoredJson.mapper().readValue(row.getString(column), type);
    }

    /** How many are no longer in the pipeline. */
    record Closed(long won, long lost) {}
}
