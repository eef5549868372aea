package org.tributary.queryside.kpis;

import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.AgreementEvent;
import org.tributary.events.AgreementEvent.AddendumSigned;
import org.tributary.events.AgreementEvent.AgreementSigned;
import org.tributary.events.Money;
import org.tributary.events.PartnerId;
import org.tributary.events.PartnershipEvent.PartnershipProposed;
import org.tributary.events.Value;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps what was proposed and what was signed, with the values and how addenda changed them. */
@Component
@ProcessingGroup(Portfolio.NAME)
class SignaturesProjection {
    private static final String PROPOSAL = """
            INSERT INTO views.kpis_proposal VALUES (:partnership, :sequence, :position, :on) ON CONFLICT DO NOTHING
            """;
    private static final String SIGNATURE = """
            INSERT INTO views.kpis_signature VALUES (:agreement, :sequence, :position, :on, :partnership, :partners)
            ON CONFLICT DO NOTHING
            """;
    private static final String VALUE = """
            INSERT INTO views.kpis_value
            VALUES (:agreement, :sequence, :place, :position, :on, :own, :amount, :currency)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    SignaturesProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(PartnershipProposed event, @SequenceNumber long sequence, @Position long position) {
        jdbc.sql(PROPOSAL)
                .param("partnership", event.partnershipId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .update();
    }

    @EventHandler
    void on(AgreementSigned event, @SequenceNumber long sequence, @Position long position) {
        jdbc.sql(SIGNATURE)
                .param("agreement", event.agreementId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("partnership", event.partnershipId().value())
                .param(
                        "partners",
                        event.partners().stream().map(PartnerId::value).toArray(UUID[]::new))
                .update();
        values(event, event.values(), sequence, position);
    }

    @EventHandler
    void on(AddendumSigned event, @SequenceNumber long sequence, @Position long position) {
        values(event, event.changes(), sequence, position);
    }

    /** What nobody has valued has no amount, and counts nothing. */
    private void values(AgreementEvent event, List<Value> values, long sequence, long position) {
        for (int place = 0; place < values.size(); place++) {
            Money amount = values.get(place).amount();
            if (amount == null) continue;
            jdbc.sql(VALUE)
                    .param("agreement", event.agreementId().value())
                    .param("sequence", sequence)
                    .param("place", place)
                    .param("position", position)
                    .param("on", event.effectiveOn())
                    .param("own", values.get(place).own())
                    .param("amount", amount.amount())
                    .param("currency", amount.currency().code())
                    .update();
        }
    }
}
