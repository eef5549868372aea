package org.tributary.queryside.partners;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.view.View;
import org.tributary.queryside.Portfolio;

/** The tables of the directory, a row a fact, so that any moment can be asked about; and the names, for whoever shows one. */
@Configuration(proxyBeanMethods = false)
class PartnersView {
    private static final String DDL = """
            DROP FUNCTION IF EXISTS views.partner_name(uuid, bigint, date), views.partners_named(bigint, date), views.partner_flags(uuid, bigint, date);
            DROP TABLE IF EXISTS views.partners_profile, views.partners_interaction, views.partners_flag,
                views.partners_contact;
            CREATE TABLE views.partners_profile (
                partner_id      uuid   NOT NULL,
                sequence        bigint NOT NULL,
                known_from      bigint NOT NULL,
                effective_on    date   NOT NULL,
                name            text,
                person_id       uuid,
                category        text   NOT NULL,
                local_category  text,
                aliases         text[] NOT NULL,
                parent_id       uuid,
                country         text,
                organisation_id text,
                website         text,
                functions       text[] NOT NULL,
                sectors         text[] NOT NULL,
                presence        text[] NOT NULL,
                interest_areas  text[] NOT NULL,
                interest_regions text[] NOT NULL,
                relationship    text,
                PRIMARY KEY (partner_id, sequence)
            );
            CREATE TABLE views.partners_interaction (
                partner_id     uuid   NOT NULL,
                sequence       bigint NOT NULL,
                known_from     bigint NOT NULL,
                effective_on   date   NOT NULL,
                interaction_id uuid   NOT NULL,
                kind           text   NOT NULL,
                place          text,
                also_with      uuid[] NOT NULL,
                staff          uuid[] NOT NULL,
                partnership_id uuid,
                note_id        uuid,
                next_action_on date,
                PRIMARY KEY (partner_id, sequence)
            );
            CREATE TABLE views.partners_flag (
                partner_id   uuid    NOT NULL,
                sequence     bigint  NOT NULL,
                known_from   bigint  NOT NULL,
                effective_on date    NOT NULL,
                flag_id      uuid    NOT NULL,
                kind         text    NOT NULL,
                raised       boolean NOT NULL,
                bars         boolean NOT NULL,
                reason_code  text    NOT NULL,
                reason_note  text,
                note_id      uuid,
                PRIMARY KEY (partner_id, sequence)
            );
            CREATE TABLE views.partners_contact (
                partner_id   uuid   NOT NULL,
                sequence     bigint NOT NULL,
                known_from   bigint NOT NULL,
                effective_on date   NOT NULL,
                contact_id   uuid   NOT NULL,
                person_id    uuid,
                role         text,
                reason_code  text,
                reason_note  text,
                PRIMARY KEY (partner_id, sequence)
            );
            CREATE INDEX ON views.partners_interaction (partnership_id);
            CREATE INDEX ON views.partners_interaction USING gin (also_with);
            """;

    /** A partner is called what it was called then, or at first if nothing was known of it yet; and every record of its own. */
    private static final String NAME = """
            CREATE FUNCTION views.partner_name(partner uuid, known bigint, day date) RETURNS text
            LANGUAGE sql STABLE SET plan_cache_mode = force_generic_plan AS $$
                SELECT coalesce(profile.name, person.data::json ->> 'name')
                FROM views.partners_profile profile
                LEFT JOIN history.persons person ON person.person_id = profile.person_id
                WHERE profile.partner_id = views.partner_now($1, $2, $3) AND profile.known_from <= $2
                ORDER BY profile.effective_on <= $3 DESC,
                         CASE WHEN profile.effective_on <= $3 THEN -profile.known_from ELSE profile.known_from END
                LIMIT 1
            $$;
            CREATE FUNCTION views.partners_named(known bigint, day date) RETURNS TABLE (partner_id uuid, name text)
            LANGUAGE sql STABLE AS $$
                SELECT DISTINCT ON (profile.partner_id) profile.partner_id, coalesce(profile.name, person.data::json ->> 'name')
                FROM views.partners_profile profile
                LEFT JOIN history.persons person ON person.person_id = profile.person_id
                WHERE profile.known_from <= $1
                ORDER BY profile.partner_id, profile.effective_on <= $2 DESC,
                         CASE WHEN profile.effective_on <= $2 THEN -profile.known_from ELSE profile.known_from END
            $$;
            """;

    /** What still stood then. */
    private static final String FLAGS = """
            CREATE FUNCTION views.partner_flags(partner uuid, known bigint, day date) RETURNS SETOF views.partners_flag
            LANGUAGE sql STABLE AS $$
                SELECT * FROM views.partners_flag flag
                WHERE flag.partner_id = ANY (ARRAY(SELECT views.partner_with($1, $2, $3))) AND flag.raised
                  AND flag.known_from <= $2 AND flag.effective_on <= $3
                  AND NOT EXISTS (SELECT FROM views.partners_flag lifted
                                  WHERE lifted.partner_id = ANY (ARRAY(SELECT views.partner_with($1, $2, $3)))
                                    AND lifted.flag_id = flag.flag_id AND NOT lifted.raised
                                    AND lifted.known_from <= $2 AND lifted.effective_on <= $3)
            $$;
            """;

    @Bean
    View partnersView() {
        return new View(
                Portfolio.NAME,
                DueDiligenceTables.DROPPED
                        + IdentityTables.DROPPED
                        + StandingTables.DROPPED
                        + StatusTables.DROPPED
                        + DDL
                        + IdentityTables.DDL
                        + NAME
                        + FLAGS
                        + DueDiligenceTables.DDL
                        + StandingTables.DDL
                        + StatusTables.DDL);
    }
}
