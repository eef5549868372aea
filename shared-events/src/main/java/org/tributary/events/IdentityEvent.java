package org.tributary.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which records are of one partner, and who goes on in whose place. */
@StreamType("partner")
public sealed interface IdentityEvent extends PartnerEvent {

    /** The partner stays in the place of a duplicate of it; what stood against the duplicate stands against it. */
    @StoredAs("duplicate-taken-over")
    record DuplicateTakenOver(
            PartnerId partnerId,
            PartnerId duplicateId,
            boolean bars,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes,
            List<StreamVersion> reliedOn)
            implements IdentityEvent {
        public DuplicateTakenOver {
            codes = Lists.copy(codes);
            reliedOn = Lists.copy(reliedOn);
        }

        @Override
        public List<Closing> closings() {
            return bars ? List.of(Closing.closed(Fence.partner(partnerId))) : List.of();
        }
    }

    /** The partner is a duplicate: from now on its id leads to the one that stays. */
    @StoredAs("partner-merged")
    record PartnerMerged(
            PartnerId partnerId, PartnerId into, Reason reason, LocalDate effectiveOn, List<CodeListVersion> codes)
            implements IdentityEvent {
        public PartnerMerged {
            codes = Lists.copy(codes);
        }
    }

    /** What the partner had taken over is no duplicate of it after all. */
    @StoredAs("duplicate-given-back")
    record DuplicateGivenBack(
            PartnerId partnerId,
            PartnerId duplicateId,
            boolean unbars,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements IdentityEvent {
        public DuplicateGivenBack {
            codes = Lists.copy(codes);
        }

        @Override
        public List<Closing> closings() {
            return unbars ? List.of(Closing.opened(Fence.partner(partnerId))) : List.of();
        }
    }

    /** The partner, which had been merged, is one of its own again. */
    @StoredAs("partner-separated")
    record PartnerSeparated(
            PartnerId partnerId, PartnerId from, Reason reason, LocalDate effectiveOn, List<CodeListVersion> codes)
            implements IdentityEvent {
        public PartnerSeparated {
            codes = Lists.copy(codes);
        }
    }

    /** Another organisation goes on in the partner's place; history stays with the partner. Without a successor: none does. */
    @StoredAs("partner-succeeded")
    record PartnerSucceeded(
            PartnerId partnerId,
            @Nullable PartnerId successorId,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes,
            List<StreamVersion> reliedOn)
            implements IdentityEvent {
        public PartnerSucceeded {
            codes = Lists.copy(codes);
            reliedOn = Lists.copy(reliedOn);
        }
    }

    /** The partner was recorded by mistake and is no duplicate of another: nothing new names it, and nothing is signed with it. */
    @StoredAs("partner-voided")
    record PartnerVoided(PartnerId partnerId, Reason reason, LocalDate effectiveOn, List<CodeListVersion> codes)
            implements IdentityEvent {
        public PartnerVoided {
            codes = Lists.copy(codes);
        }

        @Override
        public List<Closing> closings() {
            return List.of(Closing.closed(Fence.partner(partnerId)));
        }
    }
}
