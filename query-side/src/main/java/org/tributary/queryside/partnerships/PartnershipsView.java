package org.tributary.queryside.partnerships;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.view.View;
import org.tributary.queryside.Portfolio;

/**
 * The tables of the partnerships: one a facet, a row a change, so that any moment can be folded.
 *
 * <p>{@code views.partnerships_at(known, day)} is that fold, for whoever asks in SQL: of each facet the last change
 * known at the position and effective on the day; {@code partnership_at} is that of one. It stands at signed or completed as long as one of its agreements isn't
 * void.
 */
@Configuration(proxyBeanMethods = false)
class PartnershipsView {
    private static final String TABLES = """
            DROP FUNCTION IF EXISTS views.partnerships_at(bigint, date), views.partnership_at(bigint, date, uuid),
                views.partnerships_course(bigint, date), views.partnership_owner(uuid, bigint, date),
                views.partnership_cleared(uuid, bigint, bigint, date), views.partnership_pledges(uuid, bigint, date),
                views.brokered(bigint), views.partnership_role(uuid, bigint, date);
            DROP TABLE IF EXISTS views.partnerships_identity, views.partnerships_partner, views.partnerships_stage,
                views.partnerships_forecast, views.partnerships_forecast_part, views.partnerships_owner,
                views.partnerships_credit, views.partnerships_attribution, views.partnerships_agreement,
                views.partnerships_change, views.partnerships_pledge, views.partnerships_engagement,
                views.partnerships_broker, views.partnerships_role;
            CREATE TABLE views.partnerships_change (
                partnership_id uuid   NOT NULL,
                sequence       bigint NOT NULL,
                known_from     bigint NOT NULL,
                effective_on   date   NOT NULL,
                PRIMARY KEY (partnership_id, sequence)
            );
            CREATE TABLE views.partnerships_identity (
                partnership_id uuid   NOT NULL,
                sequence       bigint NOT NULL,
                known_from     bigint NOT NULL,
                effective_on   date   NOT NULL,
                title          text   NOT NULL,
                need           text,
                proposed_by    text,
                PRIMARY KEY (partnership_id, sequence)
            );
            CREATE TABLE views.partnerships_partner (
                partnership_id uuid    NOT NULL,
                sequence       bigint  NOT NULL,
                place          integer NOT NULL,
                known_from     bigint  NOT NULL,
                effective_on   date    NOT NULL,
                partner_id     uuid    NOT NULL,
                role           text    NOT NULL,
                PRIMARY KEY (partnership_id, sequence, place)
            );
            CREATE TABLE views.partnerships_role (
                partnership_id uuid   NOT NULL,
                sequence       bigint NOT NULL,
                known_from     bigint NOT NULL,
                effective_on   date   NOT NULL,
                role           text   NOT NULL,
                PRIMARY KEY (partnership_id, sequence)
            );
            CREATE TABLE views.partnerships_stage (
                partnership_id uuid    NOT NULL,
                sequence       bigint  NOT NULL,
                known_from     bigint  NOT NULL,
                effective_on   date    NOT NULL,
                event          text    NOT NULL,
                stage          text    NOT NULL,
                previous       text,
                on_hold        boolean NOT NULL,
                category       text    NOT NULL,
                reason_code    text,
                review_on      date,
                PRIMARY KEY (partnership_id, sequence)
            );
            CREATE TABLE views.partnerships_forecast (
                partnership_id uuid    NOT NULL,
                sequence       bigint  NOT NULL,
                known_from     bigint  NOT NULL,
                effective_on   date    NOT NULL,
                value          numeric NOT NULL,
                currency       text    NOT NULL,
                expected_on    date,
                probability    text,
                PRIMARY KEY (partnership_id, sequence)
            );
            CREATE TABLE views.partnerships_forecast_part (
                partnership_id uuid    NOT NULL,
                sequence       bigint  NOT NULL,
                place          integer NOT NULL,
                year           integer NOT NULL,
                amount         numeric NOT NULL,
                PRIMARY KEY (partnership_id, sequence, place)
            );
            CREATE TABLE views.partnerships_owner (
                partnership_id uuid   NOT NULL,
                sequence       bigint NOT NULL,
                known_from     bigint NOT NULL,
                effective_on   date   NOT NULL,
                owner          uuid   NOT NULL,
                PRIMARY KEY (partnership_id, sequence)
            );
            CREATE TABLE views.partnerships_credit (
                partnership_id uuid    NOT NULL,
                sequence       bigint  NOT NULL,
                place          integer NOT NULL,
                staff_id       uuid    NOT NULL,
                numerator      bigint  NOT NULL,
                denominator    bigint  NOT NULL,
                PRIMARY KEY (partnership_id, sequence, place)
            );
            CREATE TABLE views.partnerships_attribution (
                partnership_id uuid    NOT NULL,
                sequence       bigint  NOT NULL,
                dimension      text    NOT NULL,
                place          integer NOT NULL,
                code           text    NOT NULL,
                numerator      bigint  NOT NULL,
                denominator    bigint  NOT NULL,
                PRIMARY KEY (partnership_id, sequence, dimension, place)
            );
            CREATE TABLE views.partnerships_agreement (
                partnership_id uuid   NOT NULL,
                sequence       bigint NOT NULL,
                known_from     bigint NOT NULL,
                effective_on   date   NOT NULL,
                agreement_id   uuid   NOT NULL,
                PRIMARY KEY (partnership_id, sequence)
            );
            CREATE TABLE views.partnerships_engagement (
                partnership_id uuid   NOT NULL,
                sequence       bigint NOT NULL,
                known_from     bigint NOT NULL,
                effective_on   date   NOT NULL,
                types          text[] NOT NULL,
                objective      text,
                term_from      date,
                term_to        date,
                PRIMARY KEY (partnership_id, sequence)
            );
            CREATE TABLE views.partnerships_broker (
                partnership_id uuid   NOT NULL,
                sequence       bigint NOT NULL,
                known_from     bigint NOT NULL,
                effective_on   date   NOT NULL,
                broker_id      uuid   NOT NULL,
                kind           text,
                person_id      uuid,
                partner_id     uuid,
                staff_id       uuid,
                until          date,
                reason_code    text,
                reason_note    text,
                PRIMARY KEY (partnership_id, sequence)
            );
            CREATE TABLE views.partnerships_pledge (
                partnership_id uuid    NOT NULL,
                sequence       bigint  NOT NULL,
                place          integer NOT NULL,
                known_from     bigint  NOT NULL,
                effective_on   date    NOT NULL,
                pledge_id      uuid    NOT NULL,
                kind           text    NOT NULL,
                partner_id     uuid,
                amount         numeric,
                currency       text,
                expected_on    date,
                agreement_id   uuid,
                reason_code    text,
                reason_note    text,
                PRIMARY KEY (partnership_id, sequence, place)
            );
            CREATE INDEX ON views.partnerships_partner (partner_id);
            CREATE INDEX ON views.partnerships_agreement (agreement_id);
            """;

    /** A signature holds as long as an agreement does; then the partnership stands where it stood. */
    private static final String COURSE = """
            SET LOCAL check_function_bodies = off;
            CREATE FUNCTION views.partnerships_course(known bigint, day date) RETURNS SETOF views.partnerships_stage
            LANGUAGE sql STABLE AS $$
                SELECT * FROM views.partnerships_stage stood
                WHERE known_from <= $1 AND effective_on <= $2 AND (
                    stage NOT IN ('signed', 'completed')
                    OR EXISTS (SELECT FROM views.partnerships_agreement signature
                               WHERE signature.partnership_id = stood.partnership_id
                                 AND signature.sequence <= stood.sequence
                                 AND signature.known_from <= $1 AND signature.effective_on <= $2
                                 AND signature.agreement_id NOT IN (
                                     SELECT agreement_id FROM views.void_agreements($1, $2))))
            $$;
            """;

    private static final String FOLD = """
            CREATE FUNCTION %1$s RETURNS TABLE (
                partnership_id uuid, version bigint, title text, need text, objective text, proposed_by text,
                engagement_types text[], term_from date, term_to date, stage text, on_hold boolean, category text, reason_code text, review_on date,
                since date, our_role text, owner uuid, value numeric, currency text, expected_on date, override text,
                identity_sequence bigint, partners_sequence bigint, forecast_sequence bigint, owner_sequence bigint
            ) LANGUAGE sql STABLE AS $$
                SELECT identity.partnership_id,
                       (SELECT max(change.sequence) FROM views.partnerships_change change
                        WHERE change.partnership_id = identity.partnership_id AND change.known_from <= $1
                          AND change.effective_on <= $2),
                       identity.title, identity.need, engagement.objective, identity.proposed_by,
                       coalesce(engagement.types, '{}'), engagement.term_from, engagement.term_to,
                       coalesce(stage.stage, 'void'), coalesce(stage.on_hold, false), coalesce(stage.category, 'void'),
                       stage.reason_code, stage.review_on,
                       coalesce(entered.effective_on, stage.effective_on, identity.effective_on),
                       coalesce(ours.role, 'party'), owned.owner, forecast.value, forecast.currency,
                       forecast.expected_on, forecast.probability, identity.sequence, with_whom.sequence,
                       forecast.sequence, owned.sequence
                FROM (
                    SELECT DISTINCT ON (partnership_id) * FROM views.partnerships_identity
                    WHERE known_from <= $1 AND effective_on <= $2 %2$s ORDER BY partnership_id, known_from DESC
                ) identity LEFT JOIN (
                    SELECT DISTINCT ON (partnership_id) * FROM views.partnerships_course($1, $2)
                    WHERE true %2$s ORDER BY partnership_id, known_from DESC
                ) stage ON stage.partnership_id = identity.partnership_id LEFT JOIN (
                    SELECT DISTINCT ON (partnership_id, stage) * FROM views.partnerships_course($1, $2)
                    WHERE stage IS DISTINCT FROM previous %2$s ORDER BY partnership_id, stage, known_from DESC
                ) entered ON entered.partnership_id = identity.partnership_id AND entered.stage = stage.stage LEFT JOIN (
                    SELECT DISTINCT ON (partnership_id) * FROM views.partnerships_forecast
                    WHERE known_from <= $1 AND effective_on <= $2 %2$s ORDER BY partnership_id, known_from DESC
                ) forecast ON forecast.partnership_id = identity.partnership_id LEFT JOIN (
                    SELECT DISTINCT ON (partnership_id) * FROM views.partnerships_owner
                    WHERE known_from <= $1 AND effective_on <= $2 %2$s ORDER BY partnership_id, known_from DESC
                ) owned ON owned.partnership_id = identity.partnership_id LEFT JOIN (
                    SELECT DISTINCT ON (partnership_id) partnership_id, sequence FROM views.partnerships_partner
                    WHERE known_from <= $1 AND effective_on <= $2 %2$s ORDER BY partnership_id, known_from DESC
                ) with_whom ON with_whom.partnership_id = identity.partnership_id LEFT JOIN (
                    SELECT DISTINCT ON (partnership_id) * FROM views.partnerships_engagement
                    WHERE known_from <= $1 AND effective_on <= $2 %2$s ORDER BY partnership_id, known_from DESC
                ) engagement ON engagement.partnership_id = identity.partnership_id LEFT JOIN (
                    SELECT DISTINCT ON (partnership_id) * FROM views.partnerships_role
                    WHERE known_from <= $1 AND effective_on <= $2 %2$s ORDER BY partnership_id, known_from DESC
                ) ours ON ours.partnership_id = identity.partnership_id
            $$;
            """;
    private static final String FOLDS = FOLD.formatted("views.partnerships_at(known bigint, day date)", "")
            + FOLD.formatted(
                    "views.partnership_at(known bigint, day date, partnership uuid)", "AND partnership_id = $3");

    /** Whoever owns a partnership owns its agreements. */
    private static final String OWNER = """
            CREATE FUNCTION views.partnership_owner(partnership uuid, known bigint, day date) RETURNS uuid
            LANGUAGE sql STABLE SET plan_cache_mode = force_generic_plan AS $$
                SELECT owner FROM views.partnerships_owner
                WHERE partnership_id = $1 AND known_from <= $2 AND effective_on <= $3 ORDER BY known_from DESC LIMIT 1
            $$;
            """;

    /** What we are in it: a party, where nobody said. */
    private static final String ROLE = """
            CREATE FUNCTION views.partnership_role(partnership uuid, known bigint, day date) RETURNS text
            LANGUAGE sql STABLE SET plan_cache_mode = force_generic_plan AS $$
                SELECT coalesce((SELECT role FROM views.partnerships_role
                                 WHERE partnership_id = $1 AND known_from <= $2 AND effective_on <= $3
                                 ORDER BY known_from DESC LIMIT 1), 'party')
            $$;
            """;

    /** From when until before when we only brokered it: nothing of those days counts in our figures. */
    private static final String BROKERED = """
            CREATE FUNCTION views.brokered(known bigint) RETURNS TABLE (partnership_id uuid, since date, until date)
            LANGUAGE sql STABLE AS $$
                SELECT partnership_id, effective_on, until FROM (
                    SELECT it.partnership_id, it.effective_on, coalesce((
                               SELECT min(later.effective_on) FROM views.partnerships_role later
                               WHERE later.partnership_id = it.partnership_id AND later.sequence > it.sequence
                                 AND later.known_from <= $1), 'infinity') AS until
                    FROM views.partnerships_role it WHERE it.role = 'broker' AND it.known_from <= $1) said
                WHERE effective_on < until
            $$;
            """;

    /** Whether all are cleared who fund it; where nobody is said to, whether everyone is. */
    private static final String CLEARED = """
            CREATE FUNCTION views.partnership_cleared(partnership uuid, partners bigint, known bigint, day date)
            RETURNS boolean LANGUAGE sql STABLE SET plan_cache_mode = force_generic_plan AS $$
                SELECT coalesce(bool_and(views.partner_cleared(partner_id, $3, $4)), false) FROM (
                    SELECT partner_id, role, bool_or(role = 'funding') OVER () AS funded FROM views.partnerships_partner one
                    WHERE one.partnership_id = $1 AND one.sequence = $2
                ) with_whom WHERE role = 'funding' OR NOT funded
            $$;
            """;

    /** Each as it was stated last; what became of it stands in its status. */
    private static final String PLEDGES = """
            CREATE FUNCTION views.partnership_pledges(partnership uuid, known bigint, day date) RETURNS TABLE (
                pledge_id uuid, partner_id uuid, pledged_on date, first_amount numeric, amount numeric, currency text,
                expected_on date, status text, agreement_id uuid, ended_on date, reason_code text, reason_note text
            ) LANGUAGE sql STABLE AS $$
                SELECT recorded.pledge_id, recorded.partner_id, recorded.effective_on, recorded.amount, stated.amount,
                       stated.currency, stated.expected_on, coalesce(ended.kind, 'open'), ended.agreement_id,
                       ended.effective_on, why.reason_code, why.reason_note
                FROM views.partnerships_pledge recorded CROSS JOIN LATERAL (
                    SELECT * FROM views.partnerships_pledge it
                    WHERE it.partnership_id = recorded.partnership_id AND it.pledge_id = recorded.pledge_id
                      AND it.kind IN ('recorded', 'revised') AND it.known_from <= $2 AND it.effective_on <= $3
                    ORDER BY it.sequence DESC LIMIT 1
                ) stated LEFT JOIN LATERAL (
                    SELECT * FROM views.partnerships_pledge it
                    WHERE it.partnership_id = recorded.partnership_id AND it.pledge_id = recorded.pledge_id
                      AND it.kind IN ('withdrawn', 'fulfilled') AND it.known_from <= $2 AND it.effective_on <= $3
                      AND NOT EXISTS (SELECT FROM views.void_agreements($2, $3) voided
                                      WHERE voided.agreement_id = it.agreement_id)
                    ORDER BY it.sequence DESC LIMIT 1
                ) ended ON true LEFT JOIN LATERAL (
                    SELECT * FROM views.partnerships_pledge it
                    WHERE it.partnership_id = recorded.partnership_id AND it.pledge_id = recorded.pledge_id
                      AND it.reason_code IS NOT NULL AND it.known_from <= $2 AND it.effective_on <= $3
                    ORDER BY it.sequence DESC LIMIT 1
                ) why ON true
                WHERE recorded.partnership_id = $1 AND recorded.kind = 'recorded' AND recorded.known_from <= $2
                  AND recorded.effective_on <= $3
            $$;
            """;

    @Bean
    View partnershipsView() {
        return new View(Portfolio.NAME, TABLES + COURSE + FOLDS + OWNER + ROLE + BROKERED + CLEARED + PLEDGES);
    }
}
