package org.tributary.platform.command;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.tributary.events.Claim;
import org.tributary.events.Fence;
import org.tributary.events.InitiativeEvent;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.store.KeyInUse;
import org.tributary.platform.store.Outcome;
import org.tributary.platform.store.ServerAway;

/** What the client of a lost append is told. */
final class Losses {
    private static final Logger LOG = LoggerFactory.getLogger(Losses.class);

    private Losses() {}

    static Refusal refusal(
            Outcome.Lost lost, String target, Order order, EventStorageEngine events, ClosedPeriods periods) {
        if (lost instanceof Outcome.ClaimTaken taken) return taken(taken.claim());
        if (lost instanceof Outcome.FenceClosed closed) return closed(closed.fence(), order, periods);
        if (lost instanceof Outcome.StreamExists)
            return Refusal.because("already-exists", "What this command would begin is there already.");
        if (lost instanceof Outcome.BesideTaken beside && beside.constraint().equals("logins_login"))
            return Refusal.because("login-taken", "This login belongs to another account.");
        if (lost instanceof Outcome.BesideTaken)
            return Refusal.because("already-exists", "What this command would begin is there already.");
        if (lost instanceof Outcome.KeyTaken) return inProgress();
        if (order.expectedVersion() != null)
            return Refusal.moved(events.lastSequenceNumberFor(target).orElse(-1L));
        return Refusal.unavailable("too-busy", "Others change this record at the same time. Send it again.");
    }

    private static Refusal taken(Claim claim) {
        String detail = claim.kind().equals(InitiativeEvent.DEDICATION)
                ? "The partnership serves another initiative: release-partnership there first."
                : "\"%s\" is taken: each %s has one holder."
                        .formatted(claim.value(), claim.kind().replace('-', ' '));
        return Refusal.because(claim.kind() + "-taken", detail);
    }

    private static Refusal closed(Fence fence, Order order, ClosedPeriods periods) {
        if (fence.kind().equals("period")) return periods.refusal(fence.key(), order.body());
        if (fence.kind().equals("partner"))
            return Refusal.because(
                    "partner-barred",
                    "Nothing is signed with partner %1$s while a flag bars it: see GET /api/partners/%1$s/flags."
                            .formatted(fence.key()));
        throw new IllegalStateException("There are no words for a closed " + fence.kind());
    }

    static Refusal inProgress() {
        return Refusal.inProgress("request-in-progress", "The same request is being answered. Send it again.");
    }

    /** Whether it was stored is not known: the answer may have been lost on its way from the database. */
    static Refusal unavailable(Throwable failure) {
        if (failure instanceof KeyInUse) return inProgress();
        if (failure instanceof PessimisticLockingFailureException)
            return Refusal.unavailable("too-busy", "Others write the same just now. Send it again.");
        if (failure instanceof ServerAway away) {
            LOG.error("A command was not answered: {}", failure.toString());
            return Refusal.unavailable("store-unavailable", away.words());
        }
        LOG.error("The database did not answer a command: {}", failure.toString());
        return Refusal.unavailable(
                "store-unavailable",
                "The database does not answer, so it is not known whether this was stored. "
                        + "Send it again with the same Idempotency-Key: it takes effect once.");
    }
}
