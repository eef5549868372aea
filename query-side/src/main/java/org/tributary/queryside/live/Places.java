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

    private final int most;
    private final int mostOfAccount;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    Places(
            @Value("${tributary.feed.listeners:200}") int most,
            @Value("${tributary.feed.listeners-per-account:50}") int mostOfAccount) {
        this.most = most;
        this.mostOfAccount = mostOfAccount;
    }

    public synchronized Place take(String account) {
        int own = taken.getOrDefault(account, 0);
        if (all >= most || own >= mostOfAccount)
            throw Refusal.tooMany(
                    "too-many-listeners",
                    "Too many listen already. Ask without listening, or come again.",
                    COME_AGAIN_SECONDS);
        all++;
        taken.put(account, own + 1);
        return new Place(account);
    }

    private synchronized void giveBack(String account) {
        all--;
        taken.computeIfPresent(account, (of, own) -> own == 1 ? null : own - 1);
    }

    synchronized int taken() {
        return all;
    }

    /** One connection's; it may be given back by several, and is once. */
    public final class Place implements AutoCloseable {
        private final String account;
        private final AtomicBoolean given = new AtomicBoolean();

        private Place(String account) {
            this.account = account;
        }

        @Override
        public void close() {
            if (given.compareAndSet(false, true)) giveBack(account);
        }
    }
}
