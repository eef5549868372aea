package org.tributary.queryside.pipeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tributary.events.Attribution.Part;
import org.tributary.events.Forecast.YearPart;
import org.tributary.events.Policy;
import org.tributary.events.Share;
import org.tributary.events.Stage;
import org.tributary.platform.view.Name;
import org.tributary.queryside.figures.Probability;
import org.tributary.stored.StoredJson;

/**
 * What makes a prospect of a partnership on a day, as SQL and read from its rows. {@code it} is a relation of the statements
 * that hold on a {@code day}, as {@link Spans} numbers them.
 */
final class ProspectRows {
    private static final String CLEARED = """
            , cleared AS MATERIALIZED (
                SELECT * FROM views.partners_cleared(:position)
            ), sound AS (
                SELECT partnership_id, sequence,
                       coalesce(range_intersect_agg(coalesce(days, '{}')) FILTER (WHERE role = 'funding'),
                                range_intersect_agg(coalesce(days, '{}'))) AS days
                FROM views.partnerships_partner LEFT JOIN cleared USING (partner_id)
                WHERE partnership_id IN (SELECT partnership_id FROM views.partnerships_partner JOIN cleared USING (partner_id))
                GROUP BY partnership_id, sequence
            )
            """;

    // before the signature nobody knows who brings how much
    private static final String FUNDED = """
            , funder AS (
                SELECT DISTINCT asked.partnership_id, asked.day, coalesce(same.into_id, one.partner_id) AS id
                FROM (SELECT DISTINCT partnership_id, day, partners FROM it WHERE :cut = 'partner-category') asked
                JOIN (SELECT *, bool_or(role = 'funding') OVER (PARTITION BY partnership_id, sequence) AS funded
                      FROM views.partnerships_partner) one
                  ON one.partnership_id = asked.partnership_id AND one.sequence = asked.partners
                LEFT JOIN views.partners_ever_merged(:position) same
                  ON same.partner_id = one.partner_id AND same.since <= day AND day < same.until
                WHERE one.role = 'funding' OR NOT one.funded
            ), category AS (
                SELECT partnership_id, day, coalesce(category, 'unassigned') AS code, count(*) AS partners,
                       sum(count(*)) OVER (PARTITION BY partnership_id, day) AS whole
                FROM funder LEFT JOIN views.partners_standing(:position) profile
                  ON profile.partner_id = funder.id AND since <= day AND day < until
                GROUP BY partnership_id, day, coalesce(category, 'unassigned')
            ), funded AS (
                SELECT partnership_id, day, CAST(json_agg(json_build_object(
                           'code', code, 'share', partners || '/' || whole) ORDER BY code) AS text) AS parts
                FROM category GROUP BY partnership_id, day
            )
            """;
    private static final String ATTRIBUTED = """
            , attributed AS (
                SELECT partnership_id, sequence, CAST(json_agg(json_build_object(
                           'code', code, 'share', numerator || '/' || denominator) ORDER BY code) AS text) AS parts
                FROM views.partnerships_attribution
                WHERE dimension = :cut AND (partnership_id, sequence) IN (SELECT partnership_id, identity FROM it)
                GROUP BY partnership_id, sequence
            ), tranches AS (
                SELECT partnership_id, sequence, CAST(json_agg(json_build_object(
                           'year', year, 'amount', json_build_object('amount', amount::text, 'currency', currency))
                           ORDER BY year, place) AS text) AS tranches
                FROM views.partnerships_forecast_part JOIN views.partnerships_forecast USING (partnership_id, sequence)
                WHERE (partnership_id, sequence) IN (SELECT partnership_id, forecast FROM it)
                GROUP BY partnership_id, sequence
            ), member AS (
                SELECT DISTINCT ON (staff_id) staff_id, CAST(person.data AS json) ->> 'name' AS name
                FROM views.staff_member JOIN history.persons person USING (person_id)
                ORDER BY staff_id, sequence DESC
            )
            """;

    /** Asks for {@code :position} and {@code :cut}; comes after {@code it}. */
    static final String BESIDE = CLEARED + FUNDED + ATTRIBUTED;

    static final String COLUMNS = """
            CAST(owned.owner AS text) AS owner, member.name AS owner_name, said.probability AS override,
            it.stage = 'negotiating' AND coalesce(it.day <@ sound.days, false) AS cleared,
            coalesce(tranches.tranches, '[]') AS tranches, coalesce(attributed.parts, funded.parts, '[]') AS parts
            """;
    static final String JOINED = """
            LEFT JOIN views.partnerships_owner owned
              ON owned.partnership_id = it.partnership_id AND owned.sequence = it.owner
            LEFT JOIN member ON member.staff_id = owned.owner
            LEFT JOIN views.partnerships_forecast said
              ON said.partnership_id = it.partnership_id AND said.sequence = it.forecast
            LEFT JOIN tranches ON tranches.partnership_id = it.partnership_id AND tranches.sequence = it.forecast
            LEFT JOIN sound ON sound.partnership_id = it.partnership_id AND sound.sequence = it.partners
            LEFT JOIN attributed ON attributed.partnership_id = it.partnership_id AND attributed.sequence = it.identity
            LEFT JOIN funded ON funded.partnership_id = it.partnership_id AND funded.day = it.day
            """;

    // many say the same: it is read once
    private final Map<String, List<YearPart>> tranches = new HashMap<>();
    private final Map<String, List<Part>> parts = new HashMap<>();

    Prospect read(ResultSet row, Policy policy) throws SQLException {
        String override = row.getString("override");
        Stage stage = Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT));
        boolean onHold = row.getBoolean("on_hold");
        return new Prospect(
                stage,
                onHold,
                row.getLong("days"),
                row.getString("owner"),
                Name.of(row.getString("owner"), row.getString("owner_name")),
                tranches.computeIfAbsent(row.getString("tranches"), json -> List.of(json(json, YearPart[].class))),
                onHold
                        ? Probability.ON_HOLD
                        : Probability.of(
                                stage, override == null ? null : Share.of(override), row.getBoolean("cleared"), policy),
                parts.computeIfAbsent(row.getString("parts"), json -> List.of(json(json, Part[].class))));
    }

    private static <T> T json(String json, Class<T> type) {
        return StoredJson.mapper().readValue(json, type);
    }
}
