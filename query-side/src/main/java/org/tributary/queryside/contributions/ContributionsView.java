package org.tributary.queryside.contributions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.view.View;
import org.tributary.queryside.Portfolio;

/**
 * The tables of the ledger: a row an entry, none ever changed. {@code amount} and {@code settles} are as in the event;
 * {@code received} and {@code settled} are what the entry adds to either sum, less than zero where it takes away. A
 * reversal or refund carries form and partner of what it cancels; a write-off has neither contribution nor form, and
 * {@code written_off} is what it adds to what is given up.
 */
@Configuration(proxyBeanMethods = false)
class ContributionsView {
    private static final String DDL = """
            DROP TABLE IF EXISTS views.contributions_entry, views.contributions_settlement;
            CREATE TABLE views.contributions_entry (
                agreement_id    uuid    NOT NULL,
                sequence        bigint  NOT NULL,
                known_from      bigint  NOT NULL,
                effective_on    date    NOT NULL,
                kind            text    NOT NULL,
                contribution_id uuid,
                refund_id       uuid,
                form            text,
                partner_id      uuid,
                payer           uuid,
                amount          numeric NOT NULL,
                currency        text    NOT NULL,
                received        numeric NOT NULL,
                settles         numeric NOT NULL,
                settled         numeric NOT NULL,
                still_due       boolean,
                bank_reference  text,
                reason_code     text,
                reason_note     text,
                differences     text    NOT NULL,
                corrects        uuid,
                corrected_by    uuid,
                write_off_id    uuid,
                written_off     numeric NOT NULL DEFAULT 0,
                receipt_id      uuid,
                basis           text,
                PRIMARY KEY (agreement_id, sequence)
            );
            CREATE INDEX contributions_entry_listed ON views.contributions_entry
                ((coalesce(effective_on, '-infinity'::date)), (agreement_id::text || '/' || sequence::text));
            CREATE INDEX contributions_entry_of ON views.contributions_entry (agreement_id, contribution_id);
            CREATE INDEX contributions_entry_given_up ON views.contributions_entry (agreement_id, write_off_id)
                WHERE write_off_id IS NOT NULL;
            CREATE INDEX ON views.contributions_entry (partner_id);
            CREATE INDEX contributions_entry_by_bank ON views.contributions_entry (upper(bank_reference))
                WHERE bank_reference IS NOT NULL;
            CREATE TABLE views.contributions_settlement (
                agreement_id uuid    NOT NULL,
                sequence     bigint  NOT NULL,
                place        integer NOT NULL,
                known_from   bigint  NOT NULL,
                effective_on date    NOT NULL,
                tranche_id   uuid    NOT NULL,
                amount       numeric NOT NULL,
                written_off  numeric NOT NULL,
                PRIMARY KEY (agreement_id, sequence, place)
            );
            """;

    @Bean
    View contributionsView() {
        return new View(Portfolio.NAME, DDL);
    }
}
