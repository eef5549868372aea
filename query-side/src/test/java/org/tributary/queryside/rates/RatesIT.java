package org.tributary.queryside.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.queryside.rates.APublication.by;
import static org.tributary.queryside.rates.APublication.ecb;
import static org.tributary.queryside.rates.APublication.usualPolicy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.queryside.ViewFixture;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/rates}. */
class RatesIT {
    private final ViewFixture views = ViewFixture.fresh();

    @Test
    void every_rate_is_listed_the_newest_day_first() {
        views.given(
                ecb("2026-03-30").says("USD", "1.08").says("CHF", "0.95").published(),
                ecb("2026-03-31").says("USD", "1.0945").published());

        JsonNode answer = views.get("/api/rates");
        assertThat(said(answer))
                .containsExactly(
                        "2026-03-31 EUR/USD 1.0945 ecb", "2026-03-30 EUR/USD 1.08 ecb", "2026-03-30 EUR/CHF 0.95 ecb");
        assertThat(answer.get("items").get(0).get("rate").isString()).isTrue();
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        for (int day = 1; day <= 7; day++)
            views.given(ecb("2026-03-0" + day)
                    .says("USD", "1.0" + day)
                    .says("CHF", "0.9" + day)
                    .published());

        JsonNode page = views.get("/api/rates?limit=5");
        List<String> all = new ArrayList<>(said(page));
        while (!page.get("next").isNull()) {
            page = views.get("/api/rates?limit=5&cursor=" + page.get("next").stringValue());
            all.addAll(said(page));
        }
        assertThat(all).hasSize(14).doesNotHaveDuplicates().isEqualTo(said(views.get("/api/rates")));
    }

    @Test
    void a_rate_that_was_replaced_counts_no_longer_but_for_those_who_ask_as_of_then() {
        long then = views.given(
                ecb("2026-03-31").says("USD", "1.5").says("CHF", "0.95").published());
        views.given(ecb("2026-03-31").says("USD", "1.0945").published());

        assertThat(said(views.get("/api/rates")))
                .containsExactlyInAnyOrder("2026-03-31 EUR/USD 1.0945 ecb", "2026-03-31 EUR/CHF 0.95 ecb");
        assertThat(said(views.get("/api/rates?asOfPosition=" + then)))
                .containsExactlyInAnyOrder("2026-03-31 EUR/USD 1.5 ecb", "2026-03-31 EUR/CHF 0.95 ecb");
    }

    @Test
    void they_are_asked_by_source_and_currency() {
        views.given(
                ecb("2026-03-31").says("USD", "1.09").says("CHF", "0.95").published(),
                by("un-operational", "USD", "2026-03-01").says("CHF", "0.88").published());

        assertThat(said(views.get("/api/rates?source=un-operational")))
                .containsExactly("2026-03-01 USD/CHF 0.88 un-operational");
        assertThat(said(views.get("/api/rates?source=ecb&currency=CHF")))
                .containsExactly("2026-03-31 EUR/CHF 0.95 ecb");
    }

    @Test
    void on_a_day_the_newest_rate_that_is_not_after_it_holds_unless_it_is_older_than_policy_allows() {
        views.given(
                usualPolicy(),
                ecb("2026-01-05").says("RUB", "90").says("USD", "1.04").published(),
                ecb("2026-02-20").says("USD", "1.05").published(),
                ecb("2026-02-23").says("USD", "1.06").published());

        assertThat(said(views.get("/api/rates?on=2026-02-22"))).containsExactly("2026-02-20 EUR/USD 1.05 ecb");
        assertThat(said(views.get("/api/rates?on=2026-02-05")))
                .containsExactlyInAnyOrder("2026-01-05 EUR/USD 1.04 ecb", "2026-01-05 EUR/RUB 90 ecb");
        assertThat(said(views.get("/api/rates?on=2026-02-06"))).isEmpty();
    }

    @Test
    void a_second_delivery_changes_nothing() {
        views.given(ecb("2026-03-30").says("USD", "1.08").published());
        views.given(ecb("2026-03-30").says("USD", "1.09").published());
        List<String> before = rows();

        views.redeliver();
        assertThat(rows()).isEqualTo(before).hasSize(2);
    }

    @Test
    void they_come_as_a_file_too() {
        views.given(ecb("2026-03-31").says("USD", "1.0945").published());

        List<String> lines =
                ViewFixture.text(views.ask("/api/rates?format=csv")).lines().toList();
        assertThat(lines.get(0)).isEqualTo("source,base,currency,effectiveOn,rate,position");
        assertThat(lines.get(1)).startsWith("ecb,EUR,USD,2026-03-31,1.0945,");
    }

    private List<String> rows() {
        return views.jdbc()
                .sql("SELECT rates_rate::text FROM views.rates_rate ORDER BY sequence")
                .query(String.class)
                .list();
    }

    private static List<String> said(JsonNode answer) {
        return answer.get("items")
                .valueStream()
                .map(row -> "%s %s/%s %s %s"
                        .formatted(
                                row.get("effectiveOn").stringValue(),
                                row.get("base").stringValue(),
                                row.get("currency").stringValue(),
                                row.get("rate").stringValue(),
                                row.get("source").stringValue()))
                .toList();
    }
}
