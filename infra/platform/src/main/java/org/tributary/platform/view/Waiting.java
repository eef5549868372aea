package org.tributary.platform.view;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.tributary.platform.command.CodeLists;
import org.tributary.platform.problem.Refusal;

/**
 * Before a question is answered: knows its parameters, works out the {@link AsOf}, waits until the view has come far
 * enough, without holding a thread, and answers nothing anew to whoever has the answer.
 */
final class Waiting implements HandlerInterceptor {
    private static final Set<String> QUESTIONS = Set.of("GET", "HEAD");
    private static final String WAITED = Waiting.class.getName();

    private final Instants instants;
    private final Questions questions;
    private final Waiters waiters;
    private final Tags tags;
    private final CodeLists lists;

    Waiting(Instants instants, Questions questions, Waiters waiters, Tags tags, CodeLists lists) {
        this.instants = instants;
        this.questions = questions;
        this.waiters = waiters;
        this.tags = tags;
        this.lists = lists;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !QUESTIONS.contains(request.getMethod())) return true;
        Asks asks = method.getBeanType().getAnnotation(Asks.class);
        if (asks == null) return true;
        if (mustWait(request, method, asks.value())) return false;
        if (asks.changesByItself()) return true;
        String asker = Parameters.asker(request, method);
        return !tags.hasAlready(request, response, asks.value(), AsOf.workedOutFor(request), asker);
    }

    private boolean mustWait(HttpServletRequest request, HandlerMethod method, String view) {
        Object waited = request.getAttribute(WAITED);
        if (waited instanceof Refusal late) throw late;
        if (waited != null) return false;
        Parameters.requireReadable(request, method);
        Parameters.requireCodes(request, method, lists);
        AsOf asOf = instants.of(request, whereThePageBeforeEnded(request, method));
        request.setAttribute(AsOf.class.getName(), asOf);
        long needed = Math.max(asOf.asked() == null ? 0 : asOf.asked(), Parameters.position(request, "minPosition"));
        Needed.remember(request, needed);
        if (needed == 0 || questions.positionOf(view) >= needed) return false;
        waitFor(view, needed, request.startAsync(), request);
        return true;
    }

    /** Of what nobody asks as of then, each page is as of now. */
    private static @Nullable Cursor whereThePageBeforeEnded(HttpServletRequest request, HandlerMethod method) {
        String cursor = request.getParameter("cursor");
        return cursor != null && Parameters.takes(method, Asking.class) ? Cursor.of(cursor) : null;
    }

    private void waitFor(String view, long position, AsyncContext async, HttpServletRequest request) {
        async.setTimeout(0);
        waiters.await(view, position, late -> {
            request.setAttribute(WAITED, late == null ? Boolean.TRUE : late);
            async.dispatch();
        });
    }
}
