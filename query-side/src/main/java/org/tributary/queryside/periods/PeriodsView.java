package org.tributary.queryside.periods;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.view.View;
import org.tributary.queryside.Portfolio;

/** The table of accounting periods: a row each time a month was closed or reopened. */
@Configuration(proxyBeanMethods = false)
class PeriodsView {
    private static final String DDL = """
            DROP TABLE IF EXISTS views.periods_month;
            CREATE TABLE views.periods_month (
                month        text    NOT NULL,
                sequence     bigint  NOT NULL,
                known_from   bigint  NOT NULL,
                effective_on date    NOT NULL,
                closed       boolean NOT NULL,
                period       text    NOT NULL,
                reason_code  text,
                reason_note  text,
                PRIMARY KEY (month, sequence)
            );
            """;

    @Bean
    View periodsView() {
        return new View(Portfolio.NAME, DDL);
    }
}
