package org.tributary.queryside.capacity;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** What was answered in rounds, and how that differs from the round before, as known and as true then. */
public final class CapacityAnswers {
    private static final String ASKED = """
            SELECT round.round_id::text || '/' || with_whom.partner_id::text || coalesce('/' || assessed, '') AS id,
                   round.round_id::text, round.name AS round, round.opened_on, round.lowest, round.highest,
                   with_whom.partner_id::text, views.partner_name(with_whom.partner_id, :position, :on) AS partner, assessed,
                   operate, act, connect, operate_change, act_change, connect_change, before_round::text AS since,
                   answered_on, reason_code, reason_note
            FROM views.capacity_rounds_at(:position, :on) round JOIN (
                SELECT DISTINCT round_id, coalesce(into_id, named.partner_id) AS partner_id
                FROM (SELECT round_id, unnest(invited) AS partner_id FROM views.capacity_rounds_at(:position, :on)
                      UNION ALL
                      SELECT round_id, partner_id FROM views.capacity_answer
                      WHERE known_from <= :position AND effective_on <= :on) named
                LEFT JOIN views.partners_merged(:position, :on) merged ON merged.partner_id = named.partner_id
            ) with_whom ON with_whom.round_id = round.round_id
            LEFT JOIN views.capacity_answers_at(:position, :on) answer
                ON answer.round_id = round.round_id AND answer.partner_id = with_whom.partner_id
            """;
    private static final Map<String, Sort> SORTS = Map.of(
            "openedOn", new Sort("opened_on", "date"),
            "partner", new Sort("partner", "text"),
            "answeredOn", new Sort("answered_on", "date"));

    /** Asks for {@code :partner}, {@code :position} and {@code :on}. */
    public static final Lists<AnswerRow> OF_PARTNER = new Lists<>(
            AnswerRow.class,
            ASKED + "WHERE with_whom.partner_id = (SELECT views.partner_now(:partner, :position, :on))",
            AnswerRow::read,
            "-openedOn",
            SORTS);

    static final Lists<AnswerRow> OF_ROUND =
            new Lists<>(AnswerRow.class, ASKED + "WHERE round.round_id = :round", AnswerRow::read, "partner", SORTS);

    private CapacityAnswers() {}
}
