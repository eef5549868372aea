package org.tributary.queryside.policy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.view.View;
import org.tributary.queryside.Portfolio;

/** A row each time the policy was set, with the whole of it. */
@Configuration(proxyBeanMethods = false)
class PolicyView {
    private static final String DDL = """
            DROP TABLE IF EXISTS views.policy_set;
            CREATE TABLE views.policy_set (
                sequence     bigint NOT NULL PRIMARY KEY,
                known_from   bigint NOT NULL,
                effective_on date   NOT NULL,
                policy       text   NOT NULL,
                reason_code  text,
                reason_note  text
            );
            """;

    @Bean
    View policyView() {
        return new View(Portfolio.NAME, DDL);
    }
}
