package org.tributary.verification.faults;

import java.util.function.IntConsumer;

/**
 * What is imported: a chunk of a hundred rows, and never two chunks at once. A row counts as an operation: were one in
 * twenty operations a whole chunk, five of six commands would be imports and the hot agreements would have rest.
 */
final class Imports {
    private static final int CHUNK = 100;

    private final IntConsumer takeIn;
    private Thread running = new Thread();
    private int rows;

    /** @param takeIn one row, by its place in the chunk */
    Imports(IntConsumer takeIn) {
        this.takeIn = takeIn;
    }

    synchronized void oneMore() {
        rows++;
        if (rows >= CHUNK && begin()) rows -= CHUNK;
    }

    /** Beside everything else; whether none was running. */
    synchronized boolean begin() {
        if (running.isAlive()) return false;
        running = new Thread(
                () -> {
                    for (int row = 0; row < CHUNK; row++) takeIn.accept(row);
                },
                "import");
        running.start();
        return true;
    }

    void join() throws InterruptedException {
        running.join();
    }
}
