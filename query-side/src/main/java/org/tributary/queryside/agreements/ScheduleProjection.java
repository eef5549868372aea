package org.tributary.queryside.agreements;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tributary.events.AgreementEvent.ConditionMet;
import org.tributary.events.AgreementEvent.ConditionReopened;
import org.tributary.events.AgreementEvent.TranchesRevised;
import org.tributary.events.TrancheId;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps how schedules were revised, and which conditions were met. A row is guarded by its stream's sequence. */
@Component
@ProcessingGroup(Portfolio.NAME)
class ScheduleProjection {
    private static final String REVISION = """
            INSERT INTO views.agreements_revision VALUES (:agreement, :sequence, :position, :on, :reason, :note)
            ON CONFLICT DO NOTHING
            """;
    private static final String CONDITION = """
            INSERT INTO views.agreements_condition VALUES (:agreement, :sequence, :position, :on, :tranche, :condition, :met,
                :judgedBy, :evidence)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;
    private final PartsOfAgreements parts;

    ScheduleProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
        this.parts = new PartsOfAgreements(viewsJdbc);
    }

    @EventHandler
    void on(TranchesRevised event, @SequenceNumber long sequence, @Position long position) {
        Fact fact = Fact.of(event, sequence, position);
        fact.into(jdbc.sql(REVISION))
                .param("reason", event.reason().code())
                .param("note", event.reason().note())
                .update();
        parts.tranches(fact, event.tranches());
    }

    @EventHandler
    void on(ConditionMet event, @SequenceNumber long sequence, @Position long position) {
        condition(Fact.of(event, sequence, position), event.trancheId(), event.condition())
                .param("met", true)
                .param("judgedBy", event.judgedBy())
                .param("evidence", event.evidence())
                .update();
    }

    @EventHandler
    void on(ConditionReopened event, @SequenceNumber long sequence, @Position long position) {
        condition(Fact.of(event, sequence, position), event.trancheId(), event.condition())
                .param("met", false)
                .param("judgedBy", null)
                .param("evidence", null)
                .update();
    }

    private StatementSpec condition(Fact fact, @Nullable TrancheId tranche, String condition) {
        return fact.into(jdbc.sql(CONDITION))
                .param("tranche", Fact.value(tranche))
                .param("condition", condition);
    }
}
