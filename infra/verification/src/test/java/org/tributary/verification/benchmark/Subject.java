package org.tributary.verification.benchmark;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Who is measured: nobody but the one whose turn it is does anything meanwhile. */
interface Subject {
    String name();

    Work work();

    /** What it used until now, in processor time. */
    Duration cpu();

    /** Waits until what was accepted is done with. */
    default void settle() throws Exception {}

    default void pause() throws Exception {}

    default void goOn() throws Exception {}

    /** All clients at once, for so long; the time and the processor's are counted until all is done. */
    default Measured closed(int clients, Duration time) throws Exception {
        return counted(() -> Load.closed(work(), clients, time));
    }

    default Measured open(double perSecond, int clients, Duration time) throws Exception {
        return counted(() -> Load.open(work(), perSecond, clients, time));
    }

    private Measured counted(Callable<Measured> load) throws Exception {
        goOn();
        Duration before = cpu();
        Measured measured = load.call();
        settle();
        measured = measured.with(cpu().minus(before));
        pause();
        return measured;
    }
}
