package org.tributary.queryside.agreements;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.view.View;
import org.tributary.queryside.Portfolio;

/**
 * The tables of the register: a row a fact, so that any moment can be asked about. A partner that is left out stands for
 * ourselves in a value and in a party. {@code views.void_agreements(known, day)} are those that count for nothing;
 * {@code views.attribution(known, day)} says over what each counts on that day: of each dimension what was recorded last;
 * {@code views.agreement_level(agreement, known, day)} how far one reaches by that.
 */
@Configuration(proxyBeanMethods = false)
class AgreementsView {
    private static final String DDL = """
            DROP FUNCTION IF EXISTS views.void_agreements(bigint, date);
            DROP FUNCTION IF EXISTS views.attribution(bigint, date);
            DROP FUNCTION IF EXISTS views.under_umbrella(uuid, bigint, date), views.agreement_level(uuid, bigint, date);
            DROP TABLE IF EXISTS views.agreements_agreement, views.agreements_value, views.agreements_party,
                views.agreements_tranche, views.agreements_attribution, views.agreements_term, views.agreements_addendum,
                views.agreements_in_force, views.agreements_course, views.agreements_reduction, views.agreements_revision,
                views.agreements_condition, views.agreements_voided, views.agreements_attributed,
                views.agreements_document, views.agreements_umbrella;
            CREATE TABLE views.agreements_umbrella (
                agreement_id uuid   NOT NULL,
                sequence     bigint NOT NULL,
                known_from   bigint NOT NULL,
                effective_on date   NOT NULL,
                umbrella     uuid,
                reason_code  text   NOT NULL,
                reason_note  text,
                PRIMARY KEY (agreement_id, sequence)
            );
            CREATE TABLE views.agreements_agreement (
                agreement_id   uuid   NOT NULL,
                sequence       bigint NOT NULL,
                known_from     bigint NOT NULL,
                effective_on   date   NOT NULL,
                partnership_id uuid   NOT NULL,
                instrument     text   NOT NULL,
                reference      text   NOT NULL,
                title          text   NOT NULL,
                objective      text,
                currency       text   NOT NULL,
                partners       uuid[] NOT NULL,
                follows        uuid,
                also_known_as  text   NOT NULL,
                expectations   text,
                earmarking     text,
                PRIMARY KEY (agreement_id, sequence)
            );
            CREATE INDEX ON views.agreements_agreement USING gin (partners);
            CREATE INDEX ON views.agreements_agreement (partnership_id);
            CREATE INDEX agreements_agreement_reference ON views.agreements_agreement
                ((coalesce(reference, '')), (agreement_id::text));
            CREATE INDEX agreements_agreement_title ON views.agreements_agreement
                ((coalesce(title, '')), (agreement_id::text));
            CREATE INDEX agreements_agreement_listed ON views.agreements_agreement
                ((coalesce(effective_on, '-infinity'::date)), (agreement_id::text));
            CREATE TABLE views.agreements_value (
                agreement_id uuid    NOT NULL,
                sequence     bigint  NOT NULL,
                place        integer NOT NULL,
                known_from   bigint  NOT NULL,
                effective_on date    NOT NULL,
                addendum_id  uuid,
                partner_id   uuid,
                kind         text    NOT NULL,
                amount       numeric,
                confidence   text,
                basis        text,
                PRIMARY KEY (agreement_id, sequence, place)
            );
            CREATE INDEX ON views.agreements_value (partner_id);
            CREATE TABLE views.agreements_party (
                agreement_id uuid    NOT NULL,
                sequence     bigint  NOT NULL,
                place        integer NOT NULL,
                known_from   bigint  NOT NULL,
                effective_on date    NOT NULL,
                partner_id   uuid,
                person_id    uuid,
                signed_on    date,
                PRIMARY KEY (agreement_id, sequence, place)
            );
            CREATE TABLE views.agreements_tranche (
                agreement_id uuid    NOT NULL,
                sequence     bigint  NOT NULL,
                place        integer NOT NULL,
                known_from   bigint  NOT NULL,
                effective_on date    NOT NULL,
                tranche_id   uuid    NOT NULL,
                partner_id   uuid,
                amount       numeric NOT NULL,
                due_on       date    NOT NULL,
                condition    text,
                condition_kind text,
                PRIMARY KEY (agreement_id, sequence, place)
            );
            CREATE TABLE views.agreements_attribution (
                agreement_id uuid    NOT NULL,
                sequence     bigint  NOT NULL,
                place        integer NOT NULL,
                known_from   bigint  NOT NULL,
                effective_on date    NOT NULL,
                dimension    text    NOT NULL,
                code         text    NOT NULL,
                numerator    numeric NOT NULL,
                denominator  numeric NOT NULL,
                PRIMARY KEY (agreement_id, sequence, place)
            );
            CREATE TABLE views.agreements_attributed (
                agreement_id uuid   NOT NULL,
                sequence     bigint NOT NULL,
                known_from   bigint NOT NULL,
                effective_on date   NOT NULL,
                reason_code  text   NOT NULL,
                reason_note  text,
                PRIMARY KEY (agreement_id, sequence)
            );
            CREATE TABLE views.agreements_term (
                agreement_id uuid   NOT NULL,
                sequence     bigint NOT NULL,
                known_from   bigint NOT NULL,
                effective_on date   NOT NULL,
                term_from    date,
                term_to      date,
                PRIMARY KEY (agreement_id, sequence)
            );
            CREATE TABLE views.agreements_addendum (
                agreement_id uuid   NOT NULL,
                sequence     bigint NOT NULL,
                known_from   bigint NOT NULL,
                effective_on date   NOT NULL,
                addendum_id  uuid   NOT NULL,
                reference    text   NOT NULL,
                kind         text   NOT NULL,
                title        text,
                partners     uuid[] NOT NULL,
                term_from    date,
                term_to      date,
                PRIMARY KEY (agreement_id, sequence)
            );
            CREATE INDEX ON views.agreements_addendum USING gin (partners);
            CREATE TABLE views.agreements_in_force (
                agreement_id uuid   NOT NULL,
                sequence     bigint NOT NULL,
                known_from   bigint NOT NULL,
                effective_on date   NOT NULL,
                condition    text,
                PRIMARY KEY (agreement_id, sequence)
            );
            CREATE TABLE views.agreements_course (
                agreement_id uuid   NOT NULL,
                sequence     bigint NOT NULL,
                known_from   bigint NOT NULL,
                effective_on date   NOT NULL,
                kind         text   NOT NULL,
                PRIMARY KEY (agreement_id, sequence)
            );
            CREATE TABLE views.agreements_reduction (
                agreement_id uuid    NOT NULL,
                sequence     bigint  NOT NULL,
                place        integer NOT NULL,
                known_from   bigint  NOT NULL,
                effective_on date    NOT NULL,
                partner_id   uuid    NOT NULL,
                amount       numeric NOT NULL,
                PRIMARY KEY (agreement_id, sequence, place)
            );
            CREATE TABLE views.agreements_revision (
                agreement_id uuid   NOT NULL,
                sequence     bigint NOT NULL,
                known_from   bigint NOT NULL,
                effective_on date   NOT NULL,
                reason_code  text   NOT NULL,
                reason_note  text,
                PRIMARY KEY (agreement_id, sequence)
            );
            CREATE TABLE views.agreements_condition (
                agreement_id uuid    NOT NULL,
                sequence     bigint  NOT NULL,
                known_from   bigint  NOT NULL,
                effective_on date    NOT NULL,
                tranche_id   uuid,
                condition    text    NOT NULL,
                met          boolean NOT NULL,
                judged_by    text,
                evidence     text,
                PRIMARY KEY (agreement_id, sequence)
            );
            CREATE TABLE views.agreements_document (
                agreement_id uuid    NOT NULL,
                sequence     bigint  NOT NULL,
                known_from   bigint  NOT NULL,
                effective_on date    NOT NULL,
                sha256       text    NOT NULL,
                name         text    NOT NULL,
                media_type   text    NOT NULL,
                size         bigint  NOT NULL,
                attached     boolean NOT NULL,
                kind         text,
                addendum_id  uuid,
                PRIMARY KEY (agreement_id, sequence)
            );
            CREATE TABLE views.agreements_voided (
                agreement_id uuid   NOT NULL,
                sequence     bigint NOT NULL,
                known_from   bigint NOT NULL,
                effective_on date   NOT NULL,
                reason_code  text   NOT NULL,
                reason_note  text,
                PRIMARY KEY (agreement_id, sequence)
            );
            CREATE FUNCTION views.void_agreements(known bigint, day date) RETURNS TABLE (agreement_id uuid)
            LANGUAGE sql STABLE AS $$
                SELECT voided.agreement_id FROM views.agreements_voided voided
                WHERE voided.known_from <= $1 AND voided.effective_on <= $2
            $$;
            CREATE FUNCTION views.attribution(known bigint, day date) RETURNS TABLE (
                agreement_id uuid, dimension text, place integer, code text, numerator numeric, denominator numeric)
            LANGUAGE sql STABLE AS $$
                SELECT part.agreement_id, part.dimension, part.place, part.code, part.numerator, part.denominator
                FROM views.agreements_attribution part
                WHERE part.known_from <= $1 AND part.effective_on <= $2 AND NOT EXISTS (
                    SELECT FROM views.agreements_attribution later
                    WHERE later.agreement_id = part.agreement_id AND later.dimension = part.dimension
                      AND later.sequence > part.sequence AND later.known_from <= $1 AND later.effective_on <= $2)
            $$;
            CREATE FUNCTION views.under_umbrella(umbrella uuid, known bigint, day date) RETURNS SETOF uuid
            LANGUAGE sql STABLE AS $$
                WITH RECURSIVE now AS (
                    SELECT DISTINCT ON (agreement_id) agreement_id, placed.umbrella FROM views.agreements_umbrella placed
                    WHERE known_from <= $2 AND effective_on <= $3 ORDER BY agreement_id, sequence DESC
                ), beneath AS (
                    SELECT $1 AS agreement_id
                    UNION SELECT now.agreement_id FROM now JOIN beneath ON now.umbrella = beneath.agreement_id
                )
                SELECT agreement_id FROM beneath
            $$;
            """;

    /**
     * One country: national; else what it says of regions: global, where the world is among them, or regional; where it says
     * nothing, what the initiative says that its partnership serves.
     */
    private static final String LEVEL = """
            SET LOCAL check_function_bodies = off;
            CREATE FUNCTION views.agreement_level(agreement uuid, known bigint, day date) RETURNS text
            LANGUAGE sql STABLE SET plan_cache_mode = force_generic_plan AS $$
                SELECT coalesce((
                    SELECT CASE WHEN count(*) FILTER (WHERE dimension = 'country') = 1 THEN 'national'
                                WHEN bool_or(dimension = 'region' AND code = 'GLO') THEN 'global'
                                WHEN count(*) > 0 THEN 'regional' END
                    FROM views.agreements_attribution part
                    WHERE part.agreement_id = $1 AND dimension IN ('region', 'country') AND code <> 'unassigned'
                      AND part.known_from <= $2 AND part.effective_on <= $3 AND NOT EXISTS (
                          SELECT FROM views.agreements_attribution later
                          WHERE later.agreement_id = $1 AND later.dimension = part.dimension
                            AND later.sequence > part.sequence AND later.known_from <= $2 AND later.effective_on <= $3)
                ), (
                    SELECT level FROM (
                        SELECT initiative_id, dedicated FROM views.initiatives_dedication
                        WHERE partnership_id = (SELECT partnership_id FROM views.agreements_agreement
                                                WHERE agreement_id = $1 AND known_from <= $2)
                          AND known_from <= $2 AND effective_on <= $3 ORDER BY known_from DESC LIMIT 1
                    ) serving JOIN views.initiatives_initiative USING (initiative_id) WHERE dedicated
                ), 'unassigned')
            $$;
            """;

    @Bean
    View agreementsView() {
        return new View(Portfolio.NAME, DDL + LEVEL);
    }
}
