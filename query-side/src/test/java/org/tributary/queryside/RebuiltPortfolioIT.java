package org.tributary.queryside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.tributary.events.Role;
import org.tributary.queryside.figures.Settings;
import tools.jackson.databind.JsonNode;

/** The whole portfolio, built anew from its history. */
class RebuiltPortfolioIT {
    private static final String MADE_OF = """
            SELECT 'table ' || pg_describe_object(classid, objid, objsubid) || ' of ' || coalesce(
                       (SELECT string_agg(attname || ' ' || format_type(atttypid, atttypmod) || attnotnull, ', '
                                          ORDER BY attnum)
                        FROM pg_attribute WHERE attrelid = objid AND attnum > 0 AND NOT attisdropped), '')
            FROM (SELECT 'pg_class'::regclass AS classid, oid AS objid, 0 AS objsubid FROM pg_class
                  WHERE relnamespace = 'views'::regnamespace AND relkind = 'r') AS it
            UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'views'
            UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'views'::regnamespace
            ORDER BY 1
            """;
    private static final List<String> ASKED = List.of(
            "/api/contributions",
            "/api/contributions/totals",
            "/api/agreements",
            "/api/agreements/totals?in=EUR",
            "/api/partnerships",
            "/api/pipeline",
            "/api/receivables",
            "/api/statistics/agreements?by=region&from=2024&to=2025");

    private final ViewFixture views = ViewFixture.fresh().as(Role.ADMIN);
    private final Signing signing =
            Signing.on("2024-01-10").as("project-document", "L/1", "Ledger").bringing("100.00");

    @Test
    void is_made_of_the_same_and_answers_the_same() throws Exception {
        var wrong = signing.received("2024-02-01", "40.00");
        var right = signing.received("2024-02-01", "30.00");
        views.given(Settings.policySet(), Settings.euro("2024-01-05", "150"));
        views.given(
                signing.signed(),
                wrong,
                right,
                signing.reversed(wrong, "2024-02-03"),
                signing.refunded(right, "2024-03-01", "5.50", false));
        List<String> madeOf = madeOf();
        List<JsonNode> answers = ASKED.stream().map(views::get).toList();
        assertThat(madeOf).hasSizeGreaterThan(150);

        rebuilt();

        assertThat(madeOf()).isEqualTo(madeOf);
        assertThat(ASKED.stream().map(views::get).toList()).isEqualTo(answers);
        views.given(signing.received("2024-04-01", "1.00"));
        assertThat(views.get("/api/contributions").get("items").size()).isEqualTo(5);
    }

    private List<String> madeOf() {
        return views.jdbc().sql(MADE_OF).query(String.class).list();
    }

    private void rebuilt() throws InterruptedException {
        String uri = "/api/admin/views/portfolio";
        assertThat(views.ask(HttpMethod.POST, uri + "/rebuild").getStatus()).isEqualTo(202);
        while (views.get(uri).at("/rebuild/state").asString().equals("under-way")) Thread.sleep(20);
        JsonNode rebuild = views.get(uri).get("rebuild");
        assertThat(rebuild.at("/state").asString()).as(rebuild.toString()).isEqualTo("swapped");
        assertThat(rebuild.get("differences")).isEmpty();
    }
}
