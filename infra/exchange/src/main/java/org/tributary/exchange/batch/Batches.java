package org.tributary.exchange.batch;

import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.tributary.platform.command.CommandDesk;
import org.tributary.platform.command.PolicyBook;

/** Takes batches in. */
@Component
public final class Batches {
    private final CommandDesk desk;
    private final PolicyBook policy;

    Batches(CommandDesk desk, PolicyBook policy) {
        this.desk = desk;
        this.policy = policy;
    }

    /** Sends what is not there yet, and says now and then how far it has come. */
    public Report send(Batch batch, Consumer<String> says) throws InterruptedException {
        long begun = System.nanoTime();
        Tally tally = new Tally();
        Progress progress = new Progress(batch.plan().size(), says);
        String stopped = new Sending(batch, desk, policy, tally, progress).toTheEnd();
        return new Report(
                batch,
                tally.commands(),
                tally.totals(),
                tally.refused(),
                Duration.ofNanos(System.nanoTime() - begun),
                stopped);
    }
}
