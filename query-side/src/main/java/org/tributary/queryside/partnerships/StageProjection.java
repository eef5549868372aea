package org.tributary.queryside.partnerships;

import java.time.LocalDate;
import java.util.Locale;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.PartnershipEvent.CompletionReopened;
import org.tributary.events.PartnershipEvent.PartnershipCompleted;
import org.tributary.events.PartnershipEvent.PartnershipDeclined;
import org.tributary.events.PartnershipEvent.PartnershipIdentified;
import org.tributary.events.PartnershipEvent.PartnershipProposed;
import org.tributary.events.PartnershipEvent.PartnershipPutOnHold;
import org.tributary.events.PartnershipEvent.PartnershipReopened;
import org.tributary.events.PartnershipEvent.PartnershipResumed;
import org.tributary.events.PartnershipEvent.PartnershipSigned;
import org.tributary.events.PartnershipEvent.PartnershipVoided;
import org.tributary.events.PartnershipEvent.PartnershipWithdrawn;
import org.tributary.events.PartnershipEvent.SignedPartnershipRegistered;
import org.tributary.events.PartnershipEvent.StageAdvanced;
import org.tributary.events.PartnershipEvent.StageMovedBack;
import org.tributary.events.Reason;
import org.tributary.events.Stage;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;
import org.tributary.stored.StoredEvents;

/** Keeps where a partnership stood, after every event that says so. */
@Component
@ProcessingGroup(Portfolio.NAME)
class StageProjection {
    private static final String STAGE = """
            INSERT INTO views.partnerships_stage VALUES (:partnership, :sequence, :position, :on, :event, :stage,
                :previous, :onHold, :category, :reason, :reviewOn)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    StageProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(PartnershipIdentified event, @SequenceNumber long sequence, @Position long position) {
        stands(new Change(event, sequence, position), null, Stage.IDENTIFIED, null);
    }

    @EventHandler
    void on(PartnershipProposed event, @SequenceNumber long sequence, @Position long position) {
        stands(new Change(event, sequence, position), event.from(), Stage.PROPOSED, null);
    }

    @EventHandler
    void on(StageAdvanced event, @SequenceNumber long sequence, @Position long position) {
        stands(new Change(event, sequence, position), event.from(), event.to(), null);
    }

    @EventHandler
    void on(StageMovedBack event, @SequenceNumber long sequence, @Position long position) {
        stands(new Change(event, sequence, position), event.from(), event.to(), event.reason());
    }

    @EventHandler
    void on(PartnershipPutOnHold event, @SequenceNumber long sequence, @Position long position) {
        Change change = new Change(event, sequence, position);
        row(change, event.stage(), event.stage(), true, event.reason(), event.reviewOn());
    }

    @EventHandler
    void on(PartnershipResumed event, @SequenceNumber long sequence, @Position long position) {
        stands(new Change(event, sequence, position), event.stage(), event.stage(), null);
    }

    @EventHandler
    void on(PartnershipDeclined event, @SequenceNumber long sequence, @Position long position) {
        stands(new Change(event, sequence, position), event.from(), Stage.DECLINED, event.reason());
    }

    @EventHandler
    void on(PartnershipWithdrawn event, @SequenceNumber long sequence, @Position long position) {
        stands(new Change(event, sequence, position), event.from(), Stage.WITHDRAWN, event.reason());
    }

    @EventHandler
    void on(PartnershipSigned event, @SequenceNumber long sequence, @Position long position) {
        stands(new Change(event, sequence, position), event.from(), Stage.SIGNED, null);
    }

    @EventHandler
    void on(SignedPartnershipRegistered event, @SequenceNumber long sequence, @Position long position) {
        stands(new Change(event, sequence, position), null, Stage.SIGNED, null);
    }

    @EventHandler
    void on(PartnershipReopened event, @SequenceNumber long sequence, @Position long position) {
        stands(new Change(event, sequence, position), event.from(), event.to(), event.reason());
    }

    @EventHandler
    void on(PartnershipCompleted event, @SequenceNumber long sequence, @Position long position) {
        stands(new Change(event, sequence, position), Stage.SIGNED, Stage.COMPLETED, event.waiver());
    }

    @EventHandler
    void on(CompletionReopened event, @SequenceNumber long sequence, @Position long position) {
        stands(new Change(event, sequence, position), Stage.COMPLETED, Stage.SIGNED, event.reason());
    }

    @EventHandler
    void on(PartnershipVoided event, @SequenceNumber long sequence, @Position long position) {
        stands(new Change(event, sequence, position), event.from(), Stage.VOID, event.reason());
    }

    private void stands(Change change, @Nullable Stage previous, Stage stage, @Nullable Reason reason) {
        row(change, previous, stage, false, reason, null);
    }

    private void row(
            Change change,
            @Nullable Stage previous,
            Stage stage,
            boolean onHold,
            @Nullable Reason reason,
            @Nullable LocalDate reviewOn) {
        change.row(jdbc, STAGE)
                .param("event", StoredEvents.nameOf(change.event().getClass()))
                .param("stage", stage.toString())
                .param("previous", previous == null ? null : previous.toString())
                .param("onHold", onHold)
                .param("category", onHold ? "on-hold" : stage.category().name().toLowerCase(Locale.ROOT))
                .param("reason", reason == null ? null : reason.code())
                .param("reviewOn", reviewOn)
                .update();
    }
}
