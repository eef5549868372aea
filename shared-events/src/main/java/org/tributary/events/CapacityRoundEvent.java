package org.tributary.events;

import java.time.LocalDate;
import java.util.List;

/** A round in which partners, and we, say how capable they are; what they answer is in the partners' streams. */
@StreamType("capacity-round")
public sealed interface CapacityRoundEvent extends DomainEvent {
    CapacityRoundId roundId();

    /** Partners were invited to say how capable they are, each on the same scale. */
    @StoredAs("capacity-round-opened")
    record CapacityRoundOpened(
            CapacityRoundId roundId,
            String name,
            Scale scale,
            List<PartnerId> invited,
            LocalDate effectiveOn,
            List<StreamVersion> reliedOn)
            implements CapacityRoundEvent {
        public CapacityRoundOpened {
            invited = Lists.copy(invited);
            reliedOn = Lists.copy(reliedOn);
        }
    }

    /** A round has another name, or others are invited; both are the whole, as revised. The scale stays. */
    @StoredAs("capacity-round-revised")
    record CapacityRoundRevised(
            CapacityRoundId roundId,
            String name,
            List<PartnerId> invited,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes,
            List<StreamVersion> reliedOn)
            implements CapacityRoundEvent {
        public CapacityRoundRevised {
            invited = Lists.copy(invited);
            codes = Lists.copy(codes);
            reliedOn = Lists.copy(reliedOn);
        }
    }

    /** The least and the most that a score can be. */
    record Scale(int lowest, int highest) {}
}
