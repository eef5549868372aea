package org.tributary.queryside.partnerships;

import java.util.Locale;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.EngagementEvent.BrokerAssigned;
import org.tributary.events.EngagementEvent.BrokerReleased;
import org.tributary.events.Id;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps who brokered a partnership, and since when no more; names are asked for in the person store. */
@Component
@ProcessingGroup(Portfolio.NAME)
class BrokersProjection {
    private static final String ASSIGNED = """
            INSERT INTO views.partnerships_broker
            VALUES (:partnership, :sequence, :position, :on, :broker, :kind, :person, :partner, :staff, :until)
            ON CONFLICT DO NOTHING
            """;
    private static final String RELEASED = """
            INSERT INTO views.partnerships_broker (
                partnership_id, sequence, known_from, effective_on, broker_id, reason_code, reason_note)
            VALUES (:partnership, :sequence, :position, :on, :broker, :reason, :note)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    BrokersProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(BrokerAssigned event, @SequenceNumber long sequence, @Position long position) {
        new Change(event, sequence, position)
                .row(jdbc, ASSIGNED)
                .param("broker", event.brokerId().value())
                .param("kind", event.kind().name().toLowerCase(Locale.ROOT))
                .param("person", value(event.personId()))
                .param("partner", value(event.partnerId()))
                .param("staff", value(event.staffId()))
                .param("until", event.until())
                .update();
    }

    @EventHandler
    void on(BrokerReleased event, @SequenceNumber long sequence, @Position long position) {
        new Change(event, sequence, position)
                .row(jdbc, RELEASED)
                .param("broker", event.brokerId().value())
                .param("reason", event.reason().code())
                .param("note", event.reason().note())
                .update();
    }

    private static @Nullable UUID value(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
