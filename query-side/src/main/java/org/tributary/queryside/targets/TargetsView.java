package org.tributary.queryside.targets;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.view.View;
import org.tributary.queryside.Portfolio;

/** The table of targets: a row each time one was set. */
@Configuration(proxyBeanMethods = false)
class TargetsView {
    private static final String DDL = """
            DROP TABLE IF EXISTS views.targets_target;
            CREATE TABLE views.targets_target (
                target_id    uuid   NOT NULL,
                sequence     bigint NOT NULL,
                known_from   bigint NOT NULL,
                effective_on date   NOT NULL,
                owner        uuid   NOT NULL,
                measure      text   NOT NULL,
                period       text   NOT NULL,
                amount       numeric,
                currency     text,
                count        text,
                reason_code  text,
                withdrawn    boolean NOT NULL,
                PRIMARY KEY (target_id, sequence)
            );
            """;

    @Bean
    View targetsView() {
        return new View(Portfolio.NAME, DDL);
    }
}
