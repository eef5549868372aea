package org.tributary.queryside.capacity;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** The rounds as a question: who was invited, who answered, and what that came to, as known and as true then. */
final class Rounds {
    private static final String ROUNDS = """
            SELECT round_id, round_id::text AS id, version, name, opened_on, lowest, highest, invited AS asked
            FROM views.capacity_rounds_at(:position, :on) round
            """;
    private static final String TOGETHER = """
            count(*) FILTER (WHERE %1$s) AS n_of_%2$s, count(before_round) FILTER (WHERE %1$s) AS n_changed_of_%2$s,
            round(avg(operate) FILTER (WHERE %1$s), 2) AS operate_of_%2$s,
            round(avg(act) FILTER (WHERE %1$s), 2) AS act_of_%2$s,
            round(avg(connect) FILTER (WHERE %1$s), 2) AS connect_of_%2$s,
            round(avg(operate_change) FILTER (WHERE %1$s), 2) AS operate_change_of_%2$s,
            round(avg(act_change) FILTER (WHERE %1$s), 2) AS act_change_of_%2$s,
            round(avg(connect_change) FILTER (WHERE %1$s), 2) AS connect_change_of_%2$s
            """;
    private static final String SHOWN =
            """
            SELECT page.*, cardinality(views.partners_now(asked, :position, :on)) AS invited, together.*
            FROM page LEFT JOIN (
                SELECT round_id AS of_round, count(DISTINCT partner_id) AS answered, %s, %s
                FROM views.capacity_answers_at(:position, :on) GROUP BY round_id
            ) together ON of_round = page.round_id
            """.formatted(TOGETHER.formatted("assessed = 'them'", "them"), TOGETHER.formatted("assessed = 'us'", "us"));

    static final Lists<RoundRow> LIST = new Lists<>(
                    RoundRow.class,
                    ROUNDS,
                    RoundRow::read,
                    "-openedOn",
                    Map.of("openedOn", new Sort("opened_on", "date"), "name", new Sort("name", "text")))
            .shown(SHOWN);

    static final String ONE = "WITH page AS (" + ROUNDS + "WHERE round_id::text = lower(:id)) " + SHOWN;

    private Rounds() {}
}
