package org.tributary.queryside.obligations;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.AgreementEvent;
import org.tributary.events.AgreementEvent.ObligationAdded;
import org.tributary.events.AgreementEvent.ObligationFulfilled;
import org.tributary.events.AgreementEvent.ObligationRemoved;
import org.tributary.events.AgreementEvent.ObligationReopened;
import org.tributary.events.AgreementEvent.ObligationWaived;
import org.tributary.events.ObligationId;
import org.tributary.events.Reason;
import org.tributary.events.Value;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps what is owed, and what became of it. A row is guarded by its stream's sequence. */
@Component
@ProcessingGroup(Portfolio.NAME)
class ObligationsProjection {
    private static final String ADDED = """
            INSERT INTO views.obligations_change (agreement_id, sequence, known_from, effective_on, obligation_id, change,
                kind, partner_id, what, due_on)
            VALUES (:agreement, :sequence, :position, :on, :obligation, 'added', :kind, :partner, :what, :dueOn)
            ON CONFLICT DO NOTHING
            """;
    private static final String CHANGED = """
            INSERT INTO views.obligations_change (agreement_id, sequence, known_from, effective_on, obligation_id, change,
                evidence, reason_code, reason_note)
            VALUES (:agreement, :sequence, :position, :on, :obligation, :change, :evidence, :reason, :note)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    ObligationsProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(ObligationAdded event, @SequenceNumber long sequence, @Position long position) {
        jdbc.sql(ADDED)
                .param("agreement", event.agreementId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("obligation", event.obligationId().value())
                .param("kind", event.kind())
                .param("partner", Value.OWN.equals(event.owedBy()) ? null : UUID.fromString(event.owedBy()))
                .param("what", event.what())
                .param("dueOn", event.dueOn())
                .update();
    }

    @EventHandler
    void on(ObligationFulfilled event, @SequenceNumber long sequence, @Position long position) {
        changed(event, event.obligationId(), sequence, position, "fulfilled", event.evidence(), null);
    }

    @EventHandler
    void on(ObligationWaived event, @SequenceNumber long sequence, @Position long position) {
        changed(event, event.obligationId(), sequence, position, "waived", null, event.reason());
    }

    @EventHandler
    void on(ObligationReopened event, @SequenceNumber long sequence, @Position long position) {
        changed(event, event.obligationId(), sequence, position, "reopened", null, event.reason());
    }

    @EventHandler
    void on(ObligationRemoved event, @SequenceNumber long sequence, @Position long position) {
        changed(event, event.obligationId(), sequence, position, "removed", null, event.reason());
    }

    private void changed(
            AgreementEvent event,
            ObligationId obligation,
            long sequence,
            long position,
            String change,
            @Nullable String evidence,
            @Nullable Reason reason) {
        jdbc.sql(CHANGED)
                .param("agreement", event.agreementId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("obligation", obligation.value())
                .param("change", change)
                .param("evidence", evidence)
                .param("reason", reason == null ? null : reason.code())
                .param("note", reason == null ? null : reason.note())
                .update();
    }
}
