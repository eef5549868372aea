package org.tributary.queryside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tributary.events.CodesEvent.Code;
import org.tributary.events.CodesEvent.CodesPublished;
import org.tributary.queryside.figures.Settings;
import org.tributary.stored.NaturalKeys;

/** Filters by codes of lists: a mistyped code finds nothing, and is said to be none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiltersByCodesIT {
    private final ViewFixture views = ViewFixture.fresh();

    @BeforeAll
    void a_list_of_regions_that_had_one_more() {
        views.given(
                Settings.policySet(),
                list("region", "AFR", "EUR"),
                list("region", "AFR"),
                list("currency", "EUR", "USD"));
    }

    private static CodesPublished list(String name, String... codes) {
        return new CodesPublished(
                NaturalKeys.codes(name),
                name,
                name,
                "ITU-D",
                Stream.of(codes).map(code -> new Code(code, code, null)).toList(),
                LocalDate.parse("1900-01-01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/agreements?region=AFRICA",
                "/api/agreements/totals?region=AFRICA",
                "/api/partnerships?region=afr",
                "/api/partners?region=",
                "/api/needs?region=AFRICA",
                "/api/partners/matches?region=AFR,AFRICA",
            })
    void a_code_that_the_list_never_had_is_refused_with_where_the_codes_stand(String uri) {
        MockHttpServletResponse answer = views.ask(uri);
        assertThat(answer.getStatus()).as(ViewFixture.text(answer)).isEqualTo(400);
        assertThat(ViewFixture.text(answer))
                .contains(
                        "urn:tributary:problem:bad-value",
                        "region is a code of the list region: see GET /api/codes/region.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/agreements/totals?in=ZZZ",
                "/api/agreements/conversions?in=ZZZ",
                "/api/rates/conversion?amount=1&currency=ZZZ",
                "/api/rates/conversion?amount=1&currency=EUR&to=ZZZ",
            })
    void nothing_is_told_in_a_currency_that_there_never_was(String uri) {
        MockHttpServletResponse answer = views.ask(uri);
        assertThat(answer.getStatus()).as(ViewFixture.text(answer)).isEqualTo(400);
        assertThat(ViewFixture.text(answer))
                .contains("urn:tributary:problem:bad-value", " is a code of the list currency: see GET /api/codes/");
    }

    @Test
    void a_code_that_the_list_has_or_had_and_what_has_none_may_be_asked_for() {
        for (String code : List.of("AFR", "EUR", "unassigned"))
            assertThat(views.ask("/api/agreements?region=" + code).getStatus())
                    .as(code)
                    .isEqualTo(200);
    }

    @Test
    void a_list_that_was_never_published_knows_no_better() {
        assertThat(views.ask("/api/agreements?area=anything").getStatus()).isEqualTo(200);
    }
}
