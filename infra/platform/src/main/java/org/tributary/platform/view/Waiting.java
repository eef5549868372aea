package org.tributary.platform.view;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.tributary.platform.problem.Refusal;

/**
 * Before a question is answered: knows its parameters, works out the {@link AsOf}, and waits until the view has come far
 * enough, at most five seconds and without holding a thread.
 */
final class Waiting implements HandlerInterceptor {
    private static final long PATIENCE_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long PAUSE_MILLIS = 15;
    private static final String WAITED = Waiting.class.getName();

    private final Instants instants;
    private final Questions questions;
    private final ScheduledExecutorService clock;

    Waiting(Instants instants, Questions questions, ScheduledExecutorService clock) {
        this.instants = instants;
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !request.getMethod().equals("GET")) return true;
        Asks asks = method.getBeanType().getAnnotation(Asks.class);
        if (asks == null) return true;
        Object waited = request.getAttribute(WAITED);
        if (waited instanceof Refusal late) throw late;
        if (waited != null) return true;
        Parameters.requireKnown(request, method);
        AsOf asOf = instants.of(request);
        request.setAttribute(AsOf.class.getName(), asOf);
        long needed = Math.max(asOf.asked() == null ? 0 : asOf.asked(), Parameters.position(request, "minPosition"));
        if (needed == 0 || questions.positionOf(asks.value()) >= needed) return true;
        waitFor(asks.value(), needed, request.startAsync(), request);
        return false;
    }

    private void waitFor(String view, long position, AsyncContext async, HttpServletRequest request) {
        async.setTimeout(0);
        long until = System.nanoTime() + PATIENCE_NANOS;
        clock.schedule(() -> look(view, position, async, request, until), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look(String view, long position, AsyncContext async, HttpServletRequest request, long until) {
        Object found = null;
        try {
            if (questions.positionOf(view) >= position) found = Boolean.TRUE;
            else if (System.nanoTime() > until)
                found = Refusal.unavailable(
                        "not-yet-known",
                        "The view " + view + " has not come to position " + position + " yet. Ask again.");
        } catch (RuntimeException e) {
            found = Refusal.unavailable("store-unavailable", "The database does not answer. Send the request again.");
        }
        if (found == null) {
            clock.schedule(() -> look(view, position, async, request, until), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            return;
        }
        request.setAttribute(WAITED, found);
        async.dispatch();
    }
}
