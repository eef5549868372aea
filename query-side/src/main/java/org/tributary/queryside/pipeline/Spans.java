package org.tributary.queryside.pipeline;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The fold of many partnerships over many days at once, as SQL: of each facet the statement that was recorded last of those
 * effective until then, which is what {@code views.partnerships_at} answers of one day. It asks for {@code :position},
 * {@code :from} and {@code :on}, the first and the last of the days. The stage comes first: who may be signed on none of them
 * is looked at no further.
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

    private static final String STAGED = """
            , turned AS (
                SELECT partnership_id, day, max(lasting) AS lasting
                FROM (
                    SELECT partnership_id, greatest(since, CAST(:from AS date)) AS day,
                           CASE WHEN until = 'infinity' THEN sequence END AS lasting
                    FROM stood
                    UNION ALL SELECT partnership_id, greatest(until, CAST(:from AS date)), NULL
                    FROM stood WHERE until < 'infinity'
                ) said GROUP BY partnership_id, day
            ), course AS (
                SELECT partnership_id, day AS since, lead(day, 1, 'infinity') OVER way AS until, max(lasting) OVER way AS lasting
                FROM turned WINDOW way AS (PARTITION BY partnership_id ORDER BY day)
            ), signed AS (
                SELECT course.partnership_id, course.since, max(stood.sequence) AS sequence
                FROM stood JOIN course ON course.partnership_id = stood.partnership_id AND stood.since <= course.since
                  AND course.since < stood.until
                WHERE stood.until < 'infinity' GROUP BY course.partnership_id, course.since
            ), begun AS (
                SELECT partnership_id, min(effective_on) AS day FROM views.partnerships_identity %1$s GROUP BY partnership_id
            ), staged AS (
                SELECT course.partnership_id, greatest(course.since, begun.day) AS since, course.until, stage.stage,
                       stage.on_hold, stage.category, stage.effective_on
                FROM course LEFT JOIN signed ON signed.partnership_id = course.partnership_id AND signed.since = course.since
                JOIN views.partnerships_stage stage ON stage.partnership_id = course.partnership_id
                  AND stage.sequence = greatest(course.lasting, signed.sequence)
                JOIN begun ON begun.partnership_id = course.partnership_id AND begun.day < course.until
            )
            """.formatted(KNOWN);

    private static final String TOLD =
            " WHERE known_from <= :position AND effective_on <= :on AND partnership_id IN (SELECT * FROM whom)";

    /**
     * From when until before when a partnership is in which stage: {@code staged}. A signature holds from its own day, and as
     * long as its agreement is not void.
     */
    static final String STAGES = STOOD + STAGED;

    /**
     * Comes after {@code whom}, the partnerships that are looked at, of which it leaves {@code span}: from when until before
     * when, in numbers of its stream, which statement of each facet holds; what was effective before {@code :from} is not told
     * apart.
     */
    static final String FACETS = """
            , said AS (
                SELECT partnership_id, effective_on AS day, sequence AS identity, CAST(NULL AS bigint) AS partners,
                       CAST(NULL AS bigint) AS forecast, CAST(NULL AS bigint) AS owner, CAST(NULL AS bigint) AS role
                FROM views.partnerships_identity %1$s
                UNION ALL SELECT partnership_id, effective_on, NULL, sequence, NULL, NULL, NULL FROM views.partnerships_partner %1$s
                UNION ALL SELECT partnership_id, effective_on, NULL, NULL, sequence, NULL, NULL FROM views.partnerships_forecast %1$s
                UNION ALL SELECT partnership_id, effective_on, NULL, NULL, NULL, sequence, NULL FROM views.partnerships_owner %1$s
                UNION ALL SELECT partnership_id, effective_on, NULL, NULL, NULL, NULL, sequence FROM views.partnerships_role %1$s
            ), turn AS (
                SELECT partnership_id, since AS day, max(identity) AS identity, max(partners) AS partners,
                       max(forecast) AS forecast, max(owner) AS owner, max(role) AS role
                FROM (SELECT *, greatest(day, CAST(:from AS date)) AS since FROM said) it GROUP BY partnership_id, since
            ), span AS (
                SELECT partnership_id, day AS since, lead(day, 1, 'infinity') OVER way AS until,
                       max(identity) OVER way AS identity, max(partners) OVER way AS partners,
                       max(forecast) OVER way AS forecast, max(owner) OVER way AS owner, max(role) OVER way AS role
                FROM turn WINDOW way AS (PARTITION BY partnership_id ORDER BY day)
            )
            """.formatted(TOLD);

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
