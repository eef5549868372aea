package org.tributary.queryside.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.events.AddendumKind;
import org.tributary.events.PartnerId;
import org.tributary.events.ValueKind;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/statistics/agreements?in=}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsInOneCurrencyIT {
    private final ViewFixture views = ViewFixture.fresh();

    @BeforeAll
    void signed_in_several_currencies_and_by_several() {
        Signing thirds = Signing.on("2024-03-01")
                .bringing("100.00")
                .region("AFR", "1/3")
                .region("ARB", "1/3")
                .region("EUR", "1/3");
        views.given(
                Settings.policySet(),
                Settings.euro("2024-03-01", "1.005"),
                Settings.euro("2024-06-01", "1.2"),
                thirds.signed(),
                thirds.addendum(AddendumKind.AMOUNT_DOWN, "2024-06-01", "-10.00"),
                Signing.on("2024-03-01")
                        .own("0.33")
                        .bringing("0.33")
                        .bringing(new PartnerId(UUID.randomUUID()), ValueKind.CASH, "0.35")
                        .region("AFR", "1/1")
                        .signed(),
                Signing.on("2025-01-01")
                        .in("QAR")
                        .bringing("50.00")
                        .region("AFR", "1/1")
                        .signed(),
                Signing.on("2025-02-01").in("USD").bringing("7.00").signed());
    }

    private JsonNode ask(String asked) {
        return views.get("/api/statistics/agreements?" + asked);
    }

    private static BigDecimal sum(JsonNode rows) {
        return rows.valueStream()
                .map(row -> new BigDecimal(row.at("/converted/amount").asString("0")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest
    @ValueSource(strings = {"region", "area", "partner-category", "instrument", "owner", "country"})
    void each_signature_is_converted_by_the_rate_of_its_day_and_adds_up_whatever_is_cut(String by) {
        JsonNode answer = ask("in=USD&by=" + by);

        String total = answer.at("/total/converted/amount").asString();
        assertThat(total)
                .as("100.50 − 12.00 + 1.02 + 7.00, as the register says")
                .isEqualTo("96.52")
                .isEqualTo(views.get("/api/agreements/totals?in=USD")
                        .at("/total/amount")
                        .asString());
        assertThat(sum(answer.get("items"))).isEqualByComparingTo(total);
        assertThat(sum(answer.get("totals"))).isEqualByComparingTo(total);
        assertThat(answer.at("/total/unconverted").toString())
                .isEqualTo("[{\"amount\":\"50.00\",\"currency\":\"QAR\"}]");
        assertThat(answer.get("in").toString())
                .isEqualTo(
                        "{\"currency\":\"USD\",\"source\":\"ecb\",\"complete\":false,\"missing\":[{\"currency\":\"QAR\","
                                + "\"into\":\"USD\",\"first\":\"2025-01-01\",\"last\":\"2025-01-01\",\"days\":1}]}");
    }

    @Test
    void a_period_that_lacks_no_rate_is_complete_and_its_parts_are_of_the_whole() {
        JsonNode answer = ask("in=USD&by=region&from=2024&to=2024-03");
        assertThat(answer.at("/in/complete").asBoolean()).isTrue();
        assertThat(answer.get("items")
                        .valueStream()
                        .map(item -> item.get("code").asString() + " "
                                + item.at("/converted/amount").asString()))
                .containsExactly("AFR 34.52", "ARB 33.50", "EUR 33.50");
    }

    @Test
    void who_asks_for_no_currency_is_told_of_none() {
        JsonNode answer = ask("by=region");
        assertThat(answer.has("in")).isFalse();
        assertThat(answer.at("/items/0").has("converted")).isFalse();
        assertThat(answer.at("/items/0").has("unconverted")).isFalse();
        assertThat(views.ask("/api/statistics/agreements?in=usd").getStatus()).isEqualTo(400);
    }
}
