package org.tributary.queryside.kpis;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.view.View;
import org.tributary.queryside.Portfolio;

/** The facts that KPIs count, a row each; who is credited is found when asked, from the shares of that day. */
@Configuration(proxyBeanMethods = false)
class KpisView {
    private static final String DDL = """
            DROP TABLE IF EXISTS views.kpis_proposal, views.kpis_signature, views.kpis_value, views.kpis_receipt;
            CREATE TABLE views.kpis_proposal (
                partnership_id uuid   NOT NULL,
                sequence       bigint NOT NULL,
                known_from     bigint NOT NULL,
                effective_on   date   NOT NULL,
                PRIMARY KEY (partnership_id, sequence)
            );
            CREATE TABLE views.kpis_signature (
                agreement_id   uuid   NOT NULL,
                sequence       bigint NOT NULL,
                known_from     bigint NOT NULL,
                effective_on   date   NOT NULL,
                partnership_id uuid   NOT NULL,
                partners       uuid[] NOT NULL,
                PRIMARY KEY (agreement_id, sequence)
            );
            CREATE TABLE views.kpis_value (
                agreement_id uuid    NOT NULL,
                sequence     bigint  NOT NULL,
                place        integer NOT NULL,
                known_from   bigint  NOT NULL,
                effective_on date    NOT NULL,
                own          boolean NOT NULL,
                amount       numeric NOT NULL,
                currency     text    NOT NULL,
                PRIMARY KEY (agreement_id, sequence, place)
            );
            CREATE TABLE views.kpis_receipt (
                agreement_id    uuid    NOT NULL,
                sequence        bigint  NOT NULL,
                known_from      bigint  NOT NULL,
                effective_on    date    NOT NULL,
                contribution_id uuid    NOT NULL,
                kind            text    NOT NULL,
                amount          numeric NOT NULL,
                currency        text    NOT NULL,
                value_on        date    NOT NULL,
                PRIMARY KEY (agreement_id, sequence)
            );
            """;

    @Bean
    View kpisView() {
        return new View(Portfolio.NAME, DDL);
    }
}
