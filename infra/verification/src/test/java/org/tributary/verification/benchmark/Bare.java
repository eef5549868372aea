package org.tributary.verification.benchmark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The second yardstick: the least that Spring Boot can do, a POST that becomes one row. No account, no rule, no history. */
@EnableAutoConfiguration
@Import(Bare.Contributions.class)
class Bare {
    static final String PROFILE = "bare";

    public static void main(String[] args) {
        SpringApplication.run(Bare.class, args);
    }

    @RestController
    @Profile(PROFILE)
    static class Contributions {
        private final JdbcClient jdbc;

        Contributions(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @GetMapping("/ping")
        Created ping() {
            return new Created(new UUID(0, 0));
        }

        @PostMapping("/contributions")
        @ResponseStatus(HttpStatus.CREATED)
        Created record(@RequestBody Contribution sent) {
            UUID id = UUID.randomUUID();
            jdbc.sql(Raw.INSERT)
                    .params(
                            id,
                            sent.agreementId(),
                            sent.amount().amount(),
                            sent.amount().currency(),
                            sent.effectiveOn())
                    .update();
            return new Created(id);
        }
    }

    record Contribution(UUID agreementId, Amount amount, LocalDate effectiveOn) {}

    record Amount(BigDecimal amount, String currency) {}

    record Created(UUID id) {}
}
