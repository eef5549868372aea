package org.tributary.queryside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who asks without an account is answered, but not without end. */
class PublicDoorIT {
    private final ViewFixture views = ViewFixture.fresh();

    @Test
    void an_address_that_asks_too_often_is_told_when_to_come_again_and_no_other_is_kept_waiting() {
        for (int i = 0; i < 60; i++)
            assertThat(ask("203.0.113.7", "/api/public/needs").getStatus()).isEqualTo(200);

        MockHttpServletResponse refused = askUntilRefused("203.0.113.7");

        assertThat(ViewFixture.text(refused)).contains("urn:tributary:problem:too-many-questions\"");
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 60);
        assertThat(ask("203.0.113.8", "/api/public/sponsorships").getStatus()).isEqualTo(200);
        assertThat(ask("203.0.113.7", "/api/partners").getStatus()).isEqualTo(200);
    }

    /** Some come back while the others are asked. */
    private MockHttpServletResponse askUntilRefused(String address) {
        for (int i = 0; i < 120; i++) {
            MockHttpServletResponse answer = ask(address, "/api/public/sponsorships");
            if (answer.getStatus() == 429) return answer;
        }
        throw new AssertionError("Nobody was refused.");
    }

    private MockHttpServletResponse ask(String address, String uri) {
        return views.ask(get(uri).with(request -> {
            request.setRemoteAddr(address);
            return request;
        }));
    }
}
