package org.tributary.verification.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Clients that work, each on a thread of its own. */
final class Load {
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(2);

    private Load() {}

    /** Each client begins the next piece when it has done with one: how much can be done at most. */
    static Measured closed(Work work, int clients, Duration time) throws Exception {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        return together(clients, client -> {
            Histogram latency = histogram();
            for (long from = System.nanoTime(); from < end; ) {
                work.once(client);
                long now = System.nanoTime();
                latency.recordValue(now - from);
                from = now;
            }
            return latency;
        });
    }

    /** Pieces fall due at a steady rate, whether or not those before are done: how long one waits then. */
    static Measured open(Work work, double perSecond, int clients, Duration time) throws Exception {
        long begin = System.nanoTime();
        long count = Math.round(perSecond * time.toNanos() / 1e9);
        AtomicLong next = new AtomicLong();
        return together(clients, client -> {
            Histogram latency = histogram();
            for (long number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                long due = begin + Math.round(number * 1e9 / perSecond);
                await(due);
                work.once(client);
                latency.recordValue(System.nanoTime() - due);
            }
            return latency;
        });
    }

    /** So many pieces, as soon as can be. */
    static void counted(Work work, long count, int clients) throws Exception {
        AtomicLong next = new AtomicLong();
        together(clients, client -> {
            while (next.getAndIncrement() < count) work.once(client);
            return histogram();
        });
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) LockSupport.parkNanos(left);
    }

    private static Measured together(int clients, Client each) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long begin = System.nanoTime();
        try {
            List<Future<Histogram>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                running.add(threads.submit(() -> each.go(number)));
            }
            Histogram all = histogram();
            for (Future<Histogram> one : running) all.add(one.get());
            Duration time = Duration.ofNanos(System.nanoTime() - begin);
            return new Measured(all.getTotalCount(), time, Duration.ZERO, all);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A piece of work failed: " + e.getCause(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Histogram histogram() {
        return new Histogram(LONGEST, 3);
    }

    @FunctionalInterface
    private interface Client {
        Histogram go(int number) throws Exception;
    }
}
