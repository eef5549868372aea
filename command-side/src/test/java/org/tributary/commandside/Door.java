package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tributary.platform.web.RequestIds;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.JsonNode;

/** The way in from the outside: requests as a client makes them, through every filter. */
@Component
final class Door {
    private final MockMvc web;

    Door(WebApplicationContext context, RequestIds ids) {
        this.web = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(ids, context.getBean("springSecurityFilterChain", Filter.class))
                .build();
    }

    static MockHttpServletRequestBuilder post(String command, String body) {
        return request(HttpMethod.POST, "/api/commands/" + command)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    Response send(MockHttpServletRequestBuilder request) {
        try {
            return new Response(web.perform(request).andReturn().getResponse());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Response(MockHttpServletResponse http) {
        int status() {
            return http.getStatus();
        }

        String text() {
            return new String(http.getContentAsByteArray(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return StoredJson.mapper().readTree(text());
        }

        String at(String pointer) {
            return json().at(pointer).asString("");
        }

        String header(String name) {
            return String.valueOf(http.getHeader(name));
        }

        Response accepted() {
            assertThat(status()).as(text()).isBetween(200, 201);
            return this;
        }

        /** A problem as RFC 9457 has it, which tells no more than it should. */
        Response refused(int status, String rule) {
            assertThat(status()).as(text()).isEqualTo(status);
            assertThat(http.getContentType()).startsWith("application/problem+json");
            assertThat(at("/type")).isEqualTo("urn:tributary:problem:" + rule);
            assertThat(at("/status")).isEqualTo(Integer.toString(status));
            assertThat(at("/title")).isNotEmpty();
            assertThat(at("/detail")).isNotEmpty();
            assertThat(at("/traceId")).isEqualTo(header("X-Request-Id"));
            assertThat(text()).doesNotContain("Exception", "org.tributary", "\tat ");
            return this;
        }

        List<String> pointers() {
            return json().path("errors")
                    .valueStream()
                    .map(error -> error.path("pointer").asString())
                    .toList();
        }
    }
}
