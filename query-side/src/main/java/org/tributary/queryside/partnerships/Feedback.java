package org.tributary.queryside.partnerships;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** What partners said, and whether they were answered, as known and as true then; of what is void, nothing. */
final class Feedback {
    private static final String SAID = """
            SELECT * FROM (
                SELECT said.feedback_id::text AS id, said.partnership_id::text, it.title,
                       views.partner_now(said.partner_id, :position, :on)::text AS partner_id,
                       views.partner_name(said.partner_id, :position, :on) AS partner_name, said.score,
                       said.words_id::text, words.data::json ->> 'text' AS words_text, said.effective_on AS said_on,
                       CASE WHEN answered.acted THEN 'acted' WHEN NOT answered.acted THEN 'not-acted'
                            ELSE 'unanswered' END AS status,
                       CASE WHEN answered.acted IS NULL
                            THEN CAST(CAST(:on AS date) - said.effective_on AS bigint) END AS waiting_days,
                       answered.effective_on AS answered_on, answered.words_id::text AS answer_id,
                       answer.data::json ->> 'text' AS answer_text, CAST(:mayRead AS boolean) AS may_read
                FROM views.partnerships_feedback said
                JOIN views.partnerships_at(:position, :on) it ON it.partnership_id = said.partnership_id
                LEFT JOIN views.partnerships_feedback answered ON answered.partnership_id = said.partnership_id
                    AND answered.feedback_id = said.feedback_id AND answered.acted IS NOT NULL
                    AND answered.known_from <= :position AND answered.effective_on <= :on
                LEFT JOIN history.persons words ON words.person_id = said.words_id AND CAST(:mayRead AS boolean)
                LEFT JOIN history.persons answer ON answer.person_id = answered.words_id AND CAST(:mayRead AS boolean)
                WHERE said.partner_id IS NOT NULL AND said.known_from <= :position AND said.effective_on <= :on
                  AND it.category <> 'void'
            ) feedback
            WHERE (CAST(:partnershipId AS text) IS NULL OR partnership_id = lower(:partnershipId))
              AND (CAST(:partnerId AS text) IS NULL OR lower(:partnerId) IN (
                       SELECT one::text FROM views.partner_with(CAST(partner_id AS uuid), :position, :on) AS one))
              AND (CAST(:status AS text) IS NULL OR status = :status)
            """;

    static final Lists<FeedbackRow> LIST = new Lists<>(
            FeedbackRow.class,
            SAID,
            FeedbackRow::read,
            "-waitingDays",
            Map.of(
                    "waitingDays", new Sort("waiting_days", "bigint"),
                    "saidOn", new Sort("said_on", "date"),
                    "score", new Sort("score", "bigint")));

    private Feedback() {}
}
