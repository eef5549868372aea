package org.tributary.queryside.partners;

/** The tables of what was looked into with partners: cases, conclusions, what of them was shared, what was asked and given. */
final class DueDiligenceTables {
    static final String DROPPED = """
            DROP FUNCTION IF EXISTS views.partner_cleared(uuid, bigint, date), views.partners_cleared(bigint),
                views.partner_parity(uuid, bigint, date),
                views.items_of_due_diligence(uuid, bigint, date);
            DROP TABLE IF EXISTS views.partners_due_diligence, views.partners_conclusion, views.partners_result_shared,
                views.partners_item, views.partners_item_answer;
            """;

    private static final String CASES = """
            CREATE TABLE views.partners_due_diligence (
                partner_id       uuid   NOT NULL,
                sequence         bigint NOT NULL,
                known_from       bigint NOT NULL,
                effective_on     date   NOT NULL,
                due_diligence_id uuid   NOT NULL,
                assessed         text   NOT NULL,
                tier             text   NOT NULL,
                mandated_by      uuid,
                PRIMARY KEY (partner_id, sequence)
            );
            CREATE TABLE views.partners_conclusion (
                partner_id       uuid   NOT NULL,
                sequence         bigint NOT NULL,
                known_from       bigint NOT NULL,
                effective_on     date   NOT NULL,
                due_diligence_id uuid   NOT NULL,
                assessed         text   NOT NULL,
                outcome          text   NOT NULL,
                expertise        text,
                capacity         text,
                systems          text,
                risk_rating      text,
                valid_until      date,
                findings_id      uuid,
                reason_code      text,
                reason_note      text,
                PRIMARY KEY (partner_id, sequence)
            );
            CREATE TABLE views.partners_result_shared (
                partner_id       uuid   NOT NULL,
                sequence         bigint NOT NULL,
                known_from       bigint NOT NULL,
                effective_on     date   NOT NULL,
                due_diligence_id uuid   NOT NULL,
                shared_with      uuid,
                parts            text[] NOT NULL,
                PRIMARY KEY (partner_id, sequence)
            );
            """;
    private static final String ITEMS = """
            CREATE TABLE views.partners_item (
                partner_id       uuid   NOT NULL,
                sequence         bigint NOT NULL,
                known_from       bigint NOT NULL,
                effective_on     date   NOT NULL,
                item_id          uuid   NOT NULL,
                due_diligence_id uuid   NOT NULL,
                assessed         text   NOT NULL,
                item             text   NOT NULL,
                question_id      uuid,
                due_on           date,
                PRIMARY KEY (partner_id, sequence)
            );
            CREATE TABLE views.partners_item_answer (
                partner_id   uuid   NOT NULL,
                sequence     bigint NOT NULL,
                known_from   bigint NOT NULL,
                effective_on date   NOT NULL,
                item_id      uuid   NOT NULL,
                answer       text   NOT NULL,
                note_id      uuid,
                reason_code  text,
                reason_note  text,
                PRIMARY KEY (partner_id, sequence)
            );
            """;

    /** By the due diligence that was concluded last until then; each as it was last concluded. */
    private static final String CLEARED = """
            CREATE FUNCTION views.partner_cleared(partner uuid, known bigint, day date) RETURNS boolean
            LANGUAGE sql STABLE SET plan_cache_mode = force_generic_plan AS $$
                SELECT coalesce((
                    SELECT outcome = 'cleared' AND valid_until >= $3 FROM (
                        SELECT DISTINCT ON (due_diligence_id) * FROM views.partners_conclusion it
                        WHERE it.partner_id = ANY (ARRAY(SELECT views.partner_with($1, $2, $3)))
                          AND it.known_from <= $2 AND it.effective_on <= $3
                        ORDER BY due_diligence_id, known_from DESC
                    ) last
                    WHERE assessed = 'them' AND outcome <> 'abandoned' ORDER BY effective_on DESC, known_from DESC LIMIT 1
                ), false)
            $$;
            """;

    /**
     * The same of all partners and days at once: on which days each is cleared. What was concluded of several records of one
     * partner counts together while they are merged.
     */
    private static final String ALL_CLEARED = """
            CREATE FUNCTION views.partners_cleared(known bigint) RETURNS TABLE (partner_id uuid, days datemultirange)
            LANGUAGE sql STABLE AS $$
                WITH same AS (
                    SELECT * FROM views.partners_ever_merged($1)
                ), concluded AS (
                    SELECT coalesce(same.into_id, it.partner_id) AS partner, it.due_diligence_id, it.known_from,
                           it.effective_on, it.assessed, it.outcome, it.valid_until,
                           greatest(it.effective_on, same.since) AS since, coalesce(same.until, 'infinity') AS until
                    FROM views.partners_conclusion it LEFT JOIN same ON same.partner_id = it.partner_id
                    WHERE it.known_from <= $1 AND it.effective_on < coalesce(same.until, 'infinity')
                ), turn AS (
                    SELECT partner, since AS day FROM concluded UNION SELECT partner, until FROM concluded
                ), stretch AS (
                    SELECT partner, day AS since, lead(day) OVER (PARTITION BY partner ORDER BY day) AS until FROM turn
                ), said AS (
                    SELECT DISTINCT ON (stretch.partner, stretch.since, due_diligence_id) stretch.*, effective_on,
                           known_from, assessed, outcome, valid_until
                    FROM stretch JOIN concluded ON concluded.partner = stretch.partner
                      AND concluded.since <= stretch.since AND stretch.since < concluded.until
                    ORDER BY stretch.partner, stretch.since, due_diligence_id, known_from DESC
                ), last AS (
                    SELECT DISTINCT ON (partner, since) * FROM said WHERE assessed = 'them' AND outcome <> 'abandoned'
                    ORDER BY partner, since, effective_on DESC, known_from DESC
                ), cleared AS (
                    SELECT partner, daterange(since, least(until, valid_until + 1)) AS days FROM last
                    WHERE outcome = 'cleared' AND valid_until >= since
                )
                SELECT it.partner_id, range_agg(it.days) FROM (
                    SELECT cleared.partner AS partner_id, cleared.days FROM cleared
                    WHERE NOT EXISTS (SELECT FROM same WHERE same.partner_id = cleared.partner)
                    UNION ALL
                    SELECT same.partner_id, cleared.days * daterange(same.since, same.until)
                    FROM cleared JOIN same ON same.into_id = cleared.partner
                ) it GROUP BY it.partner_id
            $$;
            """;

    /** What was asked for, and what became of it; a later answer replaces the one before. */
    private static final String ANSWERED = """
            CREATE FUNCTION views.items_of_due_diligence(partner uuid, known bigint, day date) RETURNS TABLE (
                partner_id uuid, sequence bigint, item_id uuid, due_diligence_id uuid, assessed text, item text,
                question_id uuid, asked_on date, due_on date, answer text, answered_on date, note_id uuid,
                reason_code text, reason_note text
            ) LANGUAGE sql STABLE AS $$
                SELECT asked.partner_id, asked.sequence, asked.item_id, asked.due_diligence_id, asked.assessed, asked.item,
                       asked.question_id, asked.effective_on, asked.due_on, answered.answer, answered.effective_on,
                       answered.note_id, answered.reason_code, answered.reason_note
                FROM views.partners_item asked LEFT JOIN LATERAL (
                    SELECT * FROM views.partners_item_answer it
                    WHERE it.partner_id = ANY (ARRAY(SELECT views.partner_with($1, $2, $3))) AND it.item_id = asked.item_id
                      AND it.known_from <= $2 AND it.effective_on <= $3 ORDER BY it.known_from DESC LIMIT 1
                ) answered ON true
                WHERE asked.partner_id = ANY (ARRAY(SELECT views.partner_with($1, $2, $3)))
                  AND asked.known_from <= $2 AND asked.effective_on <= $3
            $$;
            """;

    /** How much was asked of them and of us, and how much of that was given; what was withdrawn was never asked. */
    private static final String PARITY = """
            CREATE FUNCTION views.partner_parity(partner uuid, known bigint, day date) RETURNS TABLE (
                asked_of_them bigint, given_by_them bigint, asked_of_us bigint, given_by_us bigint
            ) LANGUAGE sql STABLE AS $$
                SELECT count(*) FILTER (WHERE assessed = 'them'),
                       count(*) FILTER (WHERE assessed = 'them' AND answer = 'given'),
                       count(*) FILTER (WHERE assessed = 'us'),
                       count(*) FILTER (WHERE assessed = 'us' AND answer = 'given')
                FROM views.items_of_due_diligence($1, $2, $3)
                WHERE answer IS DISTINCT FROM 'withdrawn'
            $$;
            """;

    static final String DDL = CASES + ITEMS + CLEARED + ALL_CLEARED + ANSWERED + PARITY;

    private DueDiligenceTables() {}
}
