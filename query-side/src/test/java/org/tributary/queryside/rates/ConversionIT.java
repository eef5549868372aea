package org.tributary.queryside.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.queryside.rates.APublication.by;
import static org.tributary.queryside.rates.APublication.ecb;
import static org.tributary.queryside.rates.APublication.usualPolicy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tributary.events.Currency;
import org.tributary.queryside.ViewFixture;
import tools.jackson.databind.JsonNode;

/** {@code views.rates_converted}, which every figure in another currency is made with, and its question. */
class ConversionIT {
    private final ViewFixture views = ViewFixture.fresh();

    @Nested
    class Rounding {
        @Test
        void knows_the_minor_units_of_every_currency_as_our_events_do() {
            Map<String, Integer> sql = new HashMap<>();
            views.jdbc().sql("""
                    SELECT code, views.rates_minor_units(code) AS units
                    FROM generate_series(0, 26 * 26 * 26 - 1) n,
                         LATERAL (SELECT chr(65 + n / 676) || chr(65 + n / 26 % 26) || chr(65 + n % 26) AS code) codes
                    """).query(row -> {
                sql.put(row.getString("code"), row.getInt("units"));
            });

            assertThat(sql).hasSize(26 * 26 * 26);
            assertThat(sql)
                    .allSatisfy((code, units) ->
                            assertThat(units).isEqualTo(Currency.of(code).minorUnits()));
        }

        @ParameterizedTest
        @CsvSource({
            "1, 8, 2, 0.12",
            "3, 8, 2, 0.38",
            "-1, 8, 2, -0.12",
            "-3, 8, 2, -0.38",
            "1, 2, 0, 0",
            "3, 2, 0, 2",
            "-1, 2, 0, 0",
            "2, 3, 2, 0.67",
            "1, 3, 4, 0.3333",
            "0, 7, 2, 0.00",
            "123456789012345678.994999, 1, 2, 123456789012345678.99",
            "123456789012345678.995001, 1, 2, 123456789012345679.00"
        })
        void is_half_to_even(BigDecimal dividend, BigDecimal divisor, int decimals, String rounded) {
            assertThat(rounded(dividend, divisor, decimals)).isEqualTo(new BigDecimal(rounded));
        }

        @Test
        void tells_a_half_from_what_only_looks_like_one() {
            BigDecimal divisor = new BigDecimal("1.000000000001");
            BigDecimal justBelowAHalf = new BigDecimal("0.005");
            assertThat(rounded(justBelowAHalf, divisor, 2)).isEqualTo("0.00");
            BigDecimal justAboveAHalf = new BigDecimal("0.0050000000001");
            assertThat(rounded(justAboveAHalf, BigDecimal.ONE, 2)).isEqualTo("0.01");
        }

        @Test
        void is_that_of_exact_decimals_whatever_the_figures() {
            Random random = new Random(20261121);
            for (int i = 0; i < 2000; i++) {
                BigDecimal dividend = BigDecimal.valueOf(random.nextLong(), random.nextInt(12));
                BigDecimal divisor =
                        BigDecimal.valueOf(1 + random.nextInt(1 << random.nextInt(1, 31)), random.nextInt(7));
                int decimals = random.nextInt(5);
                assertThat(rounded(dividend, divisor, decimals))
                        .as("%s / %s to %s decimals", dividend, divisor, decimals)
                        .isEqualTo(dividend.divide(divisor, decimals, RoundingMode.HALF_EVEN));
            }
        }

        private BigDecimal rounded(BigDecimal dividend, BigDecimal divisor, int decimals) {
            return views.jdbc()
                    .sql("SELECT views.rates_rounded(?, ?, ?)")
                    .params(dividend, divisor, decimals)
                    .query(BigDecimal.class)
                    .single();
        }
    }

    @Nested
    class An_amount {
        @Test
        void is_multiplied_from_the_base_and_divided_towards_it() {
            views.given(ecb("2026-03-31").says("USD", "1.0945").published());

            assertThat(converted("100", "EUR", "USD", "2026-03-31")).isEqualTo("109.45");
            assertThat(converted("100", "USD", "EUR", "2026-03-31")).isEqualTo("91.37");
        }

        @Test
        void goes_over_the_sources_base_at_full_precision() {
            views.given(ecb("2026-03-31")
                    .says("USD", "1.0945")
                    .says("GBP", "0.8372")
                    .published());

            // over euro rounded to the cent it would be 1306933.83
            assertThat(converted("999712.34", "GBP", "USD", "2026-03-31"))
                    .isEqualTo(new BigDecimal("999712.34")
                            .multiply(new BigDecimal("1.0945"))
                            .divide(new BigDecimal("0.8372"), 2, RoundingMode.HALF_EVEN));
        }

        @Test
        void has_the_minor_units_of_its_new_currency() {
            views.given(ecb("2026-03-31")
                    .says("JPY", "163.255")
                    .says("KWD", "0.33345")
                    .published());

            assertThat(converted("10", "EUR", "JPY", "2026-03-31")).isEqualTo("1633");
            assertThat(converted("10", "EUR", "KWD", "2026-03-31")).isEqualTo("3.334");
        }

        @Test
        void stays_as_it_is_in_its_own_currency_whether_or_not_there_are_rates() {
            assertThat(converted("10.123456", "XYZ", "XYZ", "1950-01-01")).isEqualTo("10.123456");
        }

        @Test
        void that_is_nothing_is_nothing_in_every_currency() {
            views.given(usualPolicy());

            assertThat(converted("0.00", "EUR", "USD", "2024-03-01")).isEqualByComparingTo("0");
            JsonNode answer = views.get("/api/rates/conversion?amount=0&currency=EUR&to=USD&on=2024-03-01&source=ecb");
            assertThat(answer.at("/converted/amount").asString()).isEqualTo("0.00");
            assertThat(answer.has("rate")).isFalse();
        }

        @Test
        void is_negative_where_it_was() {
            views.given(ecb("2026-03-31").says("USD", "1.0945").published());

            assertThat(converted("-100", "EUR", "USD", "2026-03-31")).isEqualTo("-109.45");
        }
    }

    @Nested
    class The_rate {
        @Test
        void is_the_newest_that_is_not_after_the_day() {
            views.given(
                    ecb("2026-03-27").says("USD", "1.10").published(),
                    ecb("2026-03-30").says("USD", "1.20").published());

            assertThat(converted("100", "EUR", "USD", "2026-03-29")).isEqualTo("110.00");
            assertThat(converted("100", "EUR", "USD", "2026-03-30")).isEqualTo("120.00");
        }

        @Test
        void is_at_most_as_old_as_asked() {
            views.given(ecb("2026-03-01").says("USD", "1.10").published());

            assertThat(converted("100", "EUR", "USD", "2026-04-01")).isEqualTo("110.00");
            assertThat(converted("100", "EUR", "USD", "2026-04-02")).isNull();
            assertThat(converted("100", "EUR", "USD", "2026-02-28")).isNull();
        }

        @Test
        void is_of_that_source_and_of_no_other() {
            views.given(by("other", "EUR", "2026-03-31").says("USD", "1.10").published());

            assertThat(converted("100", "EUR", "USD", "2026-03-31")).isNull();
        }

        @Test
        void is_the_one_that_was_known_then() {
            long first = views.given(ecb("2026-03-31").says("USD", "1.50").published());
            long second = views.given(ecb("2026-03-31").says("USD", "1.10").published());

            assertThat(converted("100", "EUR", "USD", "2026-03-31", first - 1)).isNull();
            assertThat(converted("100", "EUR", "USD", "2026-03-31", first)).isEqualTo("150.00");
            assertThat(converted("100", "EUR", "USD", "2026-03-31", second)).isEqualTo("110.00");
        }

        @Test
        void is_taken_whole_before_it_is_put_together_where_a_source_has_several_bases() {
            views.given(
                    by("bank", "EUR", "2026-03-31")
                            .says("USD", "1.10")
                            .says("CHF", "0.90")
                            .published(),
                    by("bank", "USD", "2026-03-30").says("CHF", "0.80").published());

            assertThat(converted("100", "USD", "CHF", "2026-03-31", "bank", Long.MAX_VALUE))
                    .isEqualTo("80.00");
        }

        @Test
        void of_each_currency_is_its_own_newest() {
            views.given(
                    ecb("2026-03-30").says("USD", "1.10").says("ISK", "150").published(),
                    ecb("2026-03-31").says("USD", "1.20").published());

            assertThat(converted("150", "ISK", "USD", "2026-03-31")).isEqualTo("1.20");
        }
    }

    @Nested
    class The_question {
        @Test
        void is_answered_with_all_that_the_figure_rests_on() {
            views.given(
                    usualPolicy(),
                    ecb("2026-03-30")
                            .says("USD", "1.0945")
                            .says("GBP", "0.8372")
                            .published(),
                    ecb("2026-03-31").says("USD", "1.1").published());

            JsonNode answer = views.get("/api/rates/conversion?amount=100&currency=GBP&on=2026-04-02");
            assertThat(answer.at("/amount/amount").stringValue()).isEqualTo("100.00");
            assertThat(answer.at("/converted/amount").stringValue()).isEqualTo("131.39");
            assertThat(answer.at("/converted/currency").stringValue()).isEqualTo("USD");
            assertThat(answer.get("rate").stringValue()).isEqualTo("1.313903487816531");
            assertThat(answer.get("rateDate").stringValue()).isEqualTo("2026-03-30");
            assertThat(answer.get("source").stringValue()).isEqualTo("ecb");
            assertThat(answer.get("rates")
                            .valueStream()
                            .map(rate -> "%s %s %s"
                                    .formatted(
                                            rate.get("currency").stringValue(),
                                            rate.get("rate").stringValue(),
                                            rate.get("effectiveOn").stringValue())))
                    .containsExactly("GBP 0.8372 2026-03-30", "USD 1.1 2026-03-31");
        }

        @Test
        void without_a_rate_is_refused_and_says_which_is_missing() {
            views.given(usualPolicy());

            MockHttpServletResponse answer =
                    views.ask("/api/rates/conversion?amount=100&currency=GBP&to=CHF&on=2026-04-02");
            assertThat(answer.getStatus()).isEqualTo(409);
            assertThat(ViewFixture.text(answer))
                    .contains(
                            "urn:tributary:problem:no-exchange-rate",
                            "ecb published no rate from GBP to CHF in the 31 days up to 2026-04-02.");
        }

        @ParameterizedTest
        @CsvSource({
            "amount=1e5&currency=GBP, bad-amount",
            "amount=100&currency=gbp, bad-value",
            "amount=100&currency=GBP&to=euro, bad-value",
            "amount=100&currency=GBP&on=yesterday, bad-date",
            "currency=GBP, bad-request"
        })
        void that_cannot_be_read_is_refused(String asked, String rule) {
            MockHttpServletResponse answer = views.ask("/api/rates/conversion?" + asked);
            assertThat(answer.getStatus()).isEqualTo(400);
            assertThat(ViewFixture.text(answer)).contains("urn:tributary:problem:" + rule);
        }
    }

    private @Nullable BigDecimal converted(String amount, String from, String to, String day) {
        return converted(amount, from, to, day, Long.MAX_VALUE);
    }

    private @Nullable BigDecimal converted(String amount, String from, String to, String day, long known) {
        return converted(amount, from, to, day, "ecb", known);
    }

    private @Nullable BigDecimal converted(
            String amount, String from, String to, String day, String source, long known) {
        List<@Nullable BigDecimal> rows = views.jdbc()
                .sql("SELECT views.rates_converted(?, ?, ?, ?, ?, 31, ?)")
                .params(new BigDecimal(amount), from, to, LocalDate.parse(day), source, known)
                .query((row, n) -> row.getBigDecimal(1))
                .list();
        return rows.get(0);
    }
}
