package org.tributary.queryside.partnerships;

import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.CareEvent.BudgetExemptionRecorded;
import org.tributary.events.CareEvent.BudgetShared;
import org.tributary.events.CareEvent.ComplaintAcknowledged;
import org.tributary.events.CareEvent.ComplaintInvestigated;
import org.tributary.events.CareEvent.ComplaintLodged;
import org.tributary.events.CareEvent.ComplaintResolved;
import org.tributary.events.CareEvent.FeedbackAnswered;
import org.tributary.events.CareEvent.FeedbackRecorded;
import org.tributary.events.CareEvent.JointAssessmentHeld;
import org.tributary.events.CareEvent.JointAssessmentScheduled;
import org.tributary.events.ComplaintId;
import org.tributary.events.ComplaintOutcome;
import org.tributary.events.Id;
import org.tributary.events.NoteId;
import org.tributary.events.PartnerId;
import org.tributary.events.Reason;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;
import org.tributary.stored.StoredJson;

/** Keeps how partners looked after their partnership. */
@Component
@ProcessingGroup(Portfolio.NAME)
class CareProjection {
    private static final String ASSESSMENT = """
            INSERT INTO views.partnerships_assessment
            VALUES (:partnership, :sequence, :position, :on, :months, :assessment, :outcome, :findings, :next)
            ON CONFLICT DO NOTHING
            """;
    private static final String FEEDBACK = """
            INSERT INTO views.partnerships_feedback
            VALUES (:partnership, :sequence, :position, :on, :feedback, :partner, :score, :words, :acted)
            ON CONFLICT DO NOTHING
            """;
    private static final String COMPLAINT = """
            INSERT INTO views.partnerships_complaint
            VALUES (:partnership, :sequence, :position, :on, :complaint, :step, :words, :outcome, :reason, :note)
            ON CONFLICT DO NOTHING
            """;
    private static final String BUDGET = """
            INSERT INTO views.partnerships_budget
            VALUES (:partnership, :sequence, :place, :position, :on, :partner, :document, :reason, :note)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    CareProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(JointAssessmentScheduled event, @SequenceNumber long sequence, @Position long position) {
        new Change(event, sequence, position)
                .row(jdbc, ASSESSMENT)
                .param("months", event.everyMonths())
                .param("assessment", null)
                .param("outcome", null)
                .param("findings", null)
                .param("next", event.firstOn())
                .update();
    }

    @EventHandler
    void on(JointAssessmentHeld event, @SequenceNumber long sequence, @Position long position) {
        new Change(event, sequence, position)
                .row(jdbc, ASSESSMENT)
                .param("months", null)
                .param("assessment", event.assessmentId().value())
                .param("outcome", code(event.outcome()))
                .param("findings", value(event.findingsId()))
                .param("next", event.nextOn())
                .update();
    }

    @EventHandler
    void on(FeedbackRecorded event, @SequenceNumber long sequence, @Position long position) {
        new Change(event, sequence, position)
                .row(jdbc, FEEDBACK)
                .param("feedback", event.feedbackId().value())
                .param("partner", event.partnerId().value())
                .param("score", event.score())
                .param("words", event.wordsId().value())
                .param("acted", null)
                .update();
    }

    @EventHandler
    void on(FeedbackAnswered event, @SequenceNumber long sequence, @Position long position) {
        new Change(event, sequence, position)
                .row(jdbc, FEEDBACK)
                .param("feedback", event.feedbackId().value())
                .param("partner", null)
                .param("score", null)
                .param("words", value(event.answerId()))
                .param("acted", event.acted())
                .update();
    }

    @EventHandler
    void on(ComplaintLodged event, @SequenceNumber long sequence, @Position long position) {
        complaint(new Change(event, sequence, position), event.complaintId(), "lodged", event.wordsId(), null, null);
    }

    @EventHandler
    void on(ComplaintAcknowledged event, @SequenceNumber long sequence, @Position long position) {
        complaint(new Change(event, sequence, position), event.complaintId(), "acknowledged", null, null, null);
    }

    @EventHandler
    void on(ComplaintInvestigated event, @SequenceNumber long sequence, @Position long position) {
        complaint(new Change(event, sequence, position), event.complaintId(), "investigated", null, null, null);
    }

    @EventHandler
    void on(ComplaintResolved event, @SequenceNumber long sequence, @Position long position) {
        Change change = new Change(event, sequence, position);
        complaint(change, event.complaintId(), "resolved", event.findingsId(), event.outcome(), event.reason());
    }

    private void complaint(
            Change change,
            ComplaintId id,
            String step,
            @Nullable NoteId words,
            @Nullable ComplaintOutcome outcome,
            @Nullable Reason reason) {
        change.row(jdbc, COMPLAINT)
                .param("complaint", id.value())
                .param("step", step)
                .param("words", value(words))
                .param("outcome", code(outcome))
                .param("reason", reason == null ? null : reason.code())
                .param("note", reason == null ? null : reason.note())
                .update();
    }

    @EventHandler
    void on(BudgetShared event, @SequenceNumber long sequence, @Position long position) {
        String document = StoredJson.mapper().writeValueAsString(event.document());
        budget(new Change(event, sequence, position), event.partners(), document, null);
    }

    @EventHandler
    void on(BudgetExemptionRecorded event, @SequenceNumber long sequence, @Position long position) {
        budget(new Change(event, sequence, position), event.partners(), null, event.reason());
    }

    private void budget(Change change, List<PartnerId> partners, @Nullable String document, @Nullable Reason reason) {
        for (int place = 0; place < partners.size(); place++)
            change.row(jdbc, BUDGET)
                    .param("place", place)
                    .param("partner", partners.get(place).value())
                    .param("document", document)
                    .param("reason", reason == null ? null : reason.code())
                    .param("note", reason == null ? null : reason.note())
                    .update();
    }

    private static @Nullable String code(@Nullable Enum<?> one) {
        return one == null ? null : StoredJson.mapper().valueToTree(one).stringValue();
    }

    private static @Nullable UUID value(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
