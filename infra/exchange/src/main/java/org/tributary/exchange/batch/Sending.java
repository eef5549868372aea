package org.tributary.exchange.batch;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tributary.platform.command.CommandDesk;
import org.tributary.platform.command.PolicyBook;
import org.tributary.platform.problem.Refusal;

/** Sends a batch's commands through the one door, several at once. It stops when nobody answers there any more. */
final class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final int AT_ONCE = 8;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static final int PAUSE_SECONDS = 2;

    /**
     * A key is made of the content: whatever it was accepted as, this line of this very file is there. An id is made of
     * what a row says. And what would change nothing is as the line says.
     */
    private static final Set<String> IS_THERE = Set.of("idempotency-key-reused", "already-exists", "nothing-to-change");

    private final Batch batch;
    private final CommandDesk desk;
    private final PolicyBook policy;
    private final Tally tally;
    private final Progress progress;
    private volatile @Nullable String stopped;

    Sending(Batch batch, CommandDesk desk, PolicyBook policy, Tally tally, Progress progress) {
        this.batch = batch;
        this.desk = desk;
        this.policy = policy;
        this.tally = tally;
        this.progress = progress;
    }

    /** Why it stopped before the end, if it did. */
    @Nullable
    String toTheEnd() throws InterruptedException {
        batch.plan().refused().forEach(tally::refused);
        ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Plan.Stage stage : batch.plan().stages())
                for (Future<?> lane : hands.invokeAll(lanes(stage))) lane.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            hands.shutdownNow();
        }
        return stopped;
    }

    private List<Callable<Void>> lanes(Plan.Stage stage) {
        return stage.lanes().stream().map(this::lane).toList();
    }

    private Callable<Void> lane(List<Line> lines) {
        return () -> {
            for (Line line : lines) if (stopped == null) progress.at(settle(line));
            return null;
        };
    }

    private int settle(Line line) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            try {
                return desk.send(batch.order(line, policy.inForce())).repeated()
                        ? tally.alreadyThere(line)
                        : tally.accepted(line);
            } catch (Refusal refusal) {
                if (refusal.retryAfterSeconds() == null) return no(line, refusal);
                if (!again(refusal.retryAfterSeconds(), deadline, refusal.detail())) return tally.settled();
            } catch (DataAccessException | TransactionException away) {
                // The policy is asked before the desk is, which would have said so in its own words.
                if (!again(PAUSE_SECONDS, deadline, "The database does not answer.")) return tally.settled();
            } catch (RuntimeException fault) {
                LOG.error("Line {} met a fault of ours", line.number(), fault);
                return tally.refused(
                        new Refused(line.number(), line.command(), "internal-error", "A fault of ours; see the log."));
            }
        }
    }

    private boolean again(int afterSeconds, long deadline, String why) throws InterruptedException {
        if (System.nanoTime() > deadline) stopped = why;
        else TimeUnit.SECONDS.sleep(afterSeconds);
        return stopped == null;
    }

    private int no(Line line, Refusal refusal) {
        return IS_THERE.contains(refusal.rule()) ? tally.alreadyThere(line) : tally.refused(Refused.of(line, refusal));
    }
}
