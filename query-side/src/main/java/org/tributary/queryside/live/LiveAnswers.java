package org.tributary.queryside.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.tributary.platform.own.OwnQuestion;

/**
 * {@code Accept: text/event-stream} of whatever a view answers: the answer now, and again whenever it has changed. What is
 * refused is refused as without it.
 */
@Component
@Order(LiveAnswers.BEFORE_SECURITY)
class LiveAnswers extends OncePerRequestFilter {
    static final int BEFORE_SECURITY = -101;

    private static final String OWN_STREAM = "/api/events";
    // then the client has to show its account again
    private static final Duration LIFETIME = Duration.ofMinutes(30);

    private final LiveListeners listeners;

    LiveAnswers(LiveListeners listeners) {
        this.listeners = listeners;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return !request.getMethod().equals("GET")
                || !path.startsWith("/api/")
                || path.equals(OWN_STREAM)
                || accept == null
                || !accept.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    /** Who waits for a position comes by once more when it is reached. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Opening opening = new Opening(request);
        ContentCachingResponseWrapper first = new ContentCachingResponseWrapper(response);
        boolean listens = false;
        try {
            chain.doFilter(opening, first);
            if (request.isAsyncStarted()) return;
            if (first.getStatus() == HttpServletResponse.SC_OK && opening.place() != null) {
                listen(opening, first, request, response);
                listens = true;
            } else first.copyBodyToResponse();
        } finally {
            opening.end(listens);
        }
    }

    /** As JSON, and without what is about the first answer alone. */
    private static OwnQuestion questionOf(HttpServletRequest request) {
        OwnQuestion question = OwnQuestion.of(request, HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT_LANGUAGE);
        question.parameters().remove("minPosition");
        question.headers().put(HttpHeaders.ACCEPT, List.of(MediaType.APPLICATION_JSON_VALUE));
        return question;
    }

    private void listen(
            Opening opening,
            ContentCachingResponseWrapper first,
            HttpServletRequest request,
            HttpServletResponse response) {
        Told now = Told.of(first.getContentAsByteArray(), first);
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader(HttpHeaders.ETAG, null);
        // how long it lasted says nothing about how fast the answer is
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(measured -> measured.setPathPattern("/api/** (listening)"));
        AsyncContext connection = request.startAsync();
        connection.setTimeout(LIFETIME.toMillis());
        String last = request.getHeader("Last-Event-ID");
        LiveListener listener = new LiveListener(
                connection, Objects.requireNonNull(opening.place()), last == null ? "" : Told.contentOf(last));
        connection.addListener(listener);
        listener.welcome(now);
        listeners.join(questionOf(request), Objects.requireNonNull(opening.asks()), listener);
    }
}
