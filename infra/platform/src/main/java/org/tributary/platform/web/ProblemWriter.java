package org.tributary.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.tributary.platform.problem.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is in charge: from a filter. */
public final class ProblemWriter {
    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, int status, String rule, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), Problems.of(status, rule, detail, request));
    }

    /** The database does not answer; the same request may be sent again. */
    public void databaseAway(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException {
        Refusal refusal = Problems.databaseAway(request, failure);
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfterSeconds()));
        write(request, response, refusal.status(), refusal.rule(), refusal.detail());
    }
}
