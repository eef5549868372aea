package org.tributary.queryside.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tributary.events.Role;
import org.tributary.platform.command.PolicyBook;
import org.tributary.platform.document.MadeFile;
import org.tributary.platform.document.MadeFiles;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import org.tributary.queryside.partnerships.APartnership;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /api/reports/files}. */
class ReportFilesIT {
    private final ViewFixture views = ViewFixture.fresh();
    private long then;

    @BeforeEach
    void a_pipeline() {
        then = views.given(
                Settings.policySet(),
                APartnership.called("Schools")
                        .bringing(2026, "100.00")
                        .region("AFR", "1/1")
                        .proposed("2026-01-05"));
    }

    private MockHttpServletResponse make(String body) {
        return views.ask(post("/api/reports/files")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"')));
    }

    private JsonNode made(String body) {
        MockHttpServletResponse answer = make(body);
        assertThat(answer.getStatus()).as(ViewFixture.text(answer)).isEqualTo(201);
        return JsonMapper.shared().readTree(ViewFixture.text(answer));
    }

    private String fault(String body) {
        MockHttpServletResponse answer = make(body);
        assertThat(answer.getStatus()).isEqualTo(422);
        JsonNode error = JsonMapper.shared()
                .readTree(ViewFixture.text(answer))
                .path("errors")
                .get(0);
        return error.path("pointer").asString() + " " + error.path("code").asString();
    }

    @Test
    void holds_the_very_bytes_that_anybody_gets_as_of_its_position() {
        views.given(APartnership.called("Later").bringing(2026, "7.00").proposed("2026-01-06"));
        JsonNode file = made("{'query': '/api/pipeline?by=region', 'asOfPosition': " + then + "}");

        MockHttpServletResponse bytes =
                views.ask("/api/documents/" + file.path("sha256").asString());
        assertThat(bytes.getContentAsByteArray())
                .isEqualTo(views.ask("/api/pipeline?by=region&asOfPosition=" + then)
                        .getContentAsByteArray())
                .hasSize(file.path("size").asInt());
        assertThat(bytes.getContentType()).isEqualTo("application/json");
        assertThat(file.path("name").asString()).isEqualTo("pipeline.json");
    }

    @Test
    void is_known_to_have_been_made_here_of_which_answer() {
        JsonNode file = made("{'query': '/api/pipeline?by=region', 'asOfPosition': " + then + "}");

        MadeFile kept = views.bean(MadeFiles.class)
                .find(UUID.fromString(file.path("fileId").asString()))
                .orElseThrow();
        assertThat(kept.query()).isEqualTo("/api/pipeline?by=region");
        assertThat(kept.asOfPosition()).isEqualTo(then);
        assertThat(kept.sha256()).isEqualTo(file.path("sha256").asString());
    }

    @Test
    void is_of_what_is_known_now_and_true_today_unless_a_position_is_said() {
        String before = today();
        JsonNode file = made("{'query': '/api/pipeline'}");
        assertThat(file.path("asOfPosition").asLong()).isEqualTo(then);
        assertThat(file.path("query").asString()).isIn(before, today());
        assertThat(views.get("/api/documents/" + file.path("sha256").asString())
                        .path("position")
                        .asLong())
                .isEqualTo(then);
    }

    private String today() {
        return "/api/pipeline?effectiveOn=" + views.bean(PolicyBook.class).today();
    }

    @Test
    void of_a_list_is_a_table_that_is_saved_under_its_name() {
        JsonNode csv = made("{'query': '/api/rates?format=csv'}");
        assertThat(csv.path("mediaType").asString()).isEqualTo("text/csv");
        assertThat(csv.path("name").asString()).isEqualTo("rates.csv");
        JsonNode xlsx = made("{'query': '/api/rates?format=xlsx'}");
        assertThat(xlsx.path("name").asString()).isEqualTo("rates.xlsx");
    }

    @Test
    void leaves_the_request_that_it_was_made_in_as_it_was() {
        MockHttpServletResponse answer = make("{'query': '/api/rates?format=csv'}");
        assertThat(answer.getContentType()).isEqualTo("application/json");
        assertThat(answer.getHeader("Content-Disposition")).isNull();
        assertThat(answer.getHeader("ETag")).isNull();
        assertThat(answer.getHeader("Location")).startsWith("/api/documents/");
    }

    @Test
    void of_an_answer_without_rows_has_no_bytes_as_lines_of_JSON_and_a_line_of_titles_as_CSV() {
        JsonNode lines = made("{'query': '/api/rates?format=ndjson'}");
        assertThat(lines.path("size").asLong()).isZero();
        assertThat(lines.path("name").asString()).isEqualTo("rates.ndjson");
        MockHttpServletResponse bytes =
                views.ask("/api/documents/" + lines.path("sha256").asString());
        assertThat(bytes.getStatus()).isEqualTo(200);
        assertThat(bytes.getContentAsByteArray()).isEmpty();
        assertThat(made("{'query': '/api/rates?format=csv'}").path("size").asLong())
                .isPositive();
    }

    @Nested
    class Is_not_made {
        @Test
        void of_more_bytes_than_are_set() {
            views.rewrite("""
                    INSERT INTO views.rates_rate (source, base, currency, effective_on, sequence, known_from, rate)
                    SELECT 'bank ' || n, 'EUR', 'USD', DATE '2020-01-01', 0, 0, 1.1 FROM generate_series(1, 30000) AS n
                    """);
            for (String format : new String[] {"csv", "ndjson"})
                assertThat(fault("{'query': '/api/rates?format=" + format + "'}"))
                        .isEqualTo("/query too-large");
            assertThat(made("{'query': '/api/rates?limit=10'}").path("size").asLong())
                    .isPositive();
        }

        @Test
        void of_answers_that_name_people_who_may_be_erased() {
            for (String query : new String[] {
                "/api/partners",
                "/api/pipeline?by=owner",
                "/api/receivables?by=partner",
                "/api/receivables?by=%6fwner",
                "/api/kpis/owners",
                "/api/partnerships",
                "/api/agreements/register"
            }) assertThat(fault("{'query': '" + query + "'}")).isEqualTo("/query not-publishable");
        }

        @Test
        void of_what_one_member_of_the_staff_did_or_what_is_searched_for_in_words_that_may_be_a_name() {
            for (String query : new String[] {
                "/api/statistics/agreements?by=owner",
                "/api/receivables?by=currency&owner=" + UUID.randomUUID(),
                "/api/agreements/totals?owner=" + UUID.randomUUID(),
                "/api/agreements/totals?q=Xanthopoulos",
                "/api/agreements/totals?%71=Xanthopoulos"
            }) assertThat(fault("{'query': '" + query + "'}")).isEqualTo("/query not-publishable");
            made("{'query': '/api/statistics/agreements?by=country'}");
        }

        @Test
        void of_what_is_no_question_of_figures() {
            for (String query : new String[] {
                "/api/nothing", "/api/commands", "/api/events?after=0", "/api/reports/files", "/api/documents/0"
            }) assertThat(fault("{'query': '" + query + "'}")).isEqualTo("/query not-publishable");
            for (String query : new String[] {
                "pipeline", "http://elsewhere/api/pipeline", "/api/pipeline#a", "/api/pipeline?by=%zz", ""
            }) assertThat(fault("{'query': '" + query + "'}")).isEqualTo("/query malformed");
        }

        @Test
        void as_of_two_moments_at_once() {
            assertThat(fault("{'query': '/api/pipeline?asOfPosition=1'}")).isEqualTo("/query malformed");
            assertThat(fault("{'query': '/api/pipeline?as%4Ff=2026-01-01'}")).isEqualTo("/query malformed");
        }

        @Test
        void as_of_a_position_that_is_still_to_come() {
            assertThat(fault("{'query': '/api/pipeline', 'asOfPosition': " + (then + 9) + "}"))
                    .isEqualTo("/asOfPosition question-refused");
        }

        @Test
        void of_a_question_that_is_refused_itself_which_is_said_of_the_query_in_its_words() {
            assertThat(fault("{'query': '/api/pipeline?by=weather'}")).isEqualTo("/query question-refused");
            assertThat(fault("{'query': '/api/pipeline?colour=red'}")).isEqualTo("/query question-refused");
            assertThat(fault("{'query': '/api/pipeline/bridge'}")).isEqualTo("/query question-refused");
            assertThat(fault("{'query': '/api/rates?format=pdf'}")).isEqualTo("/query question-refused");
            assertThat(fault("{'query': '/api/codes/weather'}")).isEqualTo("/query question-refused");
            assertThat(ViewFixture.text(make("{'query': '/api/codes/weather'}")))
                    .contains(JsonMapper.shared()
                            .readTree(ViewFixture.text(views.ask("/api/codes/weather")))
                            .path("detail")
                            .asString());
        }

        @Test
        void of_a_body_that_says_something_else() {
            assertThat(fault("{}")).isEqualTo("/query missing");
            assertThat(fault("{'query': '/api/pipeline', 'format': 'pdf'}")).isEqualTo("/format unknown-field");
            assertThat(fault("{'query': '/api/pipeline', 'asOfPosition': '7'}")).isEqualTo("/asOfPosition malformed");
        }

        @Test
        void for_who_only_reads() {
            views.as(Role.AUDITOR);
            assertThat(make("{'query': '/api/pipeline'}").getStatus()).isEqualTo(403);
        }
    }
}
