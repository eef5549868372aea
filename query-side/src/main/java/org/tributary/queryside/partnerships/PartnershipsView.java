package org.tributary.queryside.partnerships;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.view.View;
import org.tributary.queryside.Portfolio;

/**
 * The tables of the partnerships: one a facet, a row a change, so that any moment can be folded.
 *
 * <p>{@code views.partnerships_at(known, day)} is that fold, for whoever asks in SQL: of each facet the last change
 * known at the position and effective on the day. A signature of an agreement that is void is no change of its stage.
 */
@Configuration(proxyBeanMethods = false)
class PartnershipsView {
    private static final String TABLES = """
            DROP FUNCTION IF EXISTS views.partnerships_at(bigint, date), views.partnership_owner(uuid, bigint, date),
                views.partnership_cleared(uuid, bigint, bigint, date);
            DROP TABLE IF EXISTS views.partnerships_identity, views.partnerships_partner, views.partnerships_stage,
                views.partnerships_forecast, views.partnerships_forecast_part, views.partnerships_owner,
                views.partnerships_credit, views.partnerships_attribution, views.partnerships_agreement;
            CREATE TABLE views.partnerships_identity (
                partnership_id   uuid   NOT NULL,
                sequence         bigint NOT NULL,
                known_from       bigint NOT NULL,
                effective_on     date   NOT NULL,
                title            text   NOT NULL,
                need             text,
                objective        text,
                proposed_by      text,
                engagement_types text[] NOT NULL,
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
            CREATE INDEX ON views.partnerships_partner (partner_id);
            CREATE INDEX ON views.partnerships_agreement (agreement_id);
            """;

    private static final String HOLDS = """
            NOT EXISTS (SELECT FROM views.partnerships_agreement signature
                        JOIN views.void_agreements($1, $2) voided ON voided.agreement_id = signature.agreement_id
                        WHERE signature.partnership_id = stood.partnership_id AND signature.sequence = stood.sequence)
            """;

    private static final String FOLD = """
            SET LOCAL check_function_bodies = off;
            CREATE FUNCTION views.partnerships_at(known bigint, day date) RETURNS TABLE (
                partnership_id uuid, version bigint, title text, need text, objective text, proposed_by text,
                engagement_types text[], stage text, on_hold boolean, category text, reason_code text, review_on date,
                since date, owner uuid, value numeric, currency text, expected_on date, override text,
                identity_sequence bigint, forecast_sequence bigint, owner_sequence bigint
            ) LANGUAGE sql STABLE AS $$
                SELECT identity.partnership_id,
                       greatest(identity.sequence, stage.sequence, signed.sequence, forecast.sequence, owned.sequence),
                       identity.title, identity.need, identity.objective, identity.proposed_by, identity.engagement_types,
                       coalesce(stage.stage, 'voided'), coalesce(stage.on_hold, false), coalesce(stage.category, 'voided'),
                       stage.reason_code, stage.review_on,
                       coalesce(entered.effective_on, stage.effective_on, identity.effective_on), owned.owner, forecast.value, forecast.currency,
                       forecast.expected_on, forecast.probability, identity.sequence, forecast.sequence, owned.sequence
                FROM (
                    SELECT DISTINCT ON (partnership_id) * FROM views.partnerships_identity
                    WHERE known_from <= $1 AND effective_on <= $2 ORDER BY partnership_id, known_from DESC
                ) identity LEFT JOIN (
                    SELECT DISTINCT ON (partnership_id) * FROM views.partnerships_stage stood
                    WHERE known_from <= $1 AND effective_on <= $2 AND %1$s
                    ORDER BY partnership_id, known_from DESC
                ) stage ON stage.partnership_id = identity.partnership_id LEFT JOIN (
                    SELECT DISTINCT ON (partnership_id, stage) * FROM views.partnerships_stage stood
                    WHERE known_from <= $1 AND effective_on <= $2 AND stage IS DISTINCT FROM previous AND %1$s
                    ORDER BY partnership_id, stage, known_from DESC
                ) entered ON entered.partnership_id = identity.partnership_id AND entered.stage = stage.stage LEFT JOIN (
                    SELECT partnership_id, max(sequence) AS sequence FROM views.partnerships_agreement
                    WHERE known_from <= $1 AND effective_on <= $2 GROUP BY partnership_id
                ) signed ON signed.partnership_id = identity.partnership_id LEFT JOIN (
                    SELECT DISTINCT ON (partnership_id) * FROM views.partnerships_forecast
                    WHERE known_from <= $1 AND effective_on <= $2 ORDER BY partnership_id, known_from DESC
                ) forecast ON forecast.partnership_id = identity.partnership_id LEFT JOIN (
                    SELECT DISTINCT ON (partnership_id) * FROM views.partnerships_owner
                    WHERE known_from <= $1 AND effective_on <= $2 ORDER BY partnership_id, known_from DESC
                ) owned ON owned.partnership_id = identity.partnership_id
            $$;
            """.formatted(HOLDS);

    /** Whoever owns a partnership owns its agreements. */
    private static final String OWNER = """
            CREATE FUNCTION views.partnership_owner(partnership uuid, known bigint, day date) RETURNS uuid
            LANGUAGE sql STABLE AS $$
                SELECT owner FROM views.partnerships_owner
                WHERE partnership_id = $1 AND known_from <= $2 AND effective_on <= $3 ORDER BY known_from DESC LIMIT 1
            $$;
            """;

    /** Whether all are cleared who fund it; where nobody is said to, whether everyone is. */
    private static final String CLEARED = """
            CREATE FUNCTION views.partnership_cleared(partnership uuid, identity bigint, known bigint, day date)
            RETURNS boolean LANGUAGE sql STABLE AS $$
                SELECT coalesce(bool_and(views.partner_cleared(partner_id, $3, $4)), false) FROM (
                    SELECT partner_id, role, bool_or(role = 'funding') OVER () AS funded FROM views.partnerships_partner one
                    WHERE one.partnership_id = $1 AND one.sequence = $2
                ) with_whom WHERE role = 'funding' OR NOT funded
            $$;
            """;

    @Bean
    View partnershipsView() {
        return new View(Portfolio.NAME, TABLES + FOLD + OWNER + CLEARED);
    }
}
