package org.tributary.queryside.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.tributary.platform.command.PolicyBook;
import org.tributary.platform.own.OwnAnswer;
import org.tributary.platform.own.OwnQuestion;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Questions;

/**
 * All who listen to answers. One clock looks whether their views moved; then each question is worked out once for all who
 * ask it, and each is told by a thread that others do not wait for: a client that does not read holds up its own, is told
 * the last state once it reads again, and is given up by the web server in the end. There are never more than there are
 * {@link Places}.
 */
@Component
class LiveListeners implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveListeners.class);
    private static final long PAUSE_MILLIS = 200;
    private static final int AT_ONCE = 2;
    private static final Duration UNTIL_TRIED_AGAIN = Duration.ofSeconds(2);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Questions questions;
    private final PolicyBook policy;
    private final AskingAgain asking;
    private final Map<OwnQuestion, LiveAnswer> answers = new HashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(daemons("live-answers"));
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, daemons("live-answer"));
    private final ExecutorService writers = Executors.newCachedThreadPool(daemons("live-answer-writer"));
    private volatile boolean running;
    private boolean failing;

    LiveListeners(Questions questions, PolicyBook policy, AskingAgain asking) {
        this.questions = questions;
        this.policy = policy;
        this.asking = asking;
    }

    /** From here on it is told whatever the answer becomes. */
    void join(OwnQuestion question, Asks asks, LiveListener listener) {
        LiveAnswer answer;
        synchronized (answers) {
            answer = answers.computeIfAbsent(question, asked -> new LiveAnswer(asked, asks));
            answer.add(listener);
        }
        listener.whenGone(() -> left(answer, listener));
        if (!running) listener.end(null);
    }

    private void left(LiveAnswer answer, LiveListener listener) {
        synchronized (answers) {
            answer.listeners().remove(listener);
            if (answer.listeners().isEmpty()) answers.remove(answer.question(), answer);
        }
    }

    private void tick() {
        try {
            lookAtAll();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing && running) LOG.error("Those who listen to answers cannot be told anything: {}", e.toString());
            failing = true;
        }
    }

    private void lookAtAll() {
        all().forEach(this::tellTheNews);
        Map<String, String> states = new HashMap<>();
        for (LiveAnswer answer : all())
            if (answer.take(states.computeIfAbsent(answer.view(), this::state))) workers.execute(() -> workOut(answer));
    }

    private List<LiveAnswer> all() {
        synchronized (answers) {
            return List.copyOf(answers.values());
        }
    }

    private String state(String view) {
        return policy.today() + " " + questions.stateOf(view);
    }

    private void workOut(LiveAnswer answer) {
        try {
            OwnAnswer.Held body = new OwnAnswer.Held();
            OwnAnswer again = asking.ask(answer.question(), body);
            switch (HttpStatus.valueOf(again.getStatus())) {
                case OK -> answer.is(Told.of(body.bytes(), again));
                case SERVICE_UNAVAILABLE, TOO_MANY_REQUESTS -> answer.comesLater(UNTIL_TRIED_AGAIN);
                default -> end(answer, Told.end(body.bytes()));
            }
            tellTheNews(answer);
        } catch (RuntimeException failure) {
            if (running) LOG.error("{} cannot be worked out for those who listen", answer.question(), failure);
            answer.comesLater(UNTIL_TRIED_AGAIN);
        }
    }

    private void tellTheNews(LiveAnswer answer) {
        Told news = answer.news();
        for (LiveListener listener : answer.listeners())
            if ((news != null && listener.isBehind(news) || listener.silentForLong()) && listener.take())
                writers.execute(() -> tell(listener, news));
    }

    private static void tell(LiveListener listener, @Nullable Told news) {
        try {
            if (news == null || !listener.isBehind(news)) listener.heartbeat();
            else listener.tell(news);
        } finally {
            listener.letGo();
        }
    }

    private void end(LiveAnswer answer, byte @Nullable [] why) {
        List<LiveListener> last;
        synchronized (answers) {
            answers.remove(answer.question(), answer);
            last = List.copyOf(answer.listeners());
        }
        for (LiveListener listener : last) writers.execute(() -> listener.end(why));
    }

    private static ThreadFactory daemons(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void start() {
        clock.scheduleWithFixedDelay(this::tick, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        running = true;
    }

    /** Who does not take the farewell in time is cut off with the web server. */
    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
        workers.shutdownNow();
        all().forEach(answer -> end(answer, null));
        writers.shutdown();
        try {
            if (!writers.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) writers.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which waits for open requests to end. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 512;
    }
}
