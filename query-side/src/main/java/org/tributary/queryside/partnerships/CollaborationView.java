package org.tributary.queryside.partnerships;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.view.View;
import org.tributary.queryside.Portfolio;

/** The tables of how partners look after their partnership, a row a fact. */
@Configuration(proxyBeanMethods = false)
class CollaborationView {
    private static final String CHECKLISTS = """
            DROP TABLE IF EXISTS views.partnerships_checklist, views.partnerships_checklist_item,
                views.partnerships_checklist_assessment;
            CREATE TABLE views.partnerships_checklist (
                partnership_id   uuid   NOT NULL,
                sequence         bigint NOT NULL,
                known_from       bigint NOT NULL,
                effective_on     date   NOT NULL,
                checklist_id     uuid   NOT NULL,
                template         text,
                template_version bigint,
                reason_code      text,
                reason_note      text,
                PRIMARY KEY (partnership_id, sequence)
            );
            CREATE TABLE views.partnerships_checklist_item (
                partnership_id uuid    NOT NULL,
                sequence       bigint  NOT NULL,
                place          integer NOT NULL,
                code           text    NOT NULL,
                blocks         boolean NOT NULL,
                criterion      boolean NOT NULL,
                PRIMARY KEY (partnership_id, sequence, place)
            );
            CREATE TABLE views.partnerships_checklist_assessment (
                partnership_id uuid   NOT NULL,
                sequence       bigint NOT NULL,
                known_from     bigint NOT NULL,
                effective_on   date   NOT NULL,
                checklist_id   uuid   NOT NULL,
                item           text   NOT NULL,
                assessment     text   NOT NULL,
                evidence_id    uuid,
                document       text,
                PRIMARY KEY (partnership_id, sequence)
            );
            """;

    private static final String CARE = """
            DROP TABLE IF EXISTS views.partnerships_assessment, views.partnerships_feedback, views.partnerships_complaint,
                views.partnerships_budget, views.partnerships_measure, views.partnerships_measurement;
            CREATE TABLE views.partnerships_measure (
                partnership_id uuid    NOT NULL,
                sequence       bigint  NOT NULL,
                place          integer NOT NULL,
                known_from     bigint  NOT NULL,
                effective_on   date    NOT NULL,
                code           text    NOT NULL,
                name           text    NOT NULL,
                unit           text,
                baseline       numeric,
                target         numeric,
                due_on         date,
                PRIMARY KEY (partnership_id, sequence, place)
            );
            CREATE TABLE views.partnerships_measurement (
                partnership_id uuid    NOT NULL,
                sequence       bigint  NOT NULL,
                known_from     bigint  NOT NULL,
                effective_on   date    NOT NULL,
                measure        text    NOT NULL,
                value          numeric NOT NULL,
                PRIMARY KEY (partnership_id, sequence)
            );
            CREATE TABLE views.partnerships_assessment (
                partnership_id uuid   NOT NULL,
                sequence       bigint NOT NULL,
                known_from     bigint NOT NULL,
                effective_on   date   NOT NULL,
                every_months   integer,
                assessment_id  uuid,
                outcome        text,
                findings_id    uuid,
                next_on        date,
                PRIMARY KEY (partnership_id, sequence)
            );
            CREATE TABLE views.partnerships_feedback (
                partnership_id uuid   NOT NULL,
                sequence       bigint NOT NULL,
                known_from     bigint NOT NULL,
                effective_on   date   NOT NULL,
                feedback_id    uuid   NOT NULL,
                partner_id     uuid,
                score          integer,
                words_id       uuid,
                acted          boolean,
                PRIMARY KEY (partnership_id, sequence)
            );
            CREATE TABLE views.partnerships_complaint (
                partnership_id uuid   NOT NULL,
                sequence       bigint NOT NULL,
                known_from     bigint NOT NULL,
                effective_on   date   NOT NULL,
                complaint_id   uuid   NOT NULL,
                step           text   NOT NULL,
                words_id       uuid,
                outcome        text,
                reason_code    text,
                reason_note    text,
                PRIMARY KEY (partnership_id, sequence)
            );
            CREATE TABLE views.partnerships_budget (
                partnership_id uuid    NOT NULL,
                sequence       bigint  NOT NULL,
                place          integer NOT NULL,
                known_from     bigint  NOT NULL,
                effective_on   date    NOT NULL,
                partner_id     uuid    NOT NULL,
                document       text,
                reason_code    text,
                reason_note    text,
                PRIMARY KEY (partnership_id, sequence, place)
            );
            """;

    @Bean
    View collaborationView() {
        return new View(Portfolio.NAME, CHECKLISTS + CARE);
    }
}
