package org.tributary.queryside.contributions;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.AgreementEvent;
import org.tributary.events.AgreementEvent.ReceivableWrittenOff;
import org.tributary.events.AgreementEvent.WriteOffReversed;
import org.tributary.events.Money;
import org.tributary.events.PartnerId;
import org.tributary.events.Reason;
import org.tributary.events.WriteOffId;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Writes what was given up into the ledger, an entry an event: nothing of it came in, and nothing is settled by it. */
@Component
@ProcessingGroup(Portfolio.NAME)
class WriteOffsProjection {
    private static final String WRITE_OFF = """
            INSERT INTO views.contributions_entry (agreement_id, sequence, known_from, effective_on, kind, write_off_id,
                partner_id, amount, currency, received, settles, settled, reason_code, reason_note, differences, written_off)
            VALUES (:agreement, :sequence, :position, :on, :kind, :writeOff, :partner, :amount, :currency, 0, 0, 0, :reason,
                :note, '[]', :writtenOff)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;
    private final Settlements settlements;

    WriteOffsProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
        this.settlements = new Settlements(viewsJdbc);
    }

    @EventHandler
    void on(ReceivableWrittenOff event, @SequenceNumber long sequence, @Position long position) {
        entry(
                        event,
                        sequence,
                        position,
                        "written-off",
                        event.writeOffId(),
                        event.source(),
                        event.amount(),
                        event.reason())
                .param("writtenOff", event.amount().amount())
                .update();
        settlements.writtenOff(event, event.tranches(), sequence, position);
    }

    @EventHandler
    void on(WriteOffReversed event, @SequenceNumber long sequence, @Position long position) {
        entry(
                        event,
                        sequence,
                        position,
                        "write-off-reversed",
                        event.writeOffId(),
                        event.source(),
                        event.amount(),
                        event.reason())
                .param("writtenOff", event.amount().negated().amount())
                .update();
        settlements.takenBack(event, event.tranches(), sequence, position);
    }

    private JdbcClient.StatementSpec entry(
            AgreementEvent event,
            long sequence,
            long position,
            String kind,
            WriteOffId writeOff,
            PartnerId source,
            Money amount,
            Reason reason) {
        return jdbc.sql(WRITE_OFF)
                .param("agreement", event.agreementId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("kind", kind)
                .param("writeOff", writeOff.value())
                .param("partner", source.value())
                .param("amount", amount.amount())
                .param("currency", amount.currency().code())
                .param("reason", reason.code())
                .param("note", reason.note());
    }
}
