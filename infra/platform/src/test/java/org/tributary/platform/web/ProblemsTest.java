package org.tributary.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What is told of what went wrong. */
class ProblemsTest {
    private final MockHttpServletRequest asked = new MockHttpServletRequest("GET", "/api/pipeline");

    @Test
    void what_a_request_has_wrong_is_named() throws Exception {
        assertThat(told(new HttpMediaTypeNotSupportedException(
                        MediaType.TEXT_PLAIN, List.of(MediaType.APPLICATION_JSON))))
                .isEqualTo("/api/pipeline takes application/json: the header Content-Type says what is sent.");
        assertThat(told(new HttpMediaTypeNotAcceptableException(
                        List.of(MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON))))
                .isEqualTo("/api/pipeline is answered as application/json, text/plain.");
        assertThat(told(new HttpRequestMethodNotSupportedException("DELETE", List.of("GET", "HEAD"))))
                .isEqualTo("There is no DELETE at /api/pipeline: it takes GET, HEAD.");
        assertThat(told(new MissingServletRequestParameterException("currency", "String")))
                .isEqualTo("currency is missing: /api/pipeline cannot be answered without it.");
        assertThat(told(new NoResourceFoundException(HttpMethod.GET, "/api/pipeline", "api/pipeline")))
                .isEqualTo("There is nothing at /api/pipeline.");
        assertThat(told(mismatch(UUID.class)))
                .isEqualTo("partnerId is an id of 36 characters, such as 0192d3c4-5b6a-7c8d-9e0f-a1b2c3d4e5f6.");
        assertThat(told(mismatch(Integer.class))).isEqualTo("partnerId is a whole number, such as 30.");
        assertThat(told(mismatch(BigDecimal.class))).isEqualTo("partnerId is a plain decimal number, such as 1250.00.");
    }

    @Test
    void the_parameter_that_is_wrong_is_named_for_programs_too() throws Exception {
        assertThat(problem(mismatch(int.class)).getProperties()).containsEntry("parameter", "partnerId");
        assertThat(problem(mismatch(int.class)).getType()).hasToString("urn:tributary:problem:bad-value");
        assertThat(problem(new MissingServletRequestParameterException("currency", "String"))
                        .getProperties())
                .containsEntry("parameter", "currency");
    }

    private MethodArgumentTypeMismatchException mismatch(Class<?> type) throws NoSuchMethodException {
        MethodParameter any = new MethodParameter(String.class.getMethod("concat", String.class), 0);
        return new MethodArgumentTypeMismatchException("abc", type, "partnerId", any, null);
    }

    private String told(Exception failure) throws Exception {
        return problem(failure).getDetail();
    }

    private ProblemDetail problem(Exception failure) throws Exception {
        var answer = new Problems().handleException(failure, new ServletWebRequest(asked));
        return (ProblemDetail) answer.getBody();
    }

    @Test
    void a_fault_of_ours_is_told_as_one_and_says_nothing_of_what_it_was() {
        var answer = new Problems().fault(new IllegalStateException("column secret"), asked);

        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        ProblemDetail problem = (ProblemDetail) answer.getBody();
        assertThat(problem.getType()).hasToString("urn:tributary:problem:internal-error");
        assertThat(problem.getDetail()).doesNotContain("secret");
    }
}
