package org.tributary.queryside.partnerships;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.Credit;
import org.tributary.events.PartnershipEvent.OwnerAssigned;
import org.tributary.events.PartnershipEvent.PartnershipIdentified;
import org.tributary.events.PartnershipEvent.PartnershipProposed;
import org.tributary.events.PartnershipEvent.SignedPartnershipRegistered;
import org.tributary.events.Share;
import org.tributary.events.StaffId;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps who ever answered for a partnership, and how the credit was shared. */
@Component
@ProcessingGroup(Portfolio.NAME)
class OwnerProjection {
    private static final String OWNER = """
            INSERT INTO views.partnerships_owner VALUES (:partnership, :sequence, :position, :on, :owner)
            ON CONFLICT DO NOTHING
            """;
    private static final String CREDIT = """
            INSERT INTO views.partnerships_credit
            VALUES (:partnership, :sequence, :place, :staff, :numerator, :denominator)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    OwnerProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(PartnershipIdentified event, @SequenceNumber long sequence, @Position long position) {
        owned(new Change(event, sequence, position), event.owner(), event.credit());
    }

    @EventHandler
    void on(PartnershipProposed event, @SequenceNumber long sequence, @Position long position) {
        owned(new Change(event, sequence, position), event.owner(), event.credit());
    }

    @EventHandler
    void on(OwnerAssigned event, @SequenceNumber long sequence, @Position long position) {
        owned(new Change(event, sequence, position), event.owner(), event.credit());
    }

    /** History may leave the owner out: then nobody is credited. */
    @EventHandler
    void on(SignedPartnershipRegistered event, @SequenceNumber long sequence, @Position long position) {
        if (event.owner() != null) owned(new Change(event, sequence, position), event.owner(), event.credit());
    }

    private void owned(Change change, StaffId owner, List<Credit> stated) {
        List<Credit> credit = stated.isEmpty() ? List.of(new Credit(owner, Share.ONE)) : stated;
        change.row(jdbc, OWNER).param("owner", owner.value()).update();
        for (int place = 0; place < credit.size(); place++)
            jdbc.sql(CREDIT)
                    .param("partnership", change.event().partnershipId().value())
                    .param("sequence", change.sequence())
                    .param("place", place)
                    .param("staff", credit.get(place).staffId().value())
                    .param("numerator", credit.get(place).share().numerator().longValueExact())
                    .param(
                            "denominator",
                            credit.get(place).share().denominator().longValueExact())
                    .update();
    }
}
