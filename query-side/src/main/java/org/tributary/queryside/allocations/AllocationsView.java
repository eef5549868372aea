package org.tributary.queryside.allocations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.view.View;
import org.tributary.queryside.Portfolio;

/** The table of allocations: a row an entry, none ever changed; a release has an amount below zero and names no use. */
@Configuration(proxyBeanMethods = false)
class AllocationsView {
    private static final String DDL = """
            DROP TABLE IF EXISTS views.allocations_entry;
            CREATE TABLE views.allocations_entry (
                agreement_id    uuid    NOT NULL,
                sequence        bigint  NOT NULL,
                known_from      bigint  NOT NULL,
                effective_on    date    NOT NULL,
                contribution_id uuid    NOT NULL,
                allocation_id   uuid    NOT NULL,
                kind            text    NOT NULL,
                use             text,
                reference       text,
                amount          numeric NOT NULL,
                currency        text    NOT NULL,
                reason_code     text,
                reason_note     text,
                PRIMARY KEY (agreement_id, sequence)
            );
            CREATE INDEX allocations_entry_of ON views.allocations_entry (agreement_id, contribution_id);
            """;

    @Bean
    View allocationsView() {
        return new View(Portfolio.NAME, DDL);
    }
}
