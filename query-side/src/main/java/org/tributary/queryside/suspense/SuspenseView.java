package org.tributary.queryside.suspense;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.view.View;
import org.tributary.queryside.Portfolio;

/** The table of suspense: a row each time that something arrived, was matched, unmatched, returned or reversed. */
@Configuration(proxyBeanMethods = false)
class SuspenseView {
    private static final String DDL = """
            DROP TABLE IF EXISTS views.suspense_entry;
            CREATE TABLE views.suspense_entry (
                receipt_id      uuid    NOT NULL,
                sequence        bigint  NOT NULL,
                known_from      bigint  NOT NULL,
                effective_on    date    NOT NULL,
                kind            text    NOT NULL,
                change          numeric NOT NULL,
                currency        text    NOT NULL,
                agreement_id    uuid,
                contribution_id uuid,
                return_id       uuid,
                bank_reference  text,
                note_id         uuid,
                reason_code     text,
                reason_note     text,
                PRIMARY KEY (receipt_id, sequence)
            );
            """;

    @Bean
    View suspenseView() {
        return new View(Portfolio.NAME, DDL);
    }
}
