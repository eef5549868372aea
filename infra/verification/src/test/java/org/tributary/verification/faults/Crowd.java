package org.tributary.verification.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What takes more than one client: ten of the same at once, a chunk of an import, a look whether a view has stopped. */
final class Crowd {
    private final Door door;
    private final Client importer;
    private final List<Node> nodes;
    private Thread importing = new Thread();
    private int keys;

    Crowd(Door door, Client importer, List<Node> nodes) {
        this.door = door;
        this.importer = importer;
        this.nodes = nodes;
    }

    /** The same command with the same key, five to each. */
    void tenAtOnce(Random random) throws Exception {
        String key = "ten-" + keys++;
        String body = "{\"name\": \"Ten at once %d\", \"category\": \"60\"}".formatted(random.nextInt());
        ExecutorService ten = Executors.newFixedThreadPool(10);
        try {
            List<Future<Call>> sent = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                Node node = nodes.get(i % nodes.size());
                sent.add(ten.submit(() -> door.send(node, key, "register-partner", body, null)));
            }
            for (Future<Call> each : sent) each.get();
        } finally {
            ten.shutdownNow();
        }
    }

    /** Beside everything else, one chunk at a time. */
    void takeIn() throws InterruptedException {
        join();
        importing = new Thread(() -> importer.takeIn(100), "importer");
        importing.start();
    }

    void join() throws InterruptedException {
        importing.join();
    }

    void untilStopped(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < until) {
            Call call = door.ask(nodes.get(0), "/api/contributions/totals");
            if (call.stoppedAt() != null) return;
            Thread.sleep(200);
        }
    }
}
