package org.tributary.platform.axonserver;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.tributary.platform.axonserver.Reservations.Loss;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.store.Append;
import org.tributary.platform.store.Append.Entry;
import org.tributary.platform.store.Appends;
import org.tributary.platform.store.CopiedRows;
import org.tributary.platform.store.Outcome;

/** Reserves what goes with the events, appends them where they are kept, and waits for their copy. */
final class RemoteAppends implements Appends {
    private final RemoteEvents events;
    private final Reservations reservations;
    private final CopiedRows copied;
    private final Stored stored;
    private final Duration patience;
    private final Duration fresh;

    /**
     * @param patience how long an answer waits for the copy of its events
     * @param fresh how old a reservation may be when its events are appended
     */
    RemoteAppends(
            RemoteEvents events,
            Reservations reservations,
            CopiedRows copied,
            Stored stored,
            Duration patience,
            Duration fresh) {
        this.events = events;
        this.reservations = reservations;
        this.copied = copied;
        this.stored = stored;
        this.patience = patience;
        this.fresh = fresh;
    }

    /** The server knows no groups: each for itself. */
    @Override
    public List<Outcome> append(List<Append> group) {
        return group.stream().map(this::append).toList();
    }

    private Outcome append(Append append) {
        requireNothingClosed(append);
        String reservation = UUID.randomUUID().toString();
        boolean needed = Reservations.needed(append);
        long since = System.nanoTime();
        Loss loss = needed ? reservations.reserve(reservation, append) : null;
        if (loss != null && passes(append, loss)) {
            since = System.nanoTime();
            loss = reservations.reserve(reservation, append);
        }
        if (loss != null) return told(append, loss);
        if (needed) requireFresh(reservation, since);
        try {
            events.append(append.events().stream().map(stored::message).toList());
        } catch (ConcurrencyException moved) {
            if (needed) reservations.letGo(reservation);
            return beginsExisting(append) ? new Outcome.StreamExists() : new Outcome.StreamMoved();
        }
        String last = append.events().get(append.events().size() - 1).eventId();
        return within(patience, () -> copied.positionOf(last))
                .<Outcome>map(Outcome.Written::new)
                .orElseGet(Outcome.Underway::new);
    }

    @Override
    public Outcome rehearse(Append append) {
        requireNothingClosed(append);
        if (beginsExisting(append)) return new Outcome.StreamExists();
        Outcome.Lost held = reservations.inTheWay(append);
        if (held != null) return held;
        return movedPast(append) ? new Outcome.StreamMoved() : new Outcome.Underway();
    }

    private static void requireNothingClosed(Append append) {
        if (!append.closing().isEmpty())
            throw Refusal.because(
                    "not-with-axon-server",
                    "With Axon Server nothing is closed or opened again, no period and no partner:"
                            + " whatever is on its way to it could still slip past.");
    }

    /** Whoever was held up for longer may have been looked up by another meanwhile, who let go for it. */
    private void requireFresh(String reservation, long since) {
        if (System.nanoTime() - since < fresh.toNanos()) return;
        reservations.letGo(reservation);
        throw Refusal.unavailable("too-busy", "This was held up before it was stored. Send it again.");
    }

    /** What another has only reserved may yet be let go, so it is waited for. */
    private boolean passes(Append append, Loss loss) {
        return loss.underway()
                && (loss.lost() instanceof Outcome.KeyTaken || !beginsExisting(append))
                && within(patience, () -> reservations.isUnderway(append) ? Optional.empty() : Optional.of(true))
                        .isPresent();
    }

    /** A number that was lost to the same beginning says what is really the matter. */
    private Outcome told(Append append, Loss loss) {
        if (loss.lost() instanceof Outcome.KeyTaken) return loss.lost();
        if (beginsExisting(append)) return new Outcome.StreamExists();
        if (!loss.underway()) return loss.lost();
        String wanted = loss.lost() instanceof Outcome.ClaimTaken taken
                ? "\"" + taken.claim().value() + "\""
                : "This login";
        throw Refusal.inProgress(
                "request-in-progress", wanted + " is reserved for a request that is being answered. Send it again.");
    }

    private boolean beginsExisting(Append append) {
        return append.events().stream()
                .anyMatch(entry -> entry.sequence() == 0
                        && events.lastSequenceNumberFor(entry.streamId()).isPresent());
    }

    private boolean movedPast(Append append) {
        Map<String, Long> first = new HashMap<>();
        for (Entry entry : append.events()) first.putIfAbsent(entry.streamId(), entry.sequence());
        return first.entrySet().stream()
                .anyMatch(
                        stream -> events.lastSequenceNumberFor(stream.getKey()).orElse(-1L) != stream.getValue() - 1);
    }

    private static <T> Optional<T> within(Duration patience, Supplier<Optional<T>> question) {
        long until = System.nanoTime() + patience.toNanos();
        for (long millis = 2; ; millis = Math.min(50, millis + millis / 2)) {
            Optional<T> answer = question.get();
            if (answer.isPresent() || System.nanoTime() > until || !pause(millis)) return answer;
        }
    }

    private static boolean pause(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
