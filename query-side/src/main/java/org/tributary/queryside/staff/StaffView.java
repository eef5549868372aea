package org.tributary.queryside.staff;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.view.View;
import org.tributary.queryside.Portfolio;

/**
 * The tables of the staff, and their names for whoever shows one: read from the person store when asked.
 * {@code views.office_of(staff, known, day)} is where someone worked on a day, of days before anything is known where at first.
 */
@Configuration(proxyBeanMethods = false)
class StaffView {
    private static final String DDL = """
            DROP FUNCTION IF EXISTS views.staff_name(uuid), views.office_of(uuid, bigint, date);
            DROP TABLE IF EXISTS views.staff_member, views.staff_office, views.staff_account,
                views.staff_assignment;
            CREATE TABLE views.staff_member (
                staff_id     uuid   NOT NULL,
                sequence     bigint NOT NULL,
                known_from   bigint NOT NULL,
                effective_on date   NOT NULL,
                person_id    uuid   NOT NULL,
                office_id    uuid,
                PRIMARY KEY (staff_id, sequence)
            );
            CREATE TABLE views.staff_office (
                office_id    uuid   NOT NULL,
                sequence     bigint NOT NULL,
                known_from   bigint NOT NULL,
                effective_on date   NOT NULL,
                name         text   NOT NULL,
                kind         text   NOT NULL,
                parent_id    uuid,
                PRIMARY KEY (office_id, sequence)
            );
            CREATE TABLE views.staff_account (
                account_id   uuid   NOT NULL,
                sequence     bigint NOT NULL,
                known_from   bigint NOT NULL,
                effective_on date   NOT NULL,
                staff_id     uuid   NOT NULL,
                PRIMARY KEY (account_id, sequence)
            );
            CREATE TABLE views.staff_assignment (
                staff_id     uuid   NOT NULL,
                sequence     bigint NOT NULL,
                known_from   bigint NOT NULL,
                effective_on date   NOT NULL,
                office_id    uuid   NOT NULL,
                reason_code  text,
                reason_note  text,
                PRIMARY KEY (staff_id, sequence)
            );
            CREATE FUNCTION views.staff_name(staff uuid) RETURNS text
            LANGUAGE sql STABLE SET plan_cache_mode = force_generic_plan AS $$
                SELECT person.data::json ->> 'name'
                FROM views.staff_member member JOIN history.persons person ON person.person_id = member.person_id
                WHERE member.staff_id = staff ORDER BY member.sequence DESC LIMIT 1
            $$;
            CREATE FUNCTION views.office_of(staff uuid, known bigint, day date) RETURNS uuid
            LANGUAGE sql STABLE SET plan_cache_mode = force_generic_plan AS $$
                SELECT coalesce(
                    (SELECT office_id FROM views.staff_assignment
                     WHERE staff_id = $1 AND known_from <= $2 AND effective_on <= $3 ORDER BY known_from DESC LIMIT 1),
                    (SELECT office_id FROM views.staff_member
                     WHERE staff_id = $1 AND known_from <= $2 ORDER BY known_from LIMIT 1))
            $$;
            """;

    @Bean
    View staffView() {
        return new View(Portfolio.NAME, DDL);
    }
}
