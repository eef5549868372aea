package org.tributary.queryside.partnerships;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AgreedMeasure;
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
import org.tributary.events.CareEvent.MeasurementRecorded;
import org.tributary.events.CareEvent.MeasuresAgreed;
import org.tributary.events.DomainEvent;
import org.tributary.events.PartnerId;
import org.tributary.events.Reason;
import org.tributary.queryside.partnerships.Story.Words;

/** How it is told that partners looked after their partnership. */
final class CareWording {
    private final Wording telling;
    private final Names names;

    CareWording(Wording telling, Names names) {
        this.telling = telling;
        this.names = names;
    }

    Optional<Words> of(DomainEvent event) {
        if (event instanceof JointAssessmentScheduled e)
            return telling.told(
                    e,
                    "scheduled a joint assessment every %d months, first on %s"
                            .formatted(e.everyMonths(), Wording.day(e.firstOn())),
                    null,
                    null);
        if (event instanceof JointAssessmentHeld e)
            return telling.told(
                    e,
                    "recorded a joint assessment: " + Wording.words(e.outcome()),
                    null,
                    e.nextOn() == null ? null : "The next is due on %s.".formatted(Wording.day(e.nextOn())));
        if (event instanceof MeasuresAgreed e)
            return telling.told(
                    e,
                    "agreed with the partners by what its worth is seen: "
                            + e.measures().stream().map(CareWording::words).collect(Collectors.joining("; ")),
                    null,
                    null);
        if (event instanceof MeasurementRecorded e)
            return telling.told(
                    e, "measured %s: %s".formatted(e.measure(), e.value().toPlainString()), null, null);
        if (event instanceof FeedbackRecorded e)
            return telling.told(
                    e,
                    "recorded feedback of " + names.of(e.partnerId())
                            + (e.score() == null ? "" : ", %d of 5".formatted(e.score())),
                    null,
                    null);
        if (event instanceof FeedbackAnswered e)
            return telling.told(
                    e, "answered feedback: " + (e.acted() ? "it was acted on" : "nothing was done"), null, null);
        if (event instanceof ComplaintLodged e) return telling.told(e, "lodged a complaint", null, null);
        if (event instanceof ComplaintAcknowledged e) return telling.told(e, "acknowledged a complaint", null, null);
        if (event instanceof ComplaintInvestigated e)
            return telling.told(e, "began to look into a complaint", null, null);
        if (event instanceof ComplaintResolved e)
            return telling.told(e, "resolved a complaint: " + Wording.words(e.outcome()), codeOf(e.reason()), null);
        if (event instanceof BudgetShared e)
            return telling.told(e, "showed the budget to " + all(e.partners()), null, null);
        if (event instanceof BudgetExemptionRecorded e)
            return telling.told(e, "did not show the budget to " + all(e.partners()), e.reason(), null);
        return Optional.empty();
    }

    private static String words(AgreedMeasure measure) {
        return measure.name()
                + (measure.target() == null
                        ? ""
                        : ", %s%s"
                                .formatted(
                                        measure.target().toPlainString(),
                                        measure.unit() == null ? "" : " " + measure.unit()))
                + (measure.dueOn() == null ? "" : " by " + Wording.day(measure.dueOn()));
    }

    /** Why it was resolved anew may say what it was about, which is for managers. */
    private static @Nullable Reason codeOf(@Nullable Reason reason) {
        return reason == null ? null : new Reason(reason.code(), null);
    }

    private String all(List<PartnerId> partners) {
        return partners.stream().map(names::of).collect(Collectors.joining(", "));
    }
}
