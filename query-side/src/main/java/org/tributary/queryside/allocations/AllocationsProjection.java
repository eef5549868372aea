package org.tributary.queryside.allocations;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.AgreementEvent.AllocationReleased;
import org.tributary.events.AgreementEvent.ContributionAllocated;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps what was set aside for which use, and released. A row is guarded by its stream's sequence. */
@Component
@ProcessingGroup(Portfolio.NAME)
class AllocationsProjection {
    private static final String ENTRY = """
            INSERT INTO views.allocations_entry VALUES (:agreement, :sequence, :position, :on, :contribution, :allocation,
                :kind, :use, :reference, :amount, :currency, :reason, :note)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    AllocationsProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(ContributionAllocated event, @SequenceNumber long sequence, @Position long position) {
        jdbc.sql(ENTRY)
                .param("agreement", event.agreementId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("contribution", event.contributionId().value())
                .param("allocation", event.allocationId().value())
                .param("kind", "allocated")
                .param("use", event.use())
                .param("reference", event.reference())
                .param("amount", event.amount().amount())
                .param("currency", event.amount().currency().code())
                .param("reason", null)
                .param("note", null)
                .update();
    }

    @EventHandler
    void on(AllocationReleased event, @SequenceNumber long sequence, @Position long position) {
        jdbc.sql(ENTRY)
                .param("agreement", event.agreementId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("contribution", event.contributionId().value())
                .param("allocation", event.allocationId().value())
                .param("kind", "released")
                .param("use", null)
                .param("reference", null)
                .param("amount", event.amount().negated().amount())
                .param("currency", event.amount().currency().code())
                .param("reason", event.reason().code())
                .param("note", event.reason().note())
                .update();
    }
}
