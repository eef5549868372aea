package org.tributary.platform.axonserver;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.tributary.platform.store.Append.Entry;

/** Follows the events where they are kept and copies them in their order, each once. */
final class Copy implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Copy.class);
    private static final int BATCH = 500;
    private static final int LOOK_MILLIS = 500;
    private static final int PATIENT_LOOKS = 4;

    private final RemoteEvents events;
    private final CopyTable table;
    private final Stored stored;
    private volatile @Nullable Thread thread;
    private volatile @Nullable String trouble;

    Copy(RemoteEvents events, CopyTable table, Stored stored) {
        this.events = events;
        this.table = table;
        this.stored = stored;
    }

    /** Why nothing is copied from here at the moment, if so. */
    @Nullable
    String trouble() {
        return trouble;
    }

    @Override
    public void start() {
        Thread started = new Thread(this::run, "copy");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    private void run() {
        while (isRunning())
            try {
                OptionalLong from = table.claim();
                if (from.isPresent()) follow(from.getAsLong());
                else leaveToAnother();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                if (!isRunning() || !waitAfter(e)) return;
            }
    }

    private void leaveToAnother() throws InterruptedException {
        trouble = null;
        Thread.sleep(LOOK_MILLIS);
    }

    /** Whoever cannot go on leaves it to another. */
    private boolean waitAfter(Throwable failure) {
        boolean news = trouble == null;
        trouble = failure.toString();
        if (news) LOG.error("Events of Axon Server are not copied", failure);
        try {
            table.release();
        } catch (RuntimeException away) {
            LOG.debug("The copy is left to whoever comes when its time is over", away);
        }
        try {
            Thread.sleep(2L * LOOK_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void follow(long from) throws InterruptedException {
        long token = from;
        try (BlockingStream<TrackedEventMessage<?>> stream = events.after(token < 0 ? token : token - 1)) {
            if (token >= 0 && !showsWhatWasCopiedLast(stream, token)) return;
            while (isRunning()) {
                if (!stream.hasNextAvailable(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    if (trouble != null && events.head() <= token) allIsWell();
                    if (!isOurs(token)) return;
                    continue;
                }
                List<TrackedEventMessage<?>> batch = next(stream);
                long to = placeOf(batch.get(batch.size() - 1));
                if (!table.copy(entries(batch), token, to)) return;
                allIsWell();
                token = to;
            }
        }
    }

    private boolean isOurs(long token) {
        return table.claim().orElse(-2) == token;
    }

    /**
     * Another server, another context or an older state has another event there, or none: nothing of it belongs here. One
     * that is slow has it and shows it later.
     */
    private boolean showsWhatWasCopiedLast(BlockingStream<TrackedEventMessage<?>> stream, long token)
            throws InterruptedException {
        String newest = table.newest();
        for (int looks = 1; !stream.hasNextAvailable(LOOK_MILLIS, TimeUnit.MILLISECONDS); looks++) {
            if (events.head() < token) throw another(newest);
            if (!isRunning() || !isOurs(token)) return false;
            if (looks == PATIENT_LOOKS) isSlow(newest);
        }
        if (!stream.nextAvailable().getIdentifier().equals(newest)) throw another(newest);
        return true;
    }

    private static IllegalStateException another(String newest) {
        return new IllegalStateException("Axon Server does not show what was copied last, event " + newest
                + ": this may be another server or context than the database has copied, or an older state of it");
    }

    private void isSlow(String newest) {
        if (trouble == null)
            LOG.warn("Axon Server takes long to show event {}, after which it is to be copied", newest);
        trouble = "Axon Server has events and has not shown yet what was copied last, event " + newest;
    }

    private void allIsWell() {
        if (trouble != null) LOG.info("Events of Axon Server are copied again");
        trouble = null;
    }

    private static List<TrackedEventMessage<?>> next(BlockingStream<TrackedEventMessage<?>> stream)
            throws InterruptedException {
        List<TrackedEventMessage<?>> batch = new ArrayList<>();
        do batch.add(stream.nextAvailable());
        while (batch.size() < BATCH && stream.peek().isPresent());
        return batch;
    }

    /** Whatever else a server may hold in the same context is none of our facts: the copy stops there and says so. */
    private List<Entry> entries(List<TrackedEventMessage<?>> batch) {
        List<Entry> entries = new ArrayList<>();
        for (TrackedEventMessage<?> event : batch) {
            if (!(event instanceof DomainEventMessage<?> ours))
                throw new IllegalStateException("Event " + event.getIdentifier()
                        + " of Axon Server belongs to no stream: its context is not Tributary's alone");
            entries.add(stored.entry(ours));
        }
        return entries;
    }

    private static long placeOf(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running == null) return;
        try {
            running.join(3000);
            if (running.isAlive()) running.interrupt();
            table.release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException away) {
            LOG.debug("The copy is left to whoever comes when its time is over", away);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before the first command, whose answer waits for it. */
    @Override
    public int getPhase() {
        return SpringAxonConfiguration.LIFECYCLE_PHASE - 256;
    }
}
