package org.tributary.verification.faults;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What a COMMIT of an append meets on the wire. */
final class Trap {
    /** What becomes of it. */
    enum Kind {
        HOLD,
        CUT_BEFORE,
        CUT_AFTER,
        FEIGN
    }

    private final Kind kind;
    private final CountDownLatch sprung = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    Trap(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    void spring() {
        sprung.countDown();
    }

    boolean hasSprungWithin(long millis) throws InterruptedException {
        return sprung.await(millis, TimeUnit.MILLISECONDS);
    }

    void release() {
        released.countDown();
    }

    void awaitRelease() throws InterruptedException {
        released.await(30, TimeUnit.SECONDS);
    }
}
