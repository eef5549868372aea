package org.tributary.commandside.partner;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.partner.PartnerCommand.AssessCapacity;
import org.tributary.events.Assessed;
import org.tributary.events.Capacities;
import org.tributary.events.CapacityRoundId;
import org.tributary.events.PartnerEvent.CapacityAssessed;
import org.tributary.events.StreamVersion;
import org.tributary.platform.problem.Refusal;

/** How capable a partner says that it is, and that we are, round after round. */
final class Assessments {
    private Map<String, Capacities> byRound = new HashMap<>();

    /** Nothing, where just so much was said. */
    @Nullable
    CapacityAssessed decided(AssessCapacity command, StreamVersion round) {
        Capacities said = plain(command.capacities());
        Capacities before = byRound.get(key(command.roundId(), command.assessed()));
        if (said.equals(before)) return null;
        if (before != null && command.reason() == null)
            throw Refusal.invalid("/reason", "missing", "It was assessed in this round already; anew with a reason.");
        return new CapacityAssessed(
                command.partnerId(),
                command.roundId(),
                command.assessed(),
                said,
                command.reason(),
                command.effectiveOn(),
                command.codes(),
                List.of(round));
    }

    void on(CapacityAssessed event) {
        byRound.put(key(event.roundId(), event.assessed()), plain(event.capacities()));
    }

    Assessments with(Assessments duplicates) {
        Assessments whole = new Assessments();
        whole.byRound.putAll(duplicates.byRound);
        whole.byRound.putAll(byRound);
        return whole;
    }

    /** So that 3 and 3.0 are the same. */
    private static Capacities plain(Capacities said) {
        return new Capacities(plain(said.operate()), plain(said.act()), plain(said.connect()));
    }

    private static BigDecimal plain(BigDecimal score) {
        return new BigDecimal(score.stripTrailingZeros().toPlainString());
    }

    private static String key(CapacityRoundId round, Assessed assessed) {
        return round + "/" + assessed;
    }
}
