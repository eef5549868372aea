package org.tributary.queryside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tributary.queryside.figures.Settings;
import org.tributary.queryside.partnerships.APartnership;

/** Figures that have rows and are no lists: statistics, pipeline, KPIs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresAsFilesIT {
    private static final String THEN = "effectiveOn=2026-03-31";

    private final ViewFixture views = ViewFixture.fresh();

    @BeforeAll
    void something_open_and_something_signed() {
        views.given(
                Settings.policySet(),
                Settings.euro("2025-12-31", "1.5"),
                APartnership.called("Schools")
                        .bringing(2026, "7.00")
                        .region("AFR", "1/1")
                        .proposed("2026-01-05"),
                Signing.on("2026-01-05")
                        .bringing("5.00")
                        .region("AFR", "1/2")
                        .region("EUR", "1/2")
                        .signed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/statistics/agreements?by=region | year,code,agreements,exact,addenda,values | 2",
                "/api/statistics/change?from=2026&to=2026&baseFrom=2025&baseTo=2025 | currency,base.number, | 1",
                "/api/pipeline?by=region | stage,code,name,count,exact,averageDaysInStage,value,weighted, | 1",
                "/api/pipeline/trend?from=2026-01-01&to=2026-02-01 | on,stage,count,exact, | 12",
                "/api/pipeline/conversion? | stage,entered,advanced, | 5",
                "/api/pipeline/bridge?from=2026-01-01&to=2026-01-31&by=region | code,name,part,count, | 6",
                "/api/kpis/owners?period=2026 | owner,name,period,measure,unit,target.amount.amount, | 22",
                "/api/kpis/owners/unassigned?period=2026 | owner,name,period,measure, | 11",
                "/api/kpis/offices?period=2026 | office,name,kind,parentId,period,measure, | 11",
                "/api/kpis/offices/unassigned?period=2026 | office,name,kind,parentId,period,measure, | 11",
                "/api/kpis/definitions? | measure,title,definition,unit,date,formula,credit | 15"
            })
    void have_their_rows_in_files_as_lists_do(String question, String header, int rows) {
        MockHttpServletResponse csv = views.ask(question + "&" + THEN + "&format=csv");
        assertThat(csv.getStatus()).as(ViewFixture.text(csv)).isEqualTo(200);
        assertThat(csv.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.getHeader("Content-Disposition")).endsWith(".csv\"");
        assertThat(csv.getHeader("Tributary-Position")).isNotNull();
        assertThat(ViewFixture.text(csv)).startsWith(header);
        assertThat(ViewFixture.text(csv).lines().skip(1)).hasSize(rows);

        MockHttpServletResponse xlsx = views.ask(question + "&" + THEN + "&format=xlsx");
        assertThat(xlsx.getContentAsByteArray()).as("a zip").startsWith('P', 'K');
        assertThat(views.ask(question + "&format=xls").getStatus()).isEqualTo(400);
        assertThat(views.ask(question + "&limit=5").getStatus())
                .as("all at once")
                .isEqualTo(400);
        assertThat(views.get(question + "&format=json").isObject()).isTrue();
    }

    @Test
    void a_bridge_as_a_file_adds_up_for_all_and_under_each_code() {
        String csv = ViewFixture.text(
                views.ask("/api/pipeline/bridge?from=2026-01-01&to=2026-01-31&by=region&format=csv&" + THEN));
        assertThat(csv.lines().skip(1).map(line -> line.replaceFirst("^\"\",", ",")))
                .map(line -> String.join(" ", line.split(",", 6)[0], line.split(",", 6)[2], line.split(",", 6)[3]))
                .containsExactly(" opening 0", " new 1", " closing 1", "AFR opening 0", "AFR new 1", "AFR closing 1");
    }
}
