package org.tributary.commandside.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.agreement.AgreementCommand.MeetCondition;
import org.tributary.commandside.agreement.AgreementCommand.ReopenCondition;
import org.tributary.commandside.partner.Partners;
import org.tributary.events.AgreementEvent.ConditionMet;
import org.tributary.events.AgreementEvent.ConditionReopened;
import org.tributary.events.PartnerId;
import org.tributary.events.StreamVersion;
import org.tributary.events.TrancheId;
import org.tributary.events.Value;
import org.tributary.platform.problem.Refusal;

/** Which conditions were met: of a tranche as its schedule words it, or of the entry into force. */
final class Conditions {
    private Set<String> met = new HashSet<>();

    ConditionMet decided(
            MeetCondition command, Promises promises, Course course, List<PartnerId> partners, Partners known) {
        String condition = condition(command.trancheId(), command.condition(), promises);
        if (command.trancheId() == null) course.requireNotInForceBefore(command.effectiveOn());
        if (met.contains(name(command.trancheId(), condition)))
            throw Refusal.because("condition-already-met", "It was judged before that this condition is met.");
        List<StreamVersion> reliedOn = new ArrayList<>();
        if (!Value.OWN.equals(command.judgedBy())) {
            PartnerId judge = Sources.partner("/judgedBy", command.judgedBy());
            if (!known.isOneOf(judge, partners)) reliedOn.addAll(known.requireKnown("/judgedBy", judge));
        }
        return new ConditionMet(
                command.agreementId(),
                command.trancheId(),
                condition,
                command.judgedBy(),
                command.evidence(),
                command.effectiveOn(),
                reliedOn);
    }

    ConditionReopened decided(ReopenCondition command, Promises promises) {
        String condition = condition(command.trancheId(), command.condition(), promises);
        if (!met.contains(name(command.trancheId(), condition)))
            throw Refusal.because("condition-not-met", "Nobody has judged that this condition is met.");
        return new ConditionReopened(
                command.agreementId(),
                command.trancheId(),
                condition,
                command.reason(),
                command.effectiveOn(),
                command.codes());
    }

    /** The schedule says that of a tranche; that of the entry into force is said with the judgement. */
    private static String condition(@Nullable TrancheId tranche, @Nullable String said, Promises promises) {
        if (tranche == null) {
            if (said == null)
                throw Refusal.invalid("/condition", "missing", "Say which condition, or of which tranche: trancheId.");
            return said;
        }
        if (said != null)
            throw Refusal.invalid("/condition", "not-allowed", "The condition of a tranche stands in its schedule.");
        String condition = promises.tranche(tranche).condition();
        if (condition == null) throw Refusal.because("no-condition", "This tranche depends on no condition.");
        return condition;
    }

    private static String name(@Nullable TrancheId tranche, String condition) {
        return (tranche == null ? "" : tranche.text()) + " " + condition;
    }

    void on(ConditionMet event) {
        met.add(name(event.trancheId(), event.condition()));
    }

    void on(ConditionReopened event) {
        met.remove(name(event.trancheId(), event.condition()));
    }
}
