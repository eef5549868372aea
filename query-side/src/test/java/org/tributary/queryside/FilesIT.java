package org.tributary.queryside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tributary.queryside.figures.Settings;

/** A list as a file, whichever list it is. */
class FilesIT {
    private final ViewFixture views = ViewFixture.fresh();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format=csv&sort=foo",
                "format=ndjson&sort=foo",
                "format=csv&limit=5",
                "format=csv&cursor=eyJzb3J0IjoiLXNpZ25lZE9uIiwia2V5IjoiIiwiaWQiOiIifQ"
            })
    void what_is_refused_as_a_page_is_refused_as_a_file_and_so_is_a_part_of_one(String asked) {
        MockHttpServletResponse answer = views.ask("/api/agreements?" + asked);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getHeader("Content-Disposition")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/agreements?format=csv, agreements.csv",
        "/api/agreements/conversions?format=ndjson, agreements-conversions.ndjson",
        "/api/partners?format=csv, partners.csv",
        "/api/receivables?format=xlsx, receivables.xlsx"
    })
    void it_is_named_for_what_is_in_it(String uri, String name) {
        views.given(Settings.policySet());

        assertThat(views.ask(uri).getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"" + name + "\"");
    }

    @Test
    void it_comes_as_a_spreadsheet_to_who_accepts_one() {
        String xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

        MockHttpServletResponse answer = views.ask("/api/partners?format=xlsx");
        assertThat(answer.getContentType()).isEqualTo(xlsx);
        assertThat(answer.getContentAsByteArray()).as("a zip").startsWith('P', 'K');
        assertThat(ViewFixture.text(views.ask("/api/partners?format=xls"))).contains("json, csv, xlsx or ndjson");
    }

    @Test
    void without_a_row_it_has_its_header() {
        assertThat(ViewFixture.text(views.ask("/api/partners?format=csv"))).startsWith("id,");
        assertThat(ViewFixture.text(views.ask("/api/partners?format=ndjson"))).isEmpty();
    }
}
