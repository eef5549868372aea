package org.tributary.queryside.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.DispatcherServlet;
import org.tributary.platform.command.PolicyBook;
import org.tributary.platform.own.OwnQuestion;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Questions;
import org.tributary.platform.web.RequestIds;
import org.tributary.queryside.ViewFixture;

/** Those who listen to answers, while the program ends. */
class LiveListenersIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final CompletableFuture<Thread> worker = new CompletableFuture<>();
    private final Lock answering = new ReentrantLock();
    private final List<Throwable> thrown = new CopyOnWriteArrayList<>();

    @Test
    void an_answer_that_comes_after_the_end_disturbs_nobody() throws InterruptedException {
        LiveListeners listeners =
                new LiveListeners(views.bean(Questions.class), views.bean(PolicyBook.class), whoAnswersLate());
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/late");
        LiveListener slow = new LiveListener(
                new MockAsyncContext(request, new MockHttpServletResponse()),
                views.bean(Places.class).take("slow"),
                "");
        answering.lock();
        listeners.start();
        listeners.join(OwnQuestion.of(request), asks(), slow);
        Thread working = worker.join();

        // so that the farewell does not reach it
        synchronized (slow) {
            listeners.stop();
            answering.unlock();
            working.join();
        }
        assertThat(thrown).isEmpty();
    }

    /** Goes on however it is interrupted. */
    private AskingAgain whoAnswersLate() {
        Filter late = (request, response, chain) -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> thrown.add(failure));
            worker.complete(Thread.currentThread());
            answering.lock();
            response.getOutputStream().write("{}".getBytes(StandardCharsets.UTF_8));
            answering.unlock();
        };
        var beans = new StaticListableBeanFactory(Map.of("late", late));
        return new AskingAgain(
                views.bean(RequestIds.class),
                beans.getBeanProvider(Filter.class),
                beans.getBeanProvider(DispatcherServlet.class));
    }

    private static Asks asks() {
        return Objects.requireNonNull(OfTheHistory.class.getAnnotation(Asks.class));
    }

    @Asks(Questions.HISTORY)
    private static final class OfTheHistory {}
}
