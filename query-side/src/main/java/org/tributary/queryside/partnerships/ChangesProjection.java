package org.tributary.queryside.partnerships;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.PartnershipEvent;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps that something changed, whatever it was: which version of a partnership was known when. */
@Component
@ProcessingGroup(Portfolio.NAME)
class ChangesProjection {
    private static final String CHANGE = """
            INSERT INTO views.partnerships_change VALUES (:partnership, :sequence, :position, :on) ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    ChangesProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(PartnershipEvent event, @SequenceNumber long sequence, @Position long position) {
        new Change(event, sequence, position).row(jdbc, CHANGE).update();
    }
}
