package org.tributary.queryside.partnerships;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** What partners said, and whether they were answered, as known and as true then; of what is void, nothing. */
final class Feedback {
    private static final String SAID = """
            SELECT * FROM (
                SELECT it.feedback_id::text AS id, it.partnership_id, it.partner_id AS said_by, it.score,
                       it.words_id::text, it.effective_on AS said_on,
                       CASE WHEN answered.acted THEN 'acted' WHEN NOT answered.acted THEN 'not-acted'
                            ELSE 'unanswered' END AS status,
                       CASE WHEN answered.acted IS NULL
                            THEN CAST(CAST(:on AS date) - it.effective_on AS bigint) END AS waiting_days,
                       answered.effective_on AS answered_on, answered.words_id::text AS answer_id,
                       CAST(:mayRead AS boolean) AS may_read
                FROM views.partnerships_feedback it
                LEFT JOIN views.partnerships_feedback answered ON answered.partnership_id = it.partnership_id
                    AND answered.feedback_id = it.feedback_id AND answered.acted IS NOT NULL
                    AND answered.known_from <= :position AND answered.effective_on <= :on
                WHERE it.partner_id IS NOT NULL AND it.known_from <= :position AND it.effective_on <= :on
                  AND %s <> 'void'
            ) feedback
            WHERE (CAST(:partnershipId AS text) IS NULL OR partnership_id::text = lower(:partnershipId))
              AND (CAST(:partnerId AS text) IS NULL OR said_by IN (
                       SELECT views.partner_with(CAST(:partnerId AS uuid), :position, :on)))
              AND (CAST(:status AS text) IS NULL OR status = :status)
            """.formatted(Partnerships.CATEGORY);
    private static final String SHOWN = """
            SELECT page.*, it.title, views.partner_now(said_by, :position, :on)::text AS partner_id,
                   views.partner_name(said_by, :position, :on) AS partner_name, words.data::json ->> 'text' AS words_text,
                   answer.data::json ->> 'text' AS answer_text
            FROM page CROSS JOIN LATERAL views.partnership_at(:position, :on, page.partnership_id) it
            LEFT JOIN history.persons words ON words.person_id = CAST(words_id AS uuid) AND may_read
            LEFT JOIN history.persons answer ON answer.person_id = CAST(answer_id AS uuid) AND may_read
            """;

    static final Lists<FeedbackRow> LIST = new Lists<>(
                    FeedbackRow.class,
                    SAID,
                    FeedbackRow::read,
                    "-waitingDays",
                    Map.of(
                            "waitingDays", new Sort("waiting_days", "bigint"),
                            "saidOn", new Sort("said_on", "date"),
                            "score", new Sort("score", "bigint")))
            .shown(SHOWN);

    private Feedback() {}
}
