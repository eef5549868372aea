package org.tributary.platform.store;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Commits together what arrives while another commit is under way, so that many share one flush of the disk.
 *
 * <p>Whoever has the turn commits for all that wait; when their turn comes, the others find their outcome. A group waits for
 * no writer of another process: where it would have to, or fails before its COMMIT, each of it goes on by itself.
 */
final class GroupedAppends implements Appends {
    private static final int MOST = 64;

    private final Appends together;
    private final Appends alone;
    private final ReentrantLock turn = new ReentrantLock();
    private final Queue<Place> waiting = new ConcurrentLinkedQueue<>();
    private final DistributionSummary sizes;

    /** @param together gives up soon, by {@link NothingStored}, where it would wait for another writer */
    GroupedAppends(Appends together, Appends alone, MeterRegistry meters) {
        this.together = together;
        this.alone = alone;
        sizes = DistributionSummary.builder("tributary.appends.together")
                .description("Appends that shared one commit")
                .register(meters);
    }

    @Override
    public List<Outcome> append(List<Append> group) {
        List<Place> places = group.stream().map(Place::new).toList();
        waiting.addAll(places);
        turn.lock();
        try {
            while (!places.stream().allMatch(place -> place.settled)) commitThoseWaiting();
        } finally {
            turn.unlock();
        }
        return places.stream().map(this::outcome).toList();
    }

    private void commitThoseWaiting() {
        List<Place> group = new ArrayList<>();
        while (group.size() < MOST && !waiting.isEmpty()) group.add(waiting.remove());
        Parts.of(group, place -> place.append).forEach(this::commit);
    }

    private void commit(List<Place> part) {
        try {
            List<Outcome> outcomes =
                    together.append(part.stream().map(place -> place.append).toList());
            sizes.record(part.size());
            for (int i = 0; i < part.size(); i++) part.get(i).outcome = outcomes.get(i);
        } catch (NothingStored e) {
            part.forEach(place -> place.goesAlone = true);
        } catch (RuntimeException e) {
            part.forEach(place -> place.failure = e);
        } finally {
            part.forEach(place -> place.settled = true);
        }
    }

    private Outcome outcome(Place place) {
        if (place.outcome != null) return place.outcome;
        if (place.goesAlone) return alone.append(List.of(place.append)).get(0);
        throw place.failure != null ? place.failure : new IllegalStateException("Its group ended without an outcome");
    }

    @Override
    public Outcome rehearse(Append append) {
        return alone.rehearse(append);
    }

    /** Written and read under the turn; afterwards by its owner alone. */
    private static final class Place {
        private final Append append;
        private boolean settled;
        private boolean goesAlone;
        private @Nullable Outcome outcome;
        private @Nullable RuntimeException failure;

        Place(Append append) {
            this.append = append;
        }
    }
}
