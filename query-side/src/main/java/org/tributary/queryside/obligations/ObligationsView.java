package org.tributary.queryside.obligations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.view.View;
import org.tributary.queryside.Portfolio;

/** The table of obligations: a row a change of one. A partner that is left out stands for ourselves. */
@Configuration(proxyBeanMethods = false)
class ObligationsView {
    private static final String DDL = """
            DROP TABLE IF EXISTS views.obligations_change;
            CREATE TABLE views.obligations_change (
                agreement_id  uuid   NOT NULL,
                sequence      bigint NOT NULL,
                known_from    bigint NOT NULL,
                effective_on  date   NOT NULL,
                obligation_id uuid   NOT NULL,
                change        text   NOT NULL,
                kind          text,
                partner_id    uuid,
                what          text,
                due_on        date,
                evidence      text,
                reason_code   text,
                reason_note   text,
                PRIMARY KEY (agreement_id, sequence)
            );
            CREATE INDEX obligations_change_of ON views.obligations_change (agreement_id, obligation_id);
            """;

    @Bean
    View obligationsView() {
        return new View(Portfolio.NAME, DDL);
    }
}
