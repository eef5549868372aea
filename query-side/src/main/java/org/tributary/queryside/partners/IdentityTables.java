package org.tributary.queryside.partners;

/** Which records are of the same partner, and how any of its ids is resolved. */
final class IdentityTables {
    static final String DROPPED = """
            DROP FUNCTION IF EXISTS views.partners_merged(bigint, date), views.partners_ever_merged(bigint),
                views.partner_merged_into(uuid, bigint, date),
                views.partner_now(uuid, bigint, date),
                views.partner_with(uuid, bigint, date), views.partners_now(uuid[], bigint, date), views.partner_successor(uuid, bigint, date);
            DROP TABLE IF EXISTS views.partners_merge, views.partners_succession, views.partners_voided;
            """;

    private static final String TABLE = """
            CREATE TABLE views.partners_merge (
                partner_id   uuid   NOT NULL,
                sequence     bigint NOT NULL,
                known_from   bigint NOT NULL,
                effective_on date   NOT NULL,
                kind         text   NOT NULL,
                other_id     uuid   NOT NULL,
                reason_code  text   NOT NULL,
                reason_note  text,
                PRIMARY KEY (partner_id, sequence)
            );
            CREATE INDEX ON views.partners_merge (other_id);
            CREATE TABLE views.partners_voided (
                partner_id   uuid   NOT NULL,
                sequence     bigint NOT NULL,
                known_from   bigint NOT NULL,
                effective_on date   NOT NULL,
                reason_code  text   NOT NULL,
                reason_note  text,
                PRIMARY KEY (partner_id, sequence)
            );
            CREATE TABLE views.partners_succession (
                partner_id   uuid   NOT NULL,
                sequence     bigint NOT NULL,
                known_from   bigint NOT NULL,
                effective_on date   NOT NULL,
                successor_id uuid,
                reason_code  text   NOT NULL,
                reason_note  text,
                PRIMARY KEY (partner_id, sequence)
            );
            CREATE INDEX ON views.partners_succession (successor_id);
            """;

    /** Every duplicate, and the one that stays, however many merges lead there. */
    private static final String MERGED = """
            CREATE FUNCTION views.partners_merged(known bigint, day date) RETURNS TABLE (partner_id uuid, into_id uuid)
            LANGUAGE sql STABLE AS $$
                WITH RECURSIVE last AS (
                    SELECT DISTINCT ON (it.partner_id) it.partner_id, it.kind, it.other_id FROM views.partners_merge it
                    WHERE it.kind IN ('merged', 'separated') AND it.known_from <= $1 AND it.effective_on <= $2
                    ORDER BY it.partner_id, it.sequence DESC
                ), step AS (
                    SELECT last.partner_id, last.other_id AS into_id FROM last WHERE kind = 'merged'
                ), reached AS (
                    SELECT * FROM step
                    UNION SELECT reached.partner_id, step.into_id FROM reached JOIN step ON step.partner_id = reached.into_id
                )
                SELECT * FROM reached WHERE reached.into_id NOT IN (SELECT step.partner_id FROM step)
            $$;
            """;

    /**
     * The same of all days at once: of each that was ever merged, which one stays from when until before when, itself where
     * it is not merged. Who merged in a circle stays whoever it is.
     */
    private static final String EVER_MERGED = """
            CREATE FUNCTION views.partners_ever_merged(known bigint) RETURNS TABLE (
                partner_id uuid, into_id uuid, since date, until date)
            LANGUAGE sql STABLE AS $$
                WITH RECURSIVE said AS (
                    SELECT it.partner_id, CASE it.kind WHEN 'merged' THEN it.other_id END AS next, it.effective_on AS since,
                           lead(it.effective_on, 1, 'infinity') OVER (PARTITION BY it.partner_id ORDER BY it.effective_on) AS until
                    FROM (SELECT *, max(sequence) OVER (PARTITION BY merge.partner_id ORDER BY effective_on) AS newest
                          FROM views.partners_merge merge
                          WHERE kind IN ('merged', 'separated') AND known_from <= $1) it
                    WHERE it.sequence = it.newest
                ), step AS (
                    SELECT * FROM said
                    UNION ALL SELECT said.partner_id, NULL, '-infinity', min(said.since) FROM said GROUP BY said.partner_id
                ), way AS (
                    SELECT step.partner_id, step.partner_id AS id, step.next, step.since, step.until,
                           ARRAY[step.partner_id] AS passed
                    FROM step
                    UNION ALL
                    SELECT way.partner_id, way.next, step.next, greatest(way.since, step.since),
                           least(way.until, step.until), way.passed || way.next
                    FROM way LEFT JOIN step ON step.partner_id = way.next AND step.since < way.until
                      AND way.since < step.until
                    WHERE way.next <> ALL (way.passed)
                )
                SELECT way.partner_id, CASE WHEN way.next IS NULL THEN way.id ELSE way.partner_id END, way.since, way.until
                FROM way WHERE way.next IS NULL OR way.next = ANY (way.passed)
            $$;
            """;

    /** The same of one: no more of the merges is read than lies on its way. */
    private static final String NOW = """
            CREATE FUNCTION views.partner_merged_into(partner uuid, known bigint, day date) RETURNS uuid
            LANGUAGE sql STABLE SET plan_cache_mode = force_generic_plan AS $$
                SELECT other_id FROM (
                    SELECT it.kind, it.other_id FROM views.partners_merge it
                    WHERE it.partner_id = $1 AND it.kind IN ('merged', 'separated') AND it.known_from <= $2
                      AND it.effective_on <= $3
                    ORDER BY it.sequence DESC LIMIT 1
                ) last WHERE kind = 'merged'
            $$;
            CREATE FUNCTION views.partner_now(partner uuid, known bigint, day date) RETURNS uuid
            LANGUAGE sql STABLE SET plan_cache_mode = force_generic_plan AS $$
                SELECT CASE WHEN EXISTS (SELECT FROM views.partners_merge WHERE partner_id = $1) THEN coalesce((
                    WITH RECURSIVE way AS (
                        SELECT $1 AS id, views.partner_merged_into($1, $2, $3) AS next
                        UNION SELECT next, views.partner_merged_into(next, $2, $3) FROM way WHERE next IS NOT NULL
                    )
                    SELECT id FROM way WHERE next IS NULL), $1) ELSE $1 END
            $$;
            CREATE FUNCTION views.partners_now(partners uuid[], known bigint, day date) RETURNS uuid[]
            LANGUAGE sql STABLE SET plan_cache_mode = force_generic_plan AS $$
                SELECT coalesce(array_agg(id ORDER BY place), '{}') FROM (
                    SELECT views.partner_now(id, $2, $3) AS id, min(place) AS place
                    FROM unnest($1) WITH ORDINALITY AS named (id, place) GROUP BY 1
                ) each
            $$;
            """;

    /** All ids that lead to the same partner as this one. */
    private static final String WITH = """
            CREATE FUNCTION views.partner_with(partner uuid, known bigint, day date) RETURNS SETOF uuid
            LANGUAGE sql STABLE SET plan_cache_mode = force_generic_plan AS $$
                WITH RECURSIVE same AS (
                    SELECT views.partner_now($1, $2, $3) AS id
                    UNION SELECT it.partner_id FROM same JOIN views.partners_merge it ON it.other_id = same.id
                    WHERE views.partner_merged_into(it.partner_id, $2, $3) = same.id
                )
                SELECT $1 UNION SELECT id FROM same
                WHERE views.partner_now(id, $2, $3) = views.partner_now($1, $2, $3)
            $$;
            """;

    /** Who goes on in a partner's place. */
    private static final String SUCCESSOR = """
            CREATE FUNCTION views.partner_successor(partner uuid, known bigint, day date) RETURNS uuid
            LANGUAGE sql STABLE SET plan_cache_mode = force_generic_plan AS $$
                SELECT views.partner_now(successor_id, $2, $3) FROM views.partners_succession
                WHERE partner_id = $1 AND known_from <= $2 AND effective_on <= $3 ORDER BY sequence DESC LIMIT 1
            $$;
            """;

    static final String DDL = TABLE + MERGED + EVER_MERGED + NOW + WITH + SUCCESSOR;

    private IdentityTables() {}
}
