package org.tributary.queryside.reports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.view.View;
import org.tributary.queryside.Portfolio;

/** The tables of reports: a row each time one was published or withdrawn, and each time guidance was given or taken back. */
@Configuration(proxyBeanMethods = false)
class ReportsView {
    private static final String DDL = """
            DROP TABLE IF EXISTS views.reports_published, views.reports_withdrawn, views.reports_guidance;
            CREATE TABLE views.reports_published (
                report_id      uuid   NOT NULL,
                sequence       bigint NOT NULL,
                known_from     bigint NOT NULL,
                effective_on   date   NOT NULL,
                title          text   NOT NULL,
                query          text   NOT NULL,
                as_of_position bigint NOT NULL,
                name           text   NOT NULL,
                media_type     text   NOT NULL,
                sha256         text   NOT NULL,
                size           bigint NOT NULL,
                PRIMARY KEY (report_id, sequence)
            );
            CREATE TABLE views.reports_withdrawn (
                report_id    uuid   NOT NULL,
                sequence     bigint NOT NULL,
                known_from   bigint NOT NULL,
                effective_on date   NOT NULL,
                reason_code  text   NOT NULL,
                reason_note  text,
                PRIMARY KEY (report_id, sequence)
            );
            CREATE TABLE views.reports_guidance (
                report_id    uuid    NOT NULL,
                sequence     bigint  NOT NULL,
                known_from   bigint  NOT NULL,
                effective_on date    NOT NULL,
                guidance_id  uuid    NOT NULL,
                body         text,
                session      text,
                words        text,
                addressed_to text,
                withdrawn    boolean NOT NULL,
                reason_code  text,
                reason_note  text,
                PRIMARY KEY (report_id, sequence)
            );
            """;

    @Bean
    View reportsView() {
        return new View(Portfolio.NAME, DDL);
    }
}
