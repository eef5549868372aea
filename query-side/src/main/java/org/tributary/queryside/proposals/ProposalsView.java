package org.tributary.queryside.proposals;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.view.View;
import org.tributary.queryside.Portfolio;

/** The table of proposals: a row for each as it was made, and one as it was decided. */
@Configuration(proxyBeanMethods = false)
class ProposalsView {
    private static final String DDL = """
            DROP TABLE IF EXISTS views.proposals_fact;
            CREATE TABLE views.proposals_fact (
                stream_id      uuid   NOT NULL,
                sequence       bigint NOT NULL,
                known_from     bigint NOT NULL,
                effective_on   date   NOT NULL,
                proposal_id    uuid   NOT NULL,
                status         text   NOT NULL,
                account_id     uuid   NOT NULL,
                command        text,
                body           text,
                amounts        text,
                limit_amount   numeric,
                limit_currency text,
                reason_code    text,
                reason_note    text,
                stream_type    text   NOT NULL,
                PRIMARY KEY (stream_id, sequence)
            );
            CREATE INDEX ON views.proposals_fact (proposal_id);
            """;

    @Bean
    View proposalsView() {
        return new View(Portfolio.NAME, DDL);
    }
}
