package org.tributary.verification.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What takes more than one client: ten of the same at once, a look whether a view has stopped. */
final class Crowd {
    private final Door door;
    private final List<Node> nodes;
    private int keys;

    Crowd(Door door, List<Node> nodes) {
        this.door = door;
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

    /** Whether it did within that time. */
    boolean hasStopped(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < until) {
            Call call = door.ask(nodes.get(0), "/api/contributions/totals");
            if (call.stoppedAt() != null) return true;
            Thread.sleep(200);
        }
        return false;
    }
}
