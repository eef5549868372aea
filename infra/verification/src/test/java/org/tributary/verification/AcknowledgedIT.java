package org.tributary.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.verification.Client.Reply;

class AcknowledgedIT {
    private static final int CLIENTS = 4;

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private volatile boolean going = true;
    private volatile String base = "";

    @Test
    void nothing_that_was_acknowledged_is_lost_whichever_process_is_killed(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("data");
        String password;
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (Program first = Program.start(data, directory.resolve("first.log"))) {
            base = first.base();
            password = first.adminPassword();
            new Client(base, "admin", password)
                    .send("open-account", "{'login': 'officer', 'password': 'officer-secret', 'role': 'officer'}");
            List<Future<?>> sending = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) sending.add(clients.submit(this::send));
            untilAcknowledged(40);
            first.killDatabase();
            untilAcknowledged(acknowledged.size() + 40);
            first.kill();
            going = false;
            for (Future<?> each : sending) each.get();
        } finally {
            clients.shutdownNow();
        }
        try (Program second = Program.start(data, directory.resolve("second.log"))) {
            Client officer = new Client(second.base(), "officer", "officer-secret");
            acknowledged.forEach((key, id) -> assertThat(
                            officer.sendOnce(key, "register-partner", body(key)).id())
                    .isEqualTo(id));
        }
    }

    private void untilAcknowledged(int count) {
        await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() >= count);
    }

    /** Each key until it is answered: what was unknown when a process died is asked again, and takes effect once. */
    private void send() {
        while (going) {
            String key = "partner-" + next.incrementAndGet();
            while (going && !acknowledged.containsKey(key)) {
                try {
                    Reply reply =
                            new Client(base, "officer", "officer-secret").sendOnce(key, "register-partner", body(key));
                    if (reply.status() == 201) acknowledged.put(key, reply.id());
                    else Program.pause(100);
                } catch (RuntimeException died) {
                    Program.pause(100);
                }
            }
        }
    }

    private static String body(String key) {
        return "{'name': '" + key + "', 'category': '60'}";
    }
}
