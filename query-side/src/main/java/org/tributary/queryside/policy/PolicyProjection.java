package org.tributary.queryside.policy;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.PolicyEvent.PolicySet;
import org.tributary.events.Reason;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;
import org.tributary.stored.StoredJson;

/** Keeps every policy there ever was. */
@Component
@ProcessingGroup(Portfolio.NAME)
class PolicyProjection {
    private static final String SET = """
            INSERT INTO views.policy_set VALUES (:sequence, :position, :on, :policy, :reasonCode, :reasonNote)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    PolicyProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(PolicySet event, @SequenceNumber long sequence, @Position long position) {
        Reason reason = event.reason();
        jdbc.sql(SET)
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("policy", StoredJson.mapper().writeValueAsString(event.policy()))
                .param("reasonCode", reason == null ? null : reason.code())
                .param("reasonNote", reason == null ? null : reason.note())
                .update();
    }
}
