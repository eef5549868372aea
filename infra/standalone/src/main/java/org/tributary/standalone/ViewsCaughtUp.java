package org.tributary.standalone;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
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

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        long head = questions.head();
        long saidAt = System.nanoTime();
        for (long slowest = slowest(); slowest < head; slowest = slowest()) {
            if (!questions.stopped().isEmpty()) {
                LOG.warn("Views {} have stopped before position {}: their answers say so", questions.stopped(), head);
                return;
            }
            if (System.nanoTime() - saidAt > EVERY.toNanos()) {
                LOG.info("Views have come to position {} of {}", slowest, head);
                saidAt = System.nanoTime();
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private long slowest() {
        Map<String, Long> positions = questions.positions();
        return processors.stream()
                .mapToLong(name -> positions.getOrDefault(name, 0L))
                .min()
                .orElse(Long.MAX_VALUE);
    }
}
