package org.tributary.queryside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.tributary.queryside.figures.Settings;
import tools.jackson.databind.json.JsonMapper;

/** A question that cannot be answered is the caller's mistake, and is told so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedQuestionsIT {
    private final ViewFixture views = ViewFixture.fresh();

    @BeforeAll
    void there_is_a_policy() {
        views.given(Settings.policySet(), Settings.euro("2026-01-05", "150"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/partners?cursor=e30, bad-cursor", // {}
        "/api/partners?cursor=bnVsbA, bad-cursor", // null
        "/api/partners?cursor=x, bad-cursor",
        "/api/partners?cursor=eyJzb3J0IjoibmFtZSIsImtleSI6IiIsImlkIjoiIiwicG9zaXRpb24iOjk5OTk5OSwib24iOiIyMDI2LTAxLTAxIn0, bad-cursor", // position: 999999
        "/api/partners?cursor=eyJzb3J0IjoibmFtZSIsImtleSI6IiIsImlkIjoiIiwicG9zaXRpb24iOi0xfQ, bad-cursor", // position:
        // -1
        "/api/partners?cursor=eyJzb3J0IjoibmFtZSIsImtleSI6IiIsImlkIjoiIiwib24iOiIrOTk5OTktMDEtMDEifQ, bad-cursor", // on: +99999-01-01
        "/api/agreements?cursor=eyJzb3J0IjoiLXNpZ25lZE9uIiwia2V5IjoieCIsImlkIjoieSJ9, bad-value", // key: x
        "/api/partners?effectiveOn=%2B9999999-01-01, bad-date",
        "/api/partners?effectiveOn=-5000-01-01, bad-date",
        "/api/partners?effectiveOn=, bad-date",
        "/api/contributions?from=%2B9999999-01-01, bad-date",
        "/api/contributions?to=yesterday, bad-date",
        "/api/agreements?signedFrom=%2B9999999-01-01, bad-date",
        "/api/partners?asOf=-999999-01-01T00:00:00Z, bad-as-of",
        "/api/audit/events?from=%2B9999999-01-01T00:00:00Z, bad-value",
        "/api/partners?q=%00, bad-character",
        "/api/codes/%00, bad-value"
    })
    void what_no_database_could_answer_is_refused(String uri, String rule) {
        var answer = views.ask(uri);

        assertThat(answer.getStatus()).as(ViewFixture.text(answer)).isEqualTo(400);
        assertThat(ViewFixture.text(answer)).contains("urn:tributary:problem:" + rule + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/partnerships?ourRole=brokr, lead",
        "/api/partnerships?stage=sigend, signed",
        "/api/partnerships?category=won, committed",
        "/api/agreements?ourRole=brokr, broker",
        "/api/agreements?level=local, national",
        "/api/agreements/totals?level=local, national",
        "/api/initiatives?level=local, national",
        "/api/statistics/agreements?level=local, national",
        "/api/initiatives?state=open, running",
        "/api/sponsorships?state=open, announced",
        "/api/periods?status=open, reopened",
        "/api/targets?measure=money, value-signed",
        "/api/partners?status=old, dormant"
    })
    void a_filter_of_few_values_says_which_they_are_rather_than_find_nothing(String uri, String one) {
        var answer = views.ask(uri);

        assertThat(answer.getStatus()).as(ViewFixture.text(answer)).isEqualTo(400);
        assertThat(ViewFixture.text(answer)).contains("urn:tributary:problem:bad-value\"", " is one of ", one);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/partnerships?owner=abc",
                "/api/partnerships?partnerId=abc",
                "/api/reminders?owner=abc",
                "/api/reminders.ics?owner=abc",
                "/api/targets?owner=abc",
                "/api/assessments?owner=",
                "/api/feedback?partnershipId=abc",
                "/api/complaints?partnershipId=1-1-1-1-1",
                "/api/staff?officeId=abc",
                "/api/needs?initiativeId=abc",
                "/api/agreements?owner=1-1-1-1-1",
                "/api/contributions?agreementId=abc",
                "/api/receivables?partnerId=abc",
                "/api/audit/events?actor=ada"
            })
    void a_filter_by_an_id_says_what_one_looks_like_rather_than_find_nothing(String uri) {
        var answer = views.ask(uri);

        assertThat(answer.getStatus()).as(ViewFixture.text(answer)).isEqualTo(400);
        String parameter = uri.replaceAll(".*\\?|=.*", "");
        assertThat(ViewFixture.text(answer))
                .contains(
                        "urn:tributary:problem:bad-value\"",
                        parameter + " is an id of 36 characters, such as ",
                        "\"parameter\":\"" + parameter + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/partnerships?owner=unassigned",
                "/api/partnerships?owner=0192D3C4-5B6A-7C8D-9E0F-A1B2C3D4E5F6",
                "/api/reminders?owner=Unassigned",
                "/api/targets?owner=0192d3c4-5b6a-7c8d-9e0f-a1b2c3d4e5f6"
            })
    void who_owns_nothing_is_no_mistake_and_neither_is_nobody(String uri) {
        var answer = views.ask(uri);

        assertThat(answer.getStatus()).as(ViewFixture.text(answer)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/partners", "/api/agreements?format=csv", "/api/policy"})
    void whoever_asks_for_the_head_alone_is_answered(String uri) {
        assertThat(views.ask(HttpMethod.HEAD, uri).getStatus()).isEqualTo(200);
    }

    @Test
    void who_asks_for_the_head_alone_is_told_of_a_parameter_that_is_not_there() {
        assertThat(views.ask(HttpMethod.HEAD, "/api/partners?naem=x").getStatus())
                .isEqualTo(400);
    }

    @Test
    void an_amount_may_become_more_than_any_that_is_stored() {
        var answer = views.ask("/api/rates/conversion?amount=999999999999999999&currency=EUR&to=USD&on=2026-01-05");

        assertThat(answer.getStatus()).as(ViewFixture.text(answer)).isEqualTo(200);
        assertThat(JsonMapper.shared()
                        .readTree(ViewFixture.text(answer))
                        .at("/converted/amount")
                        .asString())
                .isEqualTo("149999999999999999850.00");
    }
}
