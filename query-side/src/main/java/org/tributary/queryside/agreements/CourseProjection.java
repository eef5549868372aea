package org.tributary.queryside.agreements;

import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.AgreementEvent.AgreementExpired;
import org.tributary.events.AgreementEvent.AgreementPlacedUnderUmbrella;
import org.tributary.events.AgreementEvent.AgreementReinstated;
import org.tributary.events.AgreementEvent.AgreementResumed;
import org.tributary.events.AgreementEvent.AgreementSuspended;
import org.tributary.events.AgreementEvent.AgreementTerminated;
import org.tributary.events.AgreementEvent.AgreementVoided;
import org.tributary.events.AgreementEvent.Reduction;
import org.tributary.events.Money;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps how agreements stood still and ended, and what was no longer due then. A row is guarded by its stream's sequence. */
@Component
@ProcessingGroup(Portfolio.NAME)
class CourseProjection {
    private static final String COURSE = """
            INSERT INTO views.agreements_course VALUES (:agreement, :sequence, :position, :on, :kind)
            ON CONFLICT DO NOTHING
            """;
    private static final String REDUCTION = """
            INSERT INTO views.agreements_reduction VALUES (:agreement, :sequence, :place, :position, :on, :partner, :amount)
            ON CONFLICT DO NOTHING
            """;

    private static final String VOIDED = """
            INSERT INTO views.agreements_voided VALUES (:agreement, :sequence, :position, :on, :reason, :note)
            ON CONFLICT DO NOTHING
            """;

    private static final String UMBRELLA = """
            INSERT INTO views.agreements_umbrella
            VALUES (:agreement, :sequence, :position, :on, :umbrella, :reason, :note)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    CourseProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(AgreementSuspended event, @SequenceNumber long sequence, @Position long position) {
        took(Fact.of(event, sequence, position), "suspended");
    }

    @EventHandler
    void on(AgreementResumed event, @SequenceNumber long sequence, @Position long position) {
        took(Fact.of(event, sequence, position), "resumed");
    }

    @EventHandler
    void on(AgreementTerminated event, @SequenceNumber long sequence, @Position long position) {
        Fact fact = Fact.of(event, sequence, position);
        took(fact, "terminated");
        reduced(fact, event.reductions(), amount -> amount);
    }

    @EventHandler
    void on(AgreementExpired event, @SequenceNumber long sequence, @Position long position) {
        Fact fact = Fact.of(event, sequence, position);
        took(fact, "settled");
        reduced(fact, event.reductions(), amount -> amount);
    }

    @EventHandler
    void on(AgreementReinstated event, @SequenceNumber long sequence, @Position long position) {
        Fact fact = Fact.of(event, sequence, position);
        took(fact, "reinstated");
        reduced(fact, event.reductions(), Money::negated);
    }

    @EventHandler
    void on(AgreementPlacedUnderUmbrella event, @SequenceNumber long sequence, @Position long position) {
        Fact.of(event, sequence, position)
                .into(jdbc.sql(UMBRELLA))
                .param("umbrella", Fact.value(event.umbrella()))
                .param("reason", event.reason().code())
                .param("note", event.reason().note())
                .update();
    }

    @EventHandler
    void on(AgreementVoided event, @SequenceNumber long sequence, @Position long position) {
        Fact.of(event, sequence, position)
                .into(jdbc.sql(VOIDED))
                .param("reason", event.reason().code())
                .param("note", event.reason().note())
                .update();
    }

    private void took(Fact fact, String kind) {
        fact.into(jdbc.sql(COURSE)).param("kind", kind).update();
    }

    private void reduced(Fact fact, List<Reduction> reductions, UnaryOperator<Money> by) {
        for (int place = 0; place < reductions.size(); place++)
            fact.into(jdbc.sql(REDUCTION))
                    .param("place", place)
                    .param("partner", reductions.get(place).source().value())
                    .param("amount", by.apply(reductions.get(place).amount()).amount())
                    .update();
    }
}
