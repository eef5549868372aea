package org.tributary.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.store.ServerAway;

/** Every no, in the form of RFC 9457. A fault of ours shows its trace id and nothing of the inside. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal, HttpServletRequest request) {
        ProblemDetail problem = of(refusal.status(), refusal.rule(), refusal.detail(), request);
        if (!refusal.faults().isEmpty()) problem.setProperty("errors", refusal.faults());
        refusal.also().forEach(problem::setProperty);
        var answer = ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refusal.retryAfterSeconds() != null)
            answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(refusal.retryAfterSeconds()));
        return answer.body(problem);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        TransactionException.class
    })
    ResponseEntity<Object> unanswered(Exception failure, HttpServletRequest request) {
        return refused(databaseAway(request, failure), request);
    }

    static Refusal databaseAway(HttpServletRequest request, Exception failure) {
        if (failure instanceof ServerAway away) {
            LOG.error("{}: {}", request.getRequestURI(), failure.toString());
            return Refusal.unavailable("store-unavailable", away.words());
        }
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        LOG.error("The database did not answer {}: {}", request.getRequestURI(), cause.toString());
        return Refusal.unavailable(
                "store-unavailable",
                cause instanceof SQLTransientConnectionException
                        ? "No connection to the database came free in time: it is busy, or does not answer."
                                + " Send the request again in a while."
                        : "The database does not answer. Send the request again.");
    }

    /** A value that came through to the database, and is none of its type. */
    @ExceptionHandler
    ResponseEntity<Object> unfit(DataIntegrityViolationException failure, HttpServletRequest request) {
        boolean ofTheValue = failure.getMostSpecificCause() instanceof SQLException cause
                && String.valueOf(cause.getSQLState()).startsWith("22");
        if (!ofTheValue) return fault(failure, request);
        LOG.error("The database cannot read a value of {}", request.getRequestURI(), failure);
        return refused(
                Refusal.unreadable("bad-value", "A value of the request is not of the form or the range it must be."),
                request);
    }

    /** An answer that had begun cannot become a problem any more: its connection ends. */
    @ExceptionHandler
    ResponseEntity<Object> brokenOff(
            UncheckedIOException failure, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) throw failure;
        return fault(failure, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> fault(RuntimeException fault, HttpServletRequest request) {
        LOG.error("Request {} failed", request.getRequestURI(), fault);
        return ResponseEntity.status(500)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(of(500, "internal-error", "This is a fault of ours; the trace id finds it in the log.", request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletRequest asked = ((ServletWebRequest) request).getRequest();
        Unread unread = Unread.of(failure, asked);
        String rule = unread == null ? ruleOf(status.value()) : unread.rule();
        String detail = unread == null ? detail(failure, body) : unread.detail();
        ProblemDetail problem = of(status.value(), rule, detail, asked);
        if (unread != null && unread.parameter() != null) problem.setProperty("parameter", unread.parameter());
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** What Spring says of what we have no words for. */
    private static String detail(Exception failure, @Nullable Object body) {
        Object said = body == null && failure instanceof ErrorResponse told ? told.getBody() : body;
        String detail = said instanceof ProblemDetail problem ? problem.getDetail() : null;
        return detail == null ? "The request cannot be answered." : detail;
    }

    static String ruleOf(int status) {
        return switch (status) {
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            default -> "bad-request";
        };
    }

    static ProblemDetail of(int status, String rule, String detail, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail);
        problem.setType(URI.create("urn:tributary:problem:" + rule));
        problem.setTitle(rule.substring(0, 1).toUpperCase(Locale.ROOT)
                + rule.substring(1).replace('-', ' '));
        problem.setInstance(URI.create(request.getRequestURI()));
        problem.setProperty("traceId", RequestIds.of(request));
        return problem;
    }
}
