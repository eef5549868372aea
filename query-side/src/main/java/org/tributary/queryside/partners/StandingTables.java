package org.tributary.queryside.partners;

/** What a partner was to us on a day, what it was a member of, and what it brought. */
final class StandingTables {
    static final String DROPPED = """
            DROP FUNCTION IF EXISTS views.partner_memberships(uuid, bigint, date),
                views.partner_relationship(uuid, bigint, date), views.partner_category(uuid, bigint, date),
                views.partners_by_any_id(bigint, date), views.partners_standing(bigint),
                views.partner_past_value(uuid, bigint, date, text, text, integer);
            DROP TABLE IF EXISTS views.partners_membership;
            """;

    private static final String MEMBERSHIP = """
            CREATE TABLE views.partners_membership (
                partner_id    uuid    NOT NULL,
                sequence      bigint  NOT NULL,
                known_from    bigint  NOT NULL,
                effective_on  date    NOT NULL,
                membership_id uuid    NOT NULL,
                kind          text    NOT NULL,
                first_day     date    NOT NULL,
                last_day      date,
                removed       boolean NOT NULL,
                reason_code   text,
                reason_note   text,
                PRIMARY KEY (partner_id, sequence)
            );
            CREATE FUNCTION views.partner_memberships(partner uuid, known bigint, day date)
            RETURNS SETOF views.partners_membership LANGUAGE sql STABLE AS $$
                SELECT * FROM (
                    SELECT DISTINCT ON (membership_id) * FROM views.partners_membership
                    WHERE partner_id = ANY (ARRAY(SELECT views.partner_with($1, $2, $3)))
                      AND known_from <= $2
                    ORDER BY membership_id, known_from DESC
                ) said WHERE NOT removed
            $$;
            """;

    /** As it was then, or at first if nothing was known of it yet. */
    private static final String RELATIONSHIP = """
            CREATE FUNCTION views.partner_relationship(partner uuid, known bigint, day date) RETURNS text
            LANGUAGE sql STABLE SET plan_cache_mode = force_generic_plan AS $$
                SELECT coalesce(relationship, 'partnership') FROM views.partners_profile
                WHERE partner_id = views.partner_now($1, $2, $3) AND known_from <= $2
                ORDER BY effective_on <= $3 DESC, CASE WHEN effective_on <= $3 THEN -known_from ELSE known_from END
                LIMIT 1
            $$;
            CREATE FUNCTION views.partner_category(partner uuid, known bigint, day date) RETURNS text
            LANGUAGE sql STABLE SET plan_cache_mode = force_generic_plan AS $$
                SELECT coalesce((
                    SELECT category FROM views.partners_profile
                    WHERE partner_id = views.partner_now($1, $2, $3) AND known_from <= $2
                    ORDER BY effective_on <= $3 DESC, CASE WHEN effective_on <= $3 THEN -known_from ELSE known_from END
                    LIMIT 1), 'unassigned')
            $$;
            """;

    /** The category and the relationship of every record of its own on all days at once, from when until before when. */
    private static final String STANDING = """
            CREATE FUNCTION views.partners_standing(known bigint) RETURNS TABLE (
                partner_id uuid, category text, relationship text, since date, until date)
            LANGUAGE sql STABLE AS $$
                WITH said AS (
                    SELECT *, max(known_from) OVER (PARTITION BY profile.partner_id ORDER BY effective_on) AS newest,
                           min(known_from) OVER whole AS oldest, min(effective_on) OVER whole AS begun_on
                    FROM views.partners_profile profile WHERE known_from <= $1
                    WINDOW whole AS (PARTITION BY profile.partner_id)
                )
                SELECT said.partner_id, said.category, coalesce(said.relationship, 'partnership'), said.effective_on,
                       lead(said.effective_on, 1, 'infinity') OVER (PARTITION BY said.partner_id ORDER BY said.effective_on)
                FROM said WHERE said.known_from = said.newest
                UNION ALL
                SELECT said.partner_id, said.category, coalesce(said.relationship, 'partnership'), '-infinity', said.begun_on
                FROM said WHERE said.known_from = said.oldest
            $$;
            """;

    /** Whichever id names a partner: which one stays on a day, and what that one was on all days. */
    private static final String BY_ANY_ID = """
            CREATE FUNCTION views.partners_by_any_id(known bigint, day date) RETURNS TABLE (
                partner_id uuid, stays uuid, category text, relationship text, since date, until date)
            LANGUAGE sql STABLE AS $$
                SELECT named.partner_id, coalesce(merged.into_id, named.partner_id), standing.category,
                       standing.relationship, greatest(same.since, standing.since), least(same.until, standing.until)
                FROM (SELECT DISTINCT profile.partner_id FROM views.partners_profile profile WHERE known_from <= $1) named
                LEFT JOIN views.partners_merged($1, $2) merged ON merged.partner_id = named.partner_id
                LEFT JOIN views.partners_ever_merged($1) same
                  ON same.partner_id = coalesce(merged.into_id, named.partner_id)
                JOIN views.partners_standing($1) standing
                  ON standing.partner_id = coalesce(same.into_id, merged.into_id, named.partner_id)
                  AND standing.since < coalesce(same.until, 'infinity') AND coalesce(same.since, '-infinity') < standing.until
            $$;
            """;

    /**
     * What it brought by what was signed, each signature by the rate of its day: as far as there is one, and how many have
     * none. What it brought to others while we brokered is not ours.
     */
    private static final String PAST_VALUE = """
            SET LOCAL check_function_bodies = off;
            CREATE FUNCTION views.partner_past_value(
                partner uuid, known bigint, day date, target text, source text, max_age integer) RETURNS numeric[]
            LANGUAGE sql STABLE SET plan_cache_mode = force_generic_plan AS $$
                WITH ours AS (
                    SELECT ARRAY(SELECT views.partner_with($1, $2, $3)) AS ids
                ), worth AS (
                    SELECT views.rates_converted(value.amount, agreement.currency, $4, value.effective_on, $5, $6, $2) AS it
                    FROM ours JOIN views.agreements_value value ON value.partner_id = ANY (ids)
                    JOIN views.agreements_agreement agreement USING (agreement_id)
                    WHERE value.amount IS NOT NULL AND value.known_from <= $2 AND value.effective_on <= $3
                      AND NOT EXISTS (SELECT FROM views.void_agreements($2, $3) voided
                                      WHERE voided.agreement_id = value.agreement_id)
                      AND views.partnership_role(agreement.partnership_id, $2, value.effective_on) <> 'broker'
                )
                SELECT ARRAY[coalesce(sum(it), 0), count(*) FILTER (WHERE it IS NULL)] FROM worth
            $$;
            """;

    static final String DDL = MEMBERSHIP + RELATIONSHIP + STANDING + BY_ANY_ID + PAST_VALUE;

    private StandingTables() {}
}
