package org.tributary.platform.store;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Commits together what arrives while another commit is under way, so that many share one flush of the disk.
 *
 * <p>Who finds nothing under way goes by itself, as if there were no groups. Whoever leads commits for all that wait until its own is among them, and hands the lead to the next who waits; all who
 * were committed go on at once. A group waits for no writer of another process: where it would have to, or fails before its
 * COMMIT, each of it goes on by itself. Who is not reached in time leaves, and nothing of it is stored.
 */
final class GroupedAppends implements Appends {
    private static final int MOST = 64;

    private final Appends together;
    private final Appends alone;
    private final long patienceMillis;
    private final DistributionSummary sizes;
    private final Deque<Call> waiting = new ArrayDeque<>();
    private boolean led;
    private boolean solo;

    /** @param together gives up soon, by {@link NothingStored}, where it would wait for another writer */
    GroupedAppends(Appends together, Appends alone, Duration patience, MeterRegistry meters) {
        this.together = together;
        this.alone = alone;
        this.patienceMillis = patience.toMillis();
        sizes = DistributionSummary.builder("tributary.appends.together")
                .description("Appends that shared one commit")
                .register(meters);
    }

    @Override
    public List<Outcome> append(List<Append> group) {
        if (goesBySelf())
            try {
                return alone.append(group);
            } finally {
                ends();
            }
        return share(group);
    }

    private synchronized boolean goesBySelf() {
        if (solo || led) return false;
        solo = true;
        return true;
    }

    private synchronized void ends() {
        solo = false;
    }

    private List<Outcome> share(List<Append> group) {
        Call call = new Call(group.stream().map(Place::new).toList());
        if (arrives(call) || awaits(call)) lead(call);
        return call.places.stream().map(this::outcome).toList();
    }

    /** Whether it has to lead. */
    private synchronized boolean arrives(Call call) {
        waiting.add(call);
        boolean first = !led;
        led = true;
        return first;
    }

    /** Until it is committed, or has to lead. */
    private boolean awaits(Call call) {
        if (!call.isToldWithin(patienceMillis)) {
            if (leaves(call)) throw new CannotAcquireLockException("The commits before this one do not end");
            call.told.acquireUninterruptibly();
        }
        return !call.committed;
    }

    private synchronized boolean leaves(Call call) {
        return !call.leads && waiting.remove(call);
    }

    private void lead(Call mine) {
        try {
            while (!mine.committed) commit(next());
        } finally {
            handOver();
        }
    }

    private synchronized List<Call> next() {
        List<Call> calls = new ArrayList<>();
        for (int size = 0;
                size < MOST && !waiting.isEmpty();
                size += calls.get(calls.size() - 1).places.size()) calls.add(waiting.remove());
        return calls;
    }

    private synchronized void handOver() {
        Call next = waiting.peek();
        led = next != null;
        if (next == null) return;
        next.leads = true;
        next.told.release();
    }

    private void commit(List<Call> calls) {
        try {
            List<Place> group =
                    calls.stream().flatMap(call -> call.places.stream()).toList();
            Parts.of(group, place -> place.append).forEach(this::commitPart);
        } finally {
            calls.forEach(call -> {
                call.committed = true;
                call.told.release();
            });
        }
    }

    private void commitPart(List<Place> part) {
        try {
            List<Outcome> outcomes =
                    together.append(part.stream().map(place -> place.append).toList());
            sizes.record(part.size());
            for (int i = 0; i < part.size(); i++) part.get(i).outcome = outcomes.get(i);
        } catch (NothingStored e) {
            part.forEach(place -> place.goesAlone = true);
        } catch (RuntimeException e) {
            part.forEach(place -> place.failure = e);
        }
    }

    private Outcome outcome(Place place) {
        if (place.outcome != null) return place.outcome;
        if (place.goesAlone) return alone.append(List.of(place.append)).get(0);
        throw place.failure != null ? place.failure : new TransactionSystemException("Its group ended without a word");
    }

    @Override
    public Outcome rehearse(Append append) {
        return alone.rehearse(append);
    }

    /** What its owner reads was written before it was told. */
    private static final class Call {
        private final List<Place> places;
        private final Semaphore told = new Semaphore(0);
        private boolean leads;
        private volatile boolean committed;

        Call(List<Place> places) {
            this.places = places;
        }

        boolean isToldWithin(long millis) {
            try {
                return told.tryAcquire(millis, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    private static final class Place {
        private final Append append;
        private boolean goesAlone;
        private @Nullable Outcome outcome;
        private @Nullable RuntimeException failure;

        Place(Append append) {
            this.append = append;
        }
    }
}
