package org.tributary.standalone.sample;

import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tributary.platform.command.CommandDesk;
import org.tributary.platform.problem.Refusal;

/** Sends a plan: its parts one after another, the strands of a part side by side. */
final class Loading {
    private static final Logger LOG = LoggerFactory.getLogger(Loading.class);
    private static final int SIDE_BY_SIDE = 4;
    private static final int ATTEMPTS = 5;

    private final CommandDesk desk;
    private volatile boolean stopped;

    Loading(CommandDesk desk) {
        this.desk = desk;
    }

    /** A login that the first start gave to another account stays there. */
    void openAccounts() {
        for (Step step : SampleAccounts.steps()) {
            try {
                desk.send(step.order());
            } catch (Refusal refusal) {
                if (!refusal.rule().equals("login-taken")) throw failed(step, refusal);
            }
        }
    }

    void load(Plan plan) {
        Progress progress = new Progress(plan.size());
        Thread end = new Thread(() -> stopped = true, "sample-stop");
        Runtime.getRuntime().addShutdownHook(end);
        ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE, Loading::thread);
        try {
            for (List<List<Step>> part : plan.parts()) send(part, new ExecutorCompletionService<>(threads), progress);
        } finally {
            threads.shutdown();
            if (!stopped) Runtime.getRuntime().removeShutdownHook(end);
        }
        progress.done();
    }

    private void send(List<List<Step>> part, CompletionService<Boolean> threads, Progress progress) {
        part.forEach(strand -> threads.submit(() -> send(strand, progress)));
        try {
            for (int ended = 0; ended < part.size(); ended++) threads.take().get();
        } catch (ExecutionException e) {
            stopped = true;
            throw e.getCause() instanceof RuntimeException why ? why : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
            throw interrupted();
        }
    }

    private boolean send(List<Step> strand, Progress progress) throws InterruptedException {
        for (Step step : strand) {
            if (stopped) throw interrupted();
            progress.sent(send(step));
        }
        return true;
    }

    /** Whether it had been sent before. */
    private boolean send(Step step) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return desk.send(step.order()).repeated();
            } catch (Refusal refusal) {
                if (refusal.retryAfterSeconds() == null || attempt == ATTEMPTS) throw failed(step, refusal);
                LOG.info("Sample: {} again, since {}", step.name(), refusal.detail());
                Thread.sleep(refusal.retryAfterSeconds() * 1000L);
            } catch (RuntimeException e) {
                throw failed(step, e);
            }
        }
    }

    private static StartRefused interrupted() {
        return new StartRefused("The sample was interrupted.", "Start again: it goes on where it stopped.");
    }

    private static StartRefused failed(Step step, RuntimeException why) {
        String faults = why instanceof Refusal refusal
                ? refusal.faults().stream()
                        .map(fault -> " " + fault.pointer() + ": " + fault.detail())
                        .collect(Collectors.joining())
                : "";
        return new StartRefused(
                "The sample cannot be loaded: %s (%s, %s) was refused: %s%s"
                        .formatted(step.command(), step.name(), step.origin(), why.getMessage(), faults),
                "This is a fault of the sample: please report it. --tributary.sample=none starts without it.",
                why);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "sample");
        thread.setDaemon(true);
        return thread;
    }
}
