package org.tributary.queryside.initiatives;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.view.View;
import org.tributary.queryside.Portfolio;

/** The tables of the initiatives, a row a fact, so that any moment can be asked about. */
@Configuration(proxyBeanMethods = false)
class InitiativesView {
    private static final String DDL = """
            DROP TABLE IF EXISTS views.initiatives_initiative, views.initiatives_course, views.initiatives_need,
                views.initiatives_dedication;
            CREATE TABLE views.initiatives_initiative (
                initiative_id uuid   NOT NULL,
                sequence      bigint NOT NULL,
                known_from    bigint NOT NULL,
                effective_on  date   NOT NULL,
                title         text   NOT NULL,
                level         text   NOT NULL,
                regions       text[] NOT NULL,
                country       text,
                area          text,
                mandate       text,
                champion      uuid,
                funder_id     uuid,
                term_from     date,
                term_to       date,
                PRIMARY KEY (initiative_id, sequence)
            );
            CREATE TABLE views.initiatives_course (
                initiative_id uuid    NOT NULL,
                sequence      bigint  NOT NULL,
                known_from    bigint  NOT NULL,
                effective_on  date    NOT NULL,
                closed        boolean NOT NULL,
                reason_code   text    NOT NULL,
                reason_note   text,
                PRIMARY KEY (initiative_id, sequence)
            );
            CREATE TABLE views.initiatives_need (
                initiative_id uuid    NOT NULL,
                sequence      bigint  NOT NULL,
                known_from    bigint  NOT NULL,
                effective_on  date    NOT NULL,
                need_id       uuid    NOT NULL,
                title         text,
                amount        numeric,
                currency      text,
                approval      text,
                term_from     date,
                term_to       date,
                published     boolean NOT NULL,
                withdrawn     boolean NOT NULL,
                reason_code   text,
                reason_note   text,
                PRIMARY KEY (initiative_id, sequence)
            );
            CREATE TABLE views.initiatives_dedication (
                initiative_id  uuid    NOT NULL,
                sequence       bigint  NOT NULL,
                known_from     bigint  NOT NULL,
                effective_on   date    NOT NULL,
                partnership_id uuid    NOT NULL,
                need_id        uuid,
                dedicated      boolean NOT NULL,
                reason_code    text,
                reason_note    text,
                PRIMARY KEY (initiative_id, sequence)
            );
            CREATE INDEX ON views.initiatives_dedication (partnership_id);
            """;

    @Bean
    View initiativesView() {
        return new View(Portfolio.NAME, DDL);
    }
}
