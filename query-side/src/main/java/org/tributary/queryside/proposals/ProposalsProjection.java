package org.tributary.queryside.proposals;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.AccountId;
import org.tributary.events.CorrectionEvent;
import org.tributary.events.CorrectionEvent.CorrectionApproved;
import org.tributary.events.CorrectionEvent.CorrectionProposed;
import org.tributary.events.CorrectionEvent.CorrectionRejected;
import org.tributary.events.CorrectionEvent.CorrectionWithdrawn;
import org.tributary.events.Reason;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;
import org.tributary.stored.StoredJson;

/** Keeps each proposal as it was made, and as it was decided. */
@Component
@ProcessingGroup(Portfolio.NAME)
class ProposalsProjection {
    private static final String FACT = """
            INSERT INTO views.proposals_fact VALUES (:agreement, :sequence, :position, :on, :proposal, :status, :account,
                :command, :body, :amounts, :limit, :currency, :reasonCode, :reasonNote)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    ProposalsProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(CorrectionProposed event, @SequenceNumber long sequence, @Position long position) {
        fact(event, "open", event.proposedBy(), event.reason())
                .param("sequence", sequence)
                .param("position", position)
                .param("command", event.command())
                .param("body", event.body())
                .param("amounts", StoredJson.mapper().writeValueAsString(event.amounts()))
                .param("limit", event.limit().amount())
                .param("currency", event.limit().currency().code())
                .update();
    }

    @EventHandler
    void on(CorrectionApproved event, @SequenceNumber long sequence, @Position long position) {
        decided(event, "approved", event.approvedBy(), null, sequence, position);
    }

    @EventHandler
    void on(CorrectionRejected event, @SequenceNumber long sequence, @Position long position) {
        decided(event, "rejected", event.rejectedBy(), event.reason(), sequence, position);
    }

    @EventHandler
    void on(CorrectionWithdrawn event, @SequenceNumber long sequence, @Position long position) {
        decided(event, "withdrawn", event.proposedBy(), null, sequence, position);
    }

    private void decided(
            CorrectionEvent event, String status, AccountId by, @Nullable Reason reason, long sequence, long position) {
        fact(event, status, by, reason)
                .param("sequence", sequence)
                .param("position", position)
                .param("command", null)
                .param("body", null)
                .param("amounts", null)
                .param("limit", null)
                .param("currency", null)
                .update();
    }

    private JdbcClient.StatementSpec fact(CorrectionEvent event, String status, AccountId by, @Nullable Reason reason) {
        return jdbc.sql(FACT)
                .param("agreement", event.agreementId().value())
                .param("on", event.effectiveOn())
                .param("proposal", event.proposalId().value())
                .param("status", status)
                .param("account", by.value())
                .param("reasonCode", reason == null ? null : reason.code())
                .param("reasonNote", reason == null ? null : reason.note());
    }
}
