package org.tributary.commandside;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many clients that begin at the same moment. */
final class AtOnce {
    private AtOnce() {}

    static <T> List<T> each(int clients, IntFunction<T> work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        CountDownLatch ready = new CountDownLatch(clients);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                running.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return work.apply(number);
                }));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> each : running) done.add(each.get());
            return done;
        } finally {
            threads.shutdownNow();
        }
    }
}
