package org.tributary.queryside.partnerships;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.EngagementEvent.EngagementRevised;
import org.tributary.events.PartnershipEvent.PartnershipProposed;
import org.tributary.events.Term;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps in which ways partners worked together, what for, and between which days. */
@Component
@ProcessingGroup(Portfolio.NAME)
class EngagementProjection {
    private static final String ENGAGEMENT = """
            INSERT INTO views.partnerships_engagement
            VALUES (:partnership, :sequence, :position, :on, :types, :objective, :from, :to)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    EngagementProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(PartnershipProposed event, @SequenceNumber long sequence, @Position long position) {
        engaged(new Change(event, sequence, position), event.engagementTypes(), event.objective(), event.term());
    }

    @EventHandler
    void on(EngagementRevised event, @SequenceNumber long sequence, @Position long position) {
        engaged(new Change(event, sequence, position), event.engagementTypes(), event.objective(), event.term());
    }

    private void engaged(Change change, List<String> types, @Nullable String objective, @Nullable Term term) {
        change.row(jdbc, ENGAGEMENT)
                .param("types", types.toArray(String[]::new))
                .param("objective", objective)
                .param("from", term == null ? null : term.from())
                .param("to", term == null ? null : term.to())
                .update();
    }
}
