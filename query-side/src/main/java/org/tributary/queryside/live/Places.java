package org.tributary.queryside.live;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tributary.platform.problem.Refusal;

/** How many connections may stay open, of all together and of one account; whoever takes a place gives it back. */
@Component
public class Places {
    private static final int COME_AGAIN_SECONDS = 5;
    private static final int A_TENTH = 10;

    private final int most;
    private final int mostOfAccount;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;
    private int strangers;

    Places(
            @Value("${tributary.feed.listeners:200}") int most,
            @Value("${tributary.feed.listeners-per-account:50}") int mostOfAccount) {
        this.most = most;
        this.mostOfAccount = mostOfAccount;
    }

    public synchronized Place take(String account) {
        if (all >= most || taken.getOrDefault(account, 0) >= mostOfAccount) throw tooMany();
        return placeOf(account, false);
    }

    /** Of the public, by the address: a tenth of the places at most, or nobody with an account would find one. */
    synchronized Place takeAsStranger(String address) {
        int few = Math.max(1, most / A_TENTH);
        if (all >= most || strangers >= few || taken.getOrDefault(address, 0) >= mostOfAccount) throw tooMany();
        strangers++;
        return placeOf(address, true);
    }

    private Place placeOf(String whose, boolean stranger) {
        all++;
        taken.merge(whose, 1, Integer::sum);
        return new Place(whose, stranger);
    }

    private static Refusal tooMany() {
        return Refusal.tooMany(
                "too-many-listeners",
                "Too many listen already. Ask without listening, or come again.",
                COME_AGAIN_SECONDS);
    }

    private synchronized void giveBack(Place place) {
        all--;
        if (place.stranger) strangers--;
        taken.computeIfPresent(place.whose, (of, own) -> own == 1 ? null : own - 1);
    }

    synchronized int taken() {
        return all;
    }

    /** One connection's; it may be given back by several, and is once. */
    public final class Place implements AutoCloseable {
        private final String whose;
        private final boolean stranger;
        private final AtomicBoolean given = new AtomicBoolean();

        private Place(String whose, boolean stranger) {
            this.whose = whose;
            this.stranger = stranger;
        }

        @Override
        public void close() {
            if (given.compareAndSet(false, true)) giveBack(this);
        }
    }
}
