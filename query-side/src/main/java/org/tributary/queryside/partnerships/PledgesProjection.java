package org.tributary.queryside.partnerships;

import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tributary.events.Money;
import org.tributary.events.PartnershipEvent.PartnershipSigned;
import org.tributary.events.PledgeEvent.PledgeRecorded;
import org.tributary.events.PledgeEvent.PledgeRevised;
import org.tributary.events.PledgeEvent.PledgeWithdrawn;
import org.tributary.events.PledgeId;
import org.tributary.events.Reason;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps what was pledged, how that changed, and which agreement fulfilled it. */
@Component
@ProcessingGroup(Portfolio.NAME)
class PledgesProjection {
    private static final String PLEDGE = """
            INSERT INTO views.partnerships_pledge
            VALUES (:partnership, :sequence, :place, :position, :on, :pledge, :kind, :partner, :amount, :currency,
                :expectedOn, :agreement, :reason, :note)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    PledgesProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(PledgeRecorded event, @SequenceNumber long sequence, @Position long position) {
        StatementSpec row = row(new Change(event, sequence, position), 0, event.pledgeId(), "recorded");
        because(stated(row, event.amount(), event.expectedOn()), null)
                .param("partner", event.partnerId().value())
                .param("agreement", null)
                .update();
    }

    @EventHandler
    void on(PledgeRevised event, @SequenceNumber long sequence, @Position long position) {
        StatementSpec row = row(new Change(event, sequence, position), 0, event.pledgeId(), "revised");
        because(stated(row, event.amount(), event.expectedOn()), event.reason())
                .param("partner", null)
                .param("agreement", null)
                .update();
    }

    @EventHandler
    void on(PledgeWithdrawn event, @SequenceNumber long sequence, @Position long position) {
        StatementSpec row = row(new Change(event, sequence, position), 0, event.pledgeId(), "withdrawn");
        because(stated(row, null, null), event.reason())
                .param("partner", null)
                .param("agreement", null)
                .update();
    }

    @EventHandler
    void on(PartnershipSigned event, @SequenceNumber long sequence, @Position long position) {
        Change change = new Change(event, sequence, position);
        for (int place = 0; place < event.pledges().size(); place++)
            because(stated(row(change, place, event.pledges().get(place), "fulfilled"), null, null), null)
                    .param("partner", null)
                    .param("agreement", event.agreementId().value())
                    .update();
    }

    private StatementSpec row(Change change, int place, PledgeId pledge, String kind) {
        return change.row(jdbc, PLEDGE)
                .param("place", place)
                .param("pledge", pledge.value())
                .param("kind", kind);
    }

    private static StatementSpec stated(StatementSpec row, @Nullable Money amount, @Nullable LocalDate expectedOn) {
        return row.param("amount", amount == null ? null : amount.amount())
                .param("currency", amount == null ? null : amount.currency().code())
                .param("expectedOn", expectedOn);
    }

    private static StatementSpec because(StatementSpec row, @Nullable Reason reason) {
        return row.param("reason", reason == null ? null : reason.code())
                .param("note", reason == null ? null : reason.note());
    }
}
