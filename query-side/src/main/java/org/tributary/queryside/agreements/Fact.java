package org.tributary.queryside.agreements;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.tributary.events.AgreementEvent;
import org.tributary.events.Id;

/** What every row of an event begins with: whose it is, where it stands, since when it is known and true. */
record Fact(UUID agreement, long sequence, long position, LocalDate on) {
    static Fact of(AgreementEvent event, long sequence, long position) {
        return new Fact(event.agreementId().value(), sequence, position, event.effectiveOn());
    }

    StatementSpec into(StatementSpec statement) {
        return statement
                .param("agreement", agreement)
                .param("sequence", sequence)
                .param("position", position)
                .param("on", on);
    }

    static @Nullable UUID value(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
