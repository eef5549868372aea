package org.tributary.queryside.suspense;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tributary.events.Id;
import org.tributary.events.Money;
import org.tributary.events.Reason;
import org.tributary.events.SuspenseEvent;
import org.tributary.events.SuspenseEvent.ReceiptMatched;
import org.tributary.events.SuspenseEvent.ReceiptReturned;
import org.tributary.events.SuspenseEvent.ReceiptUnmatched;
import org.tributary.events.SuspenseEvent.UnidentifiedReceiptRecorded;
import org.tributary.events.SuspenseEvent.UnidentifiedReceiptReversed;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Writes what came into suspense and what left it, an entry an event. */
@Component
@ProcessingGroup(Portfolio.NAME)
class SuspenseProjection {
    private static final String ENTRY = """
            INSERT INTO views.suspense_entry VALUES (:receipt, :sequence, :position, :on, :kind, :change, :currency,
                :agreement, :contribution, :return, :bank, :note, :reasonCode, :reasonNote)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    SuspenseProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(UnidentifiedReceiptRecorded event, @SequenceNumber long sequence, @Position long position) {
        entry(event, "recorded", event.amount(), null, sequence, position)
                .params(about(null, null, null, event.bankReference(), event.noteId()))
                .update();
    }

    @EventHandler
    void on(ReceiptMatched event, @SequenceNumber long sequence, @Position long position) {
        entry(event, "matched", event.amount().negated(), null, sequence, position)
                .params(about(event.agreementId(), event.contributionId(), null, null, null))
                .update();
    }

    @EventHandler
    void on(ReceiptUnmatched event, @SequenceNumber long sequence, @Position long position) {
        entry(event, "unmatched", event.amount(), event.reason(), sequence, position)
                .params(about(event.agreementId(), event.contributionId(), null, null, null))
                .update();
    }

    @EventHandler
    void on(ReceiptReturned event, @SequenceNumber long sequence, @Position long position) {
        entry(event, "returned", event.amount().negated(), event.reason(), sequence, position)
                .params(about(null, null, event.returnId(), event.bankReference(), null))
                .update();
    }

    @EventHandler
    void on(UnidentifiedReceiptReversed event, @SequenceNumber long sequence, @Position long position) {
        entry(event, "reversed", event.amount().negated(), event.reason(), sequence, position)
                .params(about(null, null, null, event.bankReference(), null))
                .update();
    }

    private StatementSpec entry(
            SuspenseEvent event, String kind, Money change, @Nullable Reason reason, long sequence, long position) {
        return jdbc.sql(ENTRY)
                .param("receipt", event.receiptId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("kind", kind)
                .param("change", change.amount())
                .param("currency", change.currency().code())
                .param("reasonCode", reason == null ? null : reason.code())
                .param("reasonNote", reason == null ? null : reason.note());
    }

    private static Map<String, @Nullable Object> about(
            @Nullable Id agreement,
            @Nullable Id contribution,
            @Nullable Id returned,
            @Nullable String bank,
            @Nullable Id note) {
        Map<String, @Nullable Object> about = new HashMap<>();
        about.put("agreement", agreement == null ? null : agreement.value());
        about.put("contribution", contribution == null ? null : contribution.value());
        about.put("return", returned == null ? null : returned.value());
        about.put("bank", bank);
        about.put("note", note == null ? null : note.value());
        return about;
    }
}
