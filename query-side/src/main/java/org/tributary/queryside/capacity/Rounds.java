package org.tributary.queryside.capacity;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** The rounds as a question: who was invited, who answered, and what that came to, as known and as true then. */
final class Rounds {
    private static final String TOGETHER = """
            LEFT JOIN LATERAL (
                SELECT count(*) AS n_of_%1$s, count(before_round) AS n_changed_of_%1$s,
                       round(avg(operate), 2) AS operate_of_%1$s, round(avg(act), 2) AS act_of_%1$s,
                       round(avg(connect), 2) AS connect_of_%1$s, round(avg(operate_change), 2) AS operate_change_of_%1$s,
                       round(avg(act_change), 2) AS act_change_of_%1$s,
                       round(avg(connect_change), 2) AS connect_change_of_%1$s
                FROM answer WHERE answer.round_id = round.round_id AND answer.assessed = '%1$s'
            ) of_%1$s ON true
            """;
    private static final String AT = """
            WITH answer AS MATERIALIZED (SELECT * FROM views.capacity_answers_at(:position, :on))
            SELECT round.round_id::text AS id, round.version, round.name, round.opened_on, round.lowest, round.highest,
                   cardinality(views.partners_now(round.invited, :position, :on)) AS invited, of_them.*, of_us.*,
                   (SELECT count(DISTINCT partner_id) FROM answer
                    WHERE answer.round_id = round.round_id) AS answered
            FROM views.capacity_rounds_at(:position, :on) round
            """ + TOGETHER.formatted("them") + TOGETHER.formatted("us");

    static final Lists<RoundRow> LIST = new Lists<>(
            RoundRow.class,
            AT,
            RoundRow::read,
            "-openedOn",
            Map.of("openedOn", new Sort("opened_on", "date"), "name", new Sort("name", "text")));

    static final String ONE = AT + "WHERE round.round_id::text = lower(:id)";

    private Rounds() {}
}
