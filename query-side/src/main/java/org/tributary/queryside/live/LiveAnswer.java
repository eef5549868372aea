package org.tributary.queryside.live;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.own.OwnQuestion;
import org.tributary.platform.view.Asks;

/** A question that somebody listens to: worked out once for all of them. */
final class LiveAnswer {
    /** What changes though nothing was stored. */
    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(2);

    private final OwnQuestion question;
    private final Asks asks;
    private final Set<LiveListener> listeners = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile @Nullable String state;
    private volatile long notBefore = System.nanoTime();
    private final AtomicReference<@Nullable Told> now = new AtomicReference<>();

    LiveAnswer(OwnQuestion question, Asks asks) {
        this.question = question;
        this.asks = asks;
    }

    OwnQuestion question() {
        return question;
    }

    String view() {
        return asks.value();
    }

    Set<LiveListener> listeners() {
        return listeners;
    }

    /** Whatever happened between its first answer and now is worked out for it. */
    void add(LiveListener listener) {
        listeners.add(listener);
        state = null;
    }

    /** Whether it has to be worked out, as things stand; the caller then does, and says what became of it. */
    boolean take(String nowAt) {
        boolean mayHaveChanged = asks.changesByItself() || !nowAt.equals(state);
        if (!mayHaveChanged || System.nanoTime() - notBefore < 0 || !busy.compareAndSet(false, true)) return false;
        state = nowAt;
        return true;
    }

    void is(Told answer) {
        now.set(answer);
        if (asks.changesByItself()) notBefore = System.nanoTime() + LOOKED_AT_EVERY.toNanos();
        busy.set(false);
    }

    /** It could not be worked out now. */
    void comesLater(Duration pause) {
        notBefore = System.nanoTime() + pause.toNanos();
        state = null;
        busy.set(false);
    }

    /** What some of its listeners do not know yet; kept no longer than that. */
    @Nullable
    Told news() {
        Told answer = now.get();
        if (answer == null || listeners.stream().anyMatch(listener -> listener.isBehind(answer))) return answer;
        // another may have come meanwhile
        now.compareAndSet(answer, null);
        return null;
    }
}
