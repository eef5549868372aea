package org.tributary.commandside.capacity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.tributary.commandside.capacity.CapacityRound.Round;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.Capacities;
import org.tributary.events.CapacityRoundId;
import org.tributary.events.PartnerId;
import org.tributary.events.StreamVersion;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;

/** What partners may know of the rounds to which they are invited. */
@Component
public class CapacityRounds {
    private static final int DECIMALS = 2;

    private final Repository<CapacityRound> repository;

    CapacityRounds(@Lazy Repository<CapacityRound> repository) {
        this.repository = repository;
    }

    /** Whoever answers is invited, on the round's day or later, and keeps to its scale. */
    public StreamVersion requireAnswerable(
            CapacityRoundId round, PartnerId partner, Capacities capacities, LocalDate on) {
        try {
            var loaded = repository.load(round.text());
            Round stands = loaded.invoke(CapacityRound::asItStands);
            if (!stands.invited().contains(partner))
                throw Refusal.invalid("/roundId", "not-invited", "The partner is not invited to this round.");
            Chronology.requireNotBefore(stands.openedOn(), on);
            requireOnScale(stands, capacities);
            return new StreamVersion("capacity-round", round.text(), loaded.version());
        } catch (AggregateNotFoundException | IncompatibleAggregateException unknown) {
            throw Refusal.invalid("/roundId", "unknown-capacity-round", "There is no capacity round of this id.");
        }
    }

    private static void requireOnScale(Round round, Capacities capacities) {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        scores.put("operate", capacities.operate());
        scores.put("act", capacities.act());
        scores.put("connect", capacities.connect());
        List<Fault> faults = new ArrayList<>();
        scores.forEach((capacity, score) -> {
            if (score.compareTo(BigDecimal.valueOf(round.scale().lowest())) < 0
                    || score.compareTo(BigDecimal.valueOf(round.scale().highest())) > 0)
                faults.add(new Fault(
                        "/capacities/" + capacity,
                        "off-the-scale",
                        "A score of this round is from %d to %d."
                                .formatted(round.scale().lowest(), round.scale().highest())));
            else if (score.stripTrailingZeros().scale() > DECIMALS)
                faults.add(new Fault("/capacities/" + capacity, "too-many-decimals", "A score has two at most."));
        });
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
    }
}
