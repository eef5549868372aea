package org.tributary.queryside.pipeline;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The fold of all partnerships over many days at once, as SQL: of each facet the statement that was recorded last of those
 * effective until then, which is what {@code views.partnerships_at} answers of one day.
 *
 * <p>It asks for {@code :position}, {@code :from} and {@code :on}, and leaves {@code span}: of each partnership from when
 * until before when, in numbers of its stream, which statement of each facet holds. What was effective before {@code :from}
 * is not told apart. A signature holds from its own day, and as long as its agreement is not void.
 */
final class Spans {
    private static final String KNOWN = " WHERE known_from <= :position AND effective_on <= :on";

    /** What stays holds until something later is said; what ends with its agreement stands apart. */
    private static final String STOOD = """
            stood AS (
                SELECT partnership_id, sequence, effective_on AS since, CAST('infinity' AS date) AS until
                FROM views.partnerships_stage
            """ + KNOWN + """
                  AND stage NOT IN ('signed', 'completed')
                UNION ALL
                SELECT stage.partnership_id, stage.sequence, greatest(stage.effective_on, signature.effective_on),
                       coalesce(voided.effective_on, 'infinity')
                FROM (SELECT * FROM views.partnerships_stage %1$s) stage
                JOIN (SELECT * FROM views.partnerships_agreement %1$s) signature
                  ON signature.partnership_id = stage.partnership_id AND signature.sequence <= stage.sequence
                LEFT JOIN (SELECT agreement_id, min(effective_on) AS effective_on FROM views.agreements_voided %1$s
                           GROUP BY agreement_id) voided ON voided.agreement_id = signature.agreement_id
                WHERE stage.stage IN ('signed', 'completed')
            )
            """.formatted(KNOWN);

    private static final String SAID = """
            , said AS (
                SELECT partnership_id, effective_on AS day, sequence AS identity, CAST(NULL AS bigint) AS partners,
                       CAST(NULL AS bigint) AS forecast, CAST(NULL AS bigint) AS owner, CAST(NULL AS bigint) AS role,
                       CAST(NULL AS bigint) AS stage
                FROM views.partnerships_identity %1$s
                UNION ALL SELECT partnership_id, effective_on, NULL, sequence, NULL, NULL, NULL, NULL
                FROM views.partnerships_partner %1$s
                UNION ALL SELECT partnership_id, effective_on, NULL, NULL, sequence, NULL, NULL, NULL
                FROM views.partnerships_forecast %1$s
                UNION ALL SELECT partnership_id, effective_on, NULL, NULL, NULL, sequence, NULL, NULL
                FROM views.partnerships_owner %1$s
                UNION ALL SELECT partnership_id, effective_on, NULL, NULL, NULL, NULL, sequence, NULL
                FROM views.partnerships_role %1$s
                UNION ALL SELECT partnership_id, since, NULL, NULL, NULL, NULL, NULL,
                                 CASE WHEN until = 'infinity' THEN sequence END
                FROM stood
                UNION ALL SELECT partnership_id, until, NULL, NULL, NULL, NULL, NULL, NULL
                FROM stood WHERE until < 'infinity'
            )
            """.formatted(KNOWN);

    private static final String HELD = """
            , turn AS (
                SELECT partnership_id, since AS day, max(identity) AS identity, max(partners) AS partners,
                       max(forecast) AS forecast, max(owner) AS owner, max(role) AS role, max(stage) AS stage
                FROM (SELECT *, greatest(day, CAST(:from AS date)) AS since FROM said) it GROUP BY partnership_id, since
            ), held AS (
                SELECT partnership_id, day AS since, lead(day, 1, 'infinity') OVER way AS until,
                       max(identity) OVER way AS identity, max(partners) OVER way AS partners,
                       max(forecast) OVER way AS forecast, max(owner) OVER way AS owner, max(role) OVER way AS role,
                       max(stage) OVER way AS stage
                FROM turn WINDOW way AS (PARTITION BY partnership_id ORDER BY day)
            ), signed AS (
                SELECT held.partnership_id, held.since, max(stood.sequence) AS stage
                FROM stood JOIN held ON held.partnership_id = stood.partnership_id AND stood.since <= held.since
                  AND held.since < stood.until
                WHERE stood.until < 'infinity' GROUP BY held.partnership_id, held.since
            )
            """;

    private static final String SPAN = """
            , span AS (
                SELECT held.partnership_id, held.since, held.until, identity, partners, forecast, owner, role,
                       greatest(held.stage, signed.stage) AS stage
                FROM held LEFT JOIN signed ON signed.partnership_id = held.partnership_id AND signed.since = held.since
                WHERE identity IS NOT NULL
            )
            """;

    static final String SQL = STOOD + SAID + HELD + SPAN;

    private Spans() {}

    /**
     * Until the end of the transaction: all is joined at once. How many rows a fold leaves can't be foreseen; taken for few,
     * everything beside them is looked up, and worked out, again for each. No function that keeps its plan may be called
     * within: it would keep one without nested loops for all that come later.
     */
    static void inBulk(JdbcClient jdbc) {
        jdbc.sql("SET LOCAL enable_nestloop = off").update();
    }

    /** As whatever is asked next is planned. */
    static void asUsual(JdbcClient jdbc) {
        jdbc.sql("SET LOCAL enable_nestloop TO DEFAULT").update();
    }
}
