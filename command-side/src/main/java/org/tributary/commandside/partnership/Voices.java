package org.tributary.commandside.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tributary.commandside.partnership.CareCommand.RecordFeedback;
import org.tributary.commandside.partnership.CareCommand.RespondToFeedback;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.CareEvent.FeedbackAnswered;
import org.tributary.events.CareEvent.FeedbackRecorded;
import org.tributary.events.PartnerId;
import org.tributary.events.PartnershipEvent;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;

/** What partners say of a partnership, and whether they were answered. */
final class Voices {
    private Map<String, Feedback> feedback = new HashMap<>();

    FeedbackRecorded decided(RecordFeedback command, List<PartnerId> partners) {
        if (feedback.containsKey(command.feedbackId().text()))
            throw Refusal.because("already-exists", "This feedback was recorded before.");
        List<Fault> faults = new ArrayList<>();
        if (!partners.contains(command.partnerId()))
            faults.add(new Fault("/partnerId", "not-a-party", "Whoever says so is a partner of the partnership."));
        if (command.score() != null && (command.score() < 1 || command.score() > 5))
            faults.add(new Fault("/score", "out-of-range", "A score is from 1 to 5."));
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
        return new FeedbackRecorded(
                command.partnershipId(),
                command.feedbackId(),
                command.partnerId(),
                command.score(),
                command.words(),
                command.effectiveOn());
    }

    FeedbackAnswered decided(RespondToFeedback command) {
        Feedback said = feedback.get(command.feedbackId().text());
        if (said == null) throw Refusal.invalid("/feedbackId", "unknown-feedback", "No such feedback was recorded.");
        Chronology.requireNotBefore(said.on(), command.effectiveOn());
        if (said.answered()) throw Refusal.because("feedback-already-answered", "This feedback was answered before.");
        if (!command.acted() && command.answer() == null)
            throw Refusal.invalid("/answer", "missing", "Where nothing is done, the partner is told why.");
        return new FeedbackAnswered(
                command.partnershipId(),
                command.feedbackId(),
                command.acted(),
                command.answer(),
                command.effectiveOn());
    }

    void on(PartnershipEvent event) {
        if (event instanceof FeedbackRecorded e)
            feedback.put(e.feedbackId().text(), new Feedback(e.effectiveOn(), false));
        else if (event instanceof FeedbackAnswered e)
            feedback.computeIfPresent(e.feedbackId().text(), (id, said) -> new Feedback(said.on(), true));
    }

    /** What a partner said. */
    record Feedback(LocalDate on, boolean answered) {}
}
