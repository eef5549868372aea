package org.tributary.queryside.proposals;

import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.AccountId;
import org.tributary.events.CorrectionEvent.CorrectionApproved;
import org.tributary.events.CorrectionEvent.CorrectionProposed;
import org.tributary.events.CorrectionEvent.CorrectionRejected;
import org.tributary.events.CorrectionEvent.CorrectionWithdrawn;
import org.tributary.events.DomainEvent;
import org.tributary.events.Id;
import org.tributary.events.LimitEvent.ApprovalLimitApproved;
import org.tributary.events.LimitEvent.ApprovalLimitProposed;
import org.tributary.events.LimitEvent.ApprovalLimitRejected;
import org.tributary.events.Money;
import org.tributary.events.ProposalId;
import org.tributary.events.Reason;
import org.tributary.events.ReceiptCorrectionEvent.ReceiptCorrectionApproved;
import org.tributary.events.ReceiptCorrectionEvent.ReceiptCorrectionProposed;
import org.tributary.events.ReceiptCorrectionEvent.ReceiptCorrectionRejected;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;
import org.tributary.stored.StoredJson;

/** Keeps each proposal as it was made, and as it was decided. */
@Component
@ProcessingGroup(Portfolio.NAME)
class ProposalsProjection {
    private static final String FACT = """
            INSERT INTO views.proposals_fact VALUES (:stream, :sequence, :position, :on, :proposal, :status, :account,
                :command, :body, :amounts, :limit, :currency, :reasonCode, :reasonNote, :type)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    ProposalsProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(CorrectionProposed event, @SequenceNumber long sequence, @Position long position) {
        Subject of = new Subject("agreement", event.agreementId(), event.proposalId());
        proposed(of, event, event.proposedBy(), event.reason(), event.limit(), sequence, position)
                .param("command", event.command())
                .param("body", event.body())
                .param("amounts", StoredJson.mapper().writeValueAsString(event.amounts()))
                .update();
    }

    @EventHandler
    void on(ReceiptCorrectionProposed event, @SequenceNumber long sequence, @Position long position) {
        Subject of = new Subject("receipt", event.receiptId(), event.proposalId());
        proposed(of, event, event.proposedBy(), event.reason(), event.limit(), sequence, position)
                .param("command", event.command())
                .param("body", event.body())
                .param("amounts", StoredJson.mapper().writeValueAsString(List.of(event.amount())))
                .update();
    }

    @EventHandler
    void on(ApprovalLimitProposed event, @SequenceNumber long sequence, @Position long position) {
        Subject of = new Subject("policy", event.policyId(), event.proposalId());
        Money limit = event.limit();
        Map<String, ?> body =
                limit == null ? Map.of("clear", List.of("approvalLimit")) : Map.of("approvalLimit", limit);
        proposed(of, event, event.proposedBy(), event.reason(), event.before(), sequence, position)
                .param("command", "set-policy")
                .param("body", StoredJson.mapper().writeValueAsString(body))
                .param("amounts", StoredJson.mapper().writeValueAsString(limit == null ? List.of() : List.of(limit)))
                .update();
    }

    @EventHandler
    void on(CorrectionApproved event, @SequenceNumber long sequence, @Position long position) {
        Subject of = new Subject("agreement", event.agreementId(), event.proposalId());
        decided(of, event, "approved", event.approvedBy(), null, sequence, position);
    }

    @EventHandler
    void on(CorrectionRejected event, @SequenceNumber long sequence, @Position long position) {
        Subject of = new Subject("agreement", event.agreementId(), event.proposalId());
        decided(of, event, "rejected", event.rejectedBy(), event.reason(), sequence, position);
    }

    @EventHandler
    void on(CorrectionWithdrawn event, @SequenceNumber long sequence, @Position long position) {
        Subject of = new Subject("agreement", event.agreementId(), event.proposalId());
        decided(of, event, "withdrawn", event.proposedBy(), null, sequence, position);
    }

    @EventHandler
    void on(ReceiptCorrectionApproved event, @SequenceNumber long sequence, @Position long position) {
        Subject of = new Subject("receipt", event.receiptId(), event.proposalId());
        decided(of, event, "approved", event.approvedBy(), null, sequence, position);
    }

    @EventHandler
    void on(ReceiptCorrectionRejected event, @SequenceNumber long sequence, @Position long position) {
        Subject of = new Subject("receipt", event.receiptId(), event.proposalId());
        String status = rejected(event.rejectedBy(), event.proposedBy());
        decided(of, event, status, event.rejectedBy(), event.reason(), sequence, position);
    }

    @EventHandler
    void on(ApprovalLimitApproved event, @SequenceNumber long sequence, @Position long position) {
        Subject of = new Subject("policy", event.policyId(), event.proposalId());
        decided(of, event, "approved", event.approvedBy(), null, sequence, position);
    }

    @EventHandler
    void on(ApprovalLimitRejected event, @SequenceNumber long sequence, @Position long position) {
        Subject of = new Subject("policy", event.policyId(), event.proposalId());
        String status = rejected(event.rejectedBy(), event.proposedBy());
        decided(of, event, status, event.rejectedBy(), event.reason(), sequence, position);
    }

    private static String rejected(AccountId by, AccountId proposer) {
        return by.equals(proposer) ? "withdrawn" : "rejected";
    }

    private JdbcClient.StatementSpec proposed(
            Subject of, DomainEvent event, AccountId by, Reason reason, Money limit, long sequence, long position) {
        return fact(of, event, "open", by, reason)
                .param("sequence", sequence)
                .param("position", position)
                .param("limit", limit.amount())
                .param("currency", limit.currency().code());
    }

    private void decided(
            Subject of,
            DomainEvent event,
            String status,
            AccountId by,
            @Nullable Reason reason,
            long sequence,
            long position) {
        fact(of, event, status, by, reason)
                .param("sequence", sequence)
                .param("position", position)
                .param("command", null)
                .param("body", null)
                .param("amounts", null)
                .param("limit", null)
                .param("currency", null)
                .update();
    }

    private JdbcClient.StatementSpec fact(
            Subject of, DomainEvent event, String status, AccountId by, @Nullable Reason reason) {
        return jdbc.sql(FACT)
                .param("stream", of.stream().value())
                .param("type", of.type())
                .param("on", event.effectiveOn())
                .param("proposal", of.proposal().value())
                .param("status", status)
                .param("account", by.value())
                .param("reasonCode", reason == null ? null : reason.code())
                .param("reasonNote", reason == null ? null : reason.note());
    }

    /** What a proposal would change, and its own id. */
    private record Subject(String type, Id stream, ProposalId proposal) {}
}
