package org.tributary.standalone;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.tributary.platform.view.Questions;
import org.tributary.platform.view.View;

/** Requests are welcome once every view has come to where the history stood at the start. */
@Component
@ConditionalOnWebApplication
class ViewsCaughtUp implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ViewsCaughtUp.class);
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Questions questions;
    private final List<String> processors;

    ViewsCaughtUp(Questions questions, List<View> views) {
        this.questions = questions;
        this.processors = views.stream().map(View::processor).distinct().toList();
    }

    /** A database that goes away meanwhile is waited for: it does not end the program here, as it would not later. */
    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        long head = Long.MAX_VALUE;
        long saidAt = System.nanoTime();
        while (true) {
            String why;
            try {
                if (head == Long.MAX_VALUE) head = questions.head();
                long slowest = slowest();
                if (slowest >= head || stoppedBefore(head)) return;
                why = "Views have come to position %d of %d".formatted(slowest, head);
            } catch (DataAccessException | TransactionException away) {
                why = "The database does not answer: views are waited for";
            }
            if (System.nanoTime() - saidAt > EVERY.toNanos()) {
                LOG.info(why);
                saidAt = System.nanoTime();
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private boolean stoppedBefore(long head) {
        List<String> stopped = questions.stopped();
        if (!stopped.isEmpty())
            LOG.warn("Views {} have stopped before position {}: their answers say so", stopped, head);
        return !stopped.isEmpty();
    }

    private long slowest() {
        Map<String, Long> positions = questions.positions();
        return processors.stream()
                .mapToLong(name -> positions.getOrDefault(name, 0L))
                .min()
                .orElse(Long.MAX_VALUE);
    }
}
