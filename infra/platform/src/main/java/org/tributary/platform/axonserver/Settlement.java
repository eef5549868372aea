package org.tributary.platform.axonserver;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.tributary.platform.axonserver.Reservations.Due;

/** Finds out what became of events whose writer never heard: what the server does not have, it never will. */
final class Settlement implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    private final RemoteEvents events;
    private final Reservations reservations;
    private final int afterSeconds;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "settlement");
        thread.setDaemon(true);
        return thread;
    });

    /** @param afterSeconds how old a reservation is before anyone asks; longer than any append may take */
    Settlement(RemoteEvents events, Reservations reservations, int afterSeconds) {
        this.events = events;
        this.reservations = reservations;
        this.afterSeconds = afterSeconds;
    }

    Settlement everySeconds(int seconds) {
        clock.scheduleWithFixedDelay(this::settleIfPossible, seconds, seconds, TimeUnit.SECONDS);
        return this;
    }

    private void settleIfPossible() {
        try {
            settle();
        } catch (DataAccessException away) {
            LOG.debug("Reservations are settled later", away);
        } catch (RuntimeException e) {
            LOG.error("Reservations cannot be settled", e);
        }
    }

    /** Those whose events stand are left to the copy. */
    void settle() {
        reservations.letGoParkedSince(afterSeconds);
        for (Due due : reservations.olderThan(afterSeconds))
            try {
                settle(due);
            } catch (DataAccessException away) {
                throw away;
            } catch (RuntimeException e) {
                LOG.error("It is not known what became of event {}: {} is reserved on", due.eventId(), due.id(), e);
            }
    }

    private void settle(Due due) {
        if (stands(due)) return;
        reservations.letGo(due.id());
        LOG.warn("Event {} never came to Axon Server: what was reserved for it is free again", due.eventId());
    }

    private boolean stands(Due due) {
        var stream = events.readEvents(due.streamId(), due.sequence());
        return stream.hasNext() && stream.next().getIdentifier().equals(due.eventId());
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
