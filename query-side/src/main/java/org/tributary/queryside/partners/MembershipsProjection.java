package org.tributary.queryside.partners;

import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.MembershipEvent;
import org.tributary.events.MembershipEvent.MembershipEnded;
import org.tributary.events.MembershipEvent.MembershipRecorded;
import org.tributary.events.MembershipEvent.MembershipRemoved;
import org.tributary.events.Reason;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps what was said of each membership; what was said last holds. */
@Component
@ProcessingGroup(Portfolio.NAME)
class MembershipsProjection {
    private static final String MEMBERSHIP = """
            INSERT INTO views.partners_membership
            VALUES (:partner, :sequence, :position, :on, :membership, :kind, :firstDay, :lastDay, :removed, :reason, :note)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    MembershipsProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(MembershipRecorded event, @SequenceNumber long sequence, @Position long position) {
        row(event, event.kind(), event.firstDay(), event.lastDay(), null, sequence, position);
    }

    @EventHandler
    void on(MembershipEnded event, @SequenceNumber long sequence, @Position long position) {
        row(event, event.kind(), event.firstDay(), event.lastDay(), event.reason(), sequence, position);
    }

    @EventHandler
    void on(MembershipRemoved event, @SequenceNumber long sequence, @Position long position) {
        row(event, event.kind(), event.firstDay(), null, event.reason(), sequence, position);
    }

    private void row(
            MembershipEvent event,
            String kind,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable Reason reason,
            long sequence,
            long position) {
        jdbc.sql(MEMBERSHIP)
                .param("partner", event.partnerId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("membership", event.membershipId().value())
                .param("kind", kind)
                .param("firstDay", firstDay)
                .param("lastDay", lastDay)
                .param("removed", event instanceof MembershipRemoved)
                .param("reason", reason == null ? null : reason.code())
                .param("note", reason == null ? null : reason.note())
                .update();
    }
}
