package org.tributary.verification;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.tributary.platform.view.Questions;
import org.tributary.verification.history.Clerk;
import org.tributary.verification.history.Turn;
import tools.jackson.databind.JsonNode;

/** Who writes while somebody reads: one lives on a history, one gives partners names that stand elsewhere in their list. */
final class Writers implements AutoCloseable {
    private static final int MUCH = 1 << 20;

    private final Questions questions;
    private final Semaphore history = new Semaphore(0);
    private final Semaphore names = new Semaphore(0);
    private final List<CompletableFuture<Void>> work;
    private volatile boolean ending;

    Writers(Clerk clerk, List<Turn> turns, Client client, Questions questions) {
        this.questions = questions;
        work = List.of(
                CompletableFuture.runAsync(() -> live(clerk, turns)), CompletableFuture.runAsync(() -> rename(client)));
    }

    /** They go on, and something more is written than there was. */
    long goOn() {
        long head = questions.head();
        history.release(3);
        names.release();
        while (questions.head() == head) {
            if (work.stream().anyMatch(CompletableFuture::isCompletedExceptionally)) close();
            Thread.onSpinWait();
        }
        return questions.head();
    }

    private void live(Clerk clerk, List<Turn> turns) {
        for (Turn turn : turns) {
            history.acquireUninterruptibly();
            if (ending) return;
            clerk.send(List.of(turn));
        }
    }

    private void rename(Client client) {
        for (int n = 0; ; n++)
            for (JsonNode partner :
                    client.get("/api/partners?limit=1000").json().path("items")) {
                names.acquireUninterruptibly();
                if (ending) return;
                client.send(
                        "revise-partner-profile",
                        "{'partnerId': '%s', 'name': '%s %d', 'reason': {'code': 'other'}}",
                        partner.path("id").asString(),
                        n % 2 == 0 ? "Zz" : "Aa",
                        n);
            }
    }

    @Override
    public void close() {
        ending = true;
        history.release(MUCH);
        names.release(MUCH);
        work.forEach(CompletableFuture::join);
    }
}
