package org.tributary.queryside.partnerships;

import static org.tributary.queryside.partnerships.Wording.listed;

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
import org.tributary.events.Reason;
import org.tributary.queryside.partnerships.Story.Words;

/** How it is told that partners looked after their partnership. */
final class CareWording {
    private CareWording() {}

    static Optional<Words> of(DomainEvent event, Wording by) {
        Names names = by.names;
        Language language = by.language;
        if (event instanceof JointAssessmentScheduled e) return by.told(e, null, e.everyMonths(), e.firstOn());
        if (event instanceof JointAssessmentHeld e)
            return by.told(e, null, language.words(e.outcome()), language.about("next-due", e.nextOn()));
        if (event instanceof MeasuresAgreed e)
            return by.told(
                    e,
                    null,
                    e.measures().stream().map(one -> words(one, language)).collect(Collectors.joining("; ")));
        if (event instanceof MeasurementRecorded e)
            return by.told(e, null, e.measure(), e.value().toPlainString());
        if (event instanceof FeedbackRecorded e)
            return by.told(e, null, names.of(e.partnerId()), language.about("score", e.score()));
        if (event instanceof FeedbackAnswered e) return e.acted() ? by.told(e, null) : by.toldAs("nothing", e, null);
        if (event instanceof ComplaintLodged e) return by.told(e, null);
        if (event instanceof ComplaintAcknowledged e) return by.told(e, null);
        if (event instanceof ComplaintInvestigated e) return by.told(e, null);
        if (event instanceof ComplaintResolved e) return by.told(e, codeOf(e.reason()), language.words(e.outcome()));
        if (event instanceof BudgetShared e) return by.told(e, null, listed(e.partners(), names::of));
        if (event instanceof BudgetExemptionRecorded e) return by.told(e, e.reason(), listed(e.partners(), names::of));
        return Optional.empty();
    }

    private static String words(AgreedMeasure measure, Language language) {
        String unit = measure.unit() == null ? "" : " " + measure.unit();
        String what = measure.target() == null
                ? measure.name()
                : language.text(
                        "measure.target", measure.name(), measure.target().toPlainString() + unit);
        return measure.dueOn() == null ? what : language.text("measure.by", what, measure.dueOn());
    }

    /** Why it was resolved anew may say what it was about, which is for managers. */
    private static @Nullable Reason codeOf(@Nullable Reason reason) {
        return reason == null ? null : new Reason(reason.code(), null);
    }
}
