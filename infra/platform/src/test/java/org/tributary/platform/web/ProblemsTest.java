package org.tributary.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;

/** What is told of what went wrong. */
class ProblemsTest {
    @Test
    void a_fault_of_ours_is_told_as_one_and_says_nothing_of_what_it_was() {
        var answer = new Problems()
                .fault(new IllegalStateException("column secret"), new MockHttpServletRequest("GET", "/api/pipeline"));

        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        ProblemDetail problem = (ProblemDetail) answer.getBody();
        assertThat(problem.getType()).hasToString("urn:tributary:problem:internal-error");
        assertThat(problem.getDetail()).doesNotContain("secret");
    }
}
