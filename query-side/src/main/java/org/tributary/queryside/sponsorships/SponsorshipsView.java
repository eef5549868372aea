package org.tributary.queryside.sponsorships;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.view.View;
import org.tributary.queryside.Portfolio;

/** The tables of what is sponsored, a row a fact, so that any moment can be asked about. */
@Configuration(proxyBeanMethods = false)
class SponsorshipsView {
    private static final String DDL = """
            DROP TABLE IF EXISTS views.sponsorships_event, views.sponsorships_course, views.sponsorships_package,
                views.sponsorships_slot;
            CREATE TABLE views.sponsorships_event (
                sponsorship_id uuid   NOT NULL,
                sequence       bigint NOT NULL,
                known_from     bigint NOT NULL,
                effective_on   date   NOT NULL,
                code           text   NOT NULL,
                title          text   NOT NULL,
                place          text,
                starts_on      date   NOT NULL,
                ends_on        date   NOT NULL,
                PRIMARY KEY (sponsorship_id, sequence)
            );
            CREATE TABLE views.sponsorships_course (
                sponsorship_id uuid    NOT NULL,
                sequence       bigint  NOT NULL,
                known_from     bigint  NOT NULL,
                effective_on   date    NOT NULL,
                cancelled      boolean NOT NULL,
                reason_code    text    NOT NULL,
                reason_note    text,
                PRIMARY KEY (sponsorship_id, sequence)
            );
            CREATE TABLE views.sponsorships_package (
                sponsorship_id uuid    NOT NULL,
                sequence       bigint  NOT NULL,
                known_from     bigint  NOT NULL,
                effective_on   date    NOT NULL,
                package_id     uuid    NOT NULL,
                offered        boolean NOT NULL,
                title          text,
                price          numeric,
                currency       text,
                slots          integer,
                benefits       text[]  NOT NULL,
                published      boolean NOT NULL,
                reason_code    text,
                reason_note    text,
                PRIMARY KEY (sponsorship_id, sequence)
            );
            CREATE TABLE views.sponsorships_slot (
                sponsorship_id uuid   NOT NULL,
                sequence       bigint NOT NULL,
                known_from     bigint NOT NULL,
                effective_on   date   NOT NULL,
                package_id     uuid   NOT NULL,
                slot_id        uuid   NOT NULL,
                state          text   NOT NULL,
                partner_id     uuid,
                reserved_until date,
                partnership_id uuid,
                agreement_id   uuid,
                reason_code    text,
                reason_note    text,
                PRIMARY KEY (sponsorship_id, sequence)
            );
            """;

    @Bean
    View sponsorshipsView() {
        return new View(Portfolio.NAME, DDL);
    }
}
