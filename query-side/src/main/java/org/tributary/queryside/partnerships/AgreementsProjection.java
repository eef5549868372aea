package org.tributary.queryside.partnerships;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.AgreementId;
import org.tributary.events.PartnershipEvent.PartnershipSigned;
import org.tributary.events.PartnershipEvent.SignedPartnershipRegistered;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps which agreements were signed under a partnership. */
@Component
@ProcessingGroup(Portfolio.NAME)
class AgreementsProjection {
    private static final String AGREEMENT = """
            INSERT INTO views.partnerships_agreement VALUES (:partnership, :sequence, :position, :on, :agreement)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    AgreementsProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(PartnershipSigned event, @SequenceNumber long sequence, @Position long position) {
        signed(new Change(event, sequence, position), event.agreementId());
    }

    @EventHandler
    void on(SignedPartnershipRegistered event, @SequenceNumber long sequence, @Position long position) {
        signed(new Change(event, sequence, position), event.agreementId());
    }

    private void signed(Change change, AgreementId agreement) {
        change.row(jdbc, AGREEMENT).param("agreement", agreement.value()).update();
    }
}
