package org.tributary.queryside.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.events.AddendumKind;
import org.tributary.events.Currency;
import org.tributary.events.RatesEvent.ExchangeRatesPublished;
import org.tributary.events.RatesEvent.Rate;
import org.tributary.events.Value;
import org.tributary.events.ValueKind;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import org.tributary.stored.NaturalKeys;
import tools.jackson.databind.JsonNode;

class AgreementTotalsIT {
    private final ViewFixture views = ViewFixture.fresh();

    /** What one euro was worth: {@code euro("2024-03-01", "USD 1.0813", "GBP 0.8")}. */
    private static ExchangeRatesPublished euro(String day, String... rates) {
        LocalDate on = LocalDate.parse(day);
        List<Rate> published = Stream.of(rates)
                .map(rate -> new Rate(Currency.of(rate.substring(0, 3)), new BigDecimal(rate.substring(4))))
                .toList();
        return new ExchangeRatesPublished(
                NaturalKeys.rates("ecb", on.getYear()), "ecb", Currency.of("EUR"), published, null, on, List.of());
    }

    private JsonNode totals(String asked) {
        return views.get("/api/agreements/totals?" + asked);
    }

    private static String unconverted(JsonNode totals) {
        return totals.get("unconverted")
                .valueStream()
                .map(part -> part.get("agreements") + " "
                        + part.at("/value/amount").asString() + " "
                        + part.get("currency").asString())
                .collect(Collectors.joining(", "));
    }

    @Test
    void each_value_is_converted_at_its_signature_and_rounded_before_they_are_added() {
        views.given(
                Settings.policySet(),
                euro("2024-03-01", "USD 1.005"),
                euro("2024-04-01", "USD 1.2"),
                Signing.on("2024-03-01").bringing("1.00").signed(),
                Signing.on("2024-03-02").bringing("1.00").signed(),
                Signing.on("2024-04-01").bringing("10.00").signed());

        JsonNode totals = totals("");

        assertThat(totals.get("total").toString()).isEqualTo("{\"amount\":\"14.00\",\"currency\":\"USD\"}");
        assertThat(totals.get("complete").asBoolean()).isTrue();
        assertThat(totals.get("source").asString()).isEqualTo("ecb");
        assertThat(totals.at("/items/0").toString())
                .isEqualTo(
                        "{\"currency\":\"EUR\",\"agreements\":3,\"value\":{\"amount\":\"12.00\",\"currency\":\"EUR\"},"
                                + "\"converted\":{\"amount\":\"14.00\",\"currency\":\"USD\"}}");
    }

    @Test
    void an_addendum_is_converted_at_its_own_signature() {
        Signing signing = Signing.on("2024-03-01").bringing("100.00");
        views.given(
                Settings.policySet(),
                euro("2024-03-01", "USD 1.1"),
                euro("2024-06-01", "USD 1.3"),
                signing.signed(),
                signing.addendum(AddendumKind.AMOUNT_DOWN, "2024-06-01", "-10.00"));

        JsonNode totals = totals("in=USD");

        assertThat(totals.at("/total/amount").asString()).isEqualTo("97.00");
        assertThat(totals.at("/items/0/agreements").asLong()).isEqualTo(1);
    }

    @Test
    void what_has_no_rate_is_listed_apart_and_nothing_at_all_needs_none() {
        views.given(
                Settings.policySet(),
                euro("2024-03-01", "USD 1.1"),
                Signing.on("2024-03-01").bringing("100.00").signed(),
                Signing.on("2024-05-01").bringing("7.00").signed(),
                Signing.on("2024-03-01").in("QAR").bringing("50.00").signed(),
                Signing.on("2024-03-01").in("ARS").bringing("0.00").signed(),
                Signing.on("2024-03-01").in("CRC").signed());

        JsonNode totals = totals("in=USD");

        assertThat(totals.at("/total/amount").asString()).isEqualTo("110.00");
        assertThat(totals.get("complete").asBoolean()).isFalse();
        assertThat(unconverted(totals)).isEqualTo("1 7.00 EUR, 1 50.00 QAR");
    }

    @Test
    void the_same_agreements_count_as_the_register_lists() {
        views.given(
                Settings.policySet(),
                euro("2024-03-01", "USD 1.1"),
                Signing.on("2024-03-01").bringing("100.00").signed(),
                Signing.on("2024-03-02").bringing("10.00").signed());

        assertThat(totals("signedFrom=2024-03-02").at("/total/amount").asString())
                .isEqualTo("11.00");
        assertThat(totals("currency=GBP").at("/total/amount").asString()).isEqualTo("0.00");
        assertThat(views.ask("/api/agreements/totals?section=addendum").getStatus())
                .isEqualTo(400);
        assertThat(views.ask("/api/agreements/totals?in=euro").getStatus()).isEqualTo(400);
    }

    @Test
    void as_of_an_earlier_position_nothing_that_came_later_counts() {
        long then = views.given(
                Settings.policySet(),
                euro("2024-03-01", "USD 1.1"),
                Signing.on("2024-03-01").bringing("100.00").signed());
        views.given(
                euro("2024-03-01", "USD 1.5"),
                Signing.on("2024-03-01").bringing("1.00").signed());

        assertThat(totals("asOfPosition=" + then).at("/total/amount").asString())
                .isEqualTo("110.00");
        assertThat(totals("").at("/total/amount").asString()).isEqualTo("151.50");
    }

    @Test
    void a_rate_that_is_published_late_counts_from_then_on_and_in_no_answer_as_of_before() {
        long then = views.given(
                Settings.policySet(),
                euro("2024-02-20", "USD 1.1"),
                Signing.on("2024-03-01").bringing("100.00").signed());
        views.given(euro("2024-02-29", "USD 1.2"));
        assertThat(totals("").at("/total/amount").asString()).isEqualTo("120.00");
        assertThat(totals("asOfPosition=" + then).at("/total/amount").asString())
                .isEqualTo("110.00");

        views.given(euro("2024-03-02", "USD 1.3"));
        assertThat(totals("").at("/total/amount").asString()).isEqualTo("120.00");
    }

    @Test
    void what_adds_up_may_be_more_than_any_single_amount() {
        String most = "900000000000000000.00";
        Signing signing = Signing.on("2024-03-01").own(most).bringing(most);
        signing.bringing(signing.partner, ValueKind.IN_KIND, most);
        Value more = new Value(signing.partner.text(), ValueKind.CASH, signing.money(most));
        Value evenMore = new Value(signing.partner.text(), ValueKind.IN_KIND, signing.money(most));
        views.given(
                Settings.policySet(),
                euro("2024-03-01", "USD 9"),
                signing.ownedBy(null),
                signing.signed(),
                signing.addendum(AddendumKind.AMOUNT_UP, "2024-03-02", null, more, evenMore),
                signing.received("2024-03-01", most),
                signing.received("2024-03-01", most));

        assertThat(amount("/api/agreements", "/items/0/value")).isEqualTo("4500000000000000000.00");
        assertThat(amount("/api/agreements/" + signing.id, "/settled")).isEqualTo("1800000000000000000.00");
        assertThat(amount("/api/agreements/" + signing.id, "/contributions/0/received"))
                .isEqualTo("1800000000000000000.00");
        assertThat(amount("/api/agreements?section=addendum", "/items/0/value")).isEqualTo("1800000000000000000.00");
        assertThat(amount("/api/agreements/totals?in=EUR", "/total")).isEqualTo("4500000000000000000.00");
        assertThat(amount("/api/agreements/conversions", "/items/1/converted")).isEqualTo("24300000000000000000.00");
        assertThat(amount("/api/statistics/agreements", "/totals/0/values/0")).isEqualTo("4500000000000000000.00");
        assertThat(amount("/api/contributions/totals", "/items/0/received")).isEqualTo("1800000000000000000.00");
        assertThat(amount("/api/receivables", "/items/0/committed")).isEqualTo("3600000000000000000.00");
        assertThat(amount("/api/receivables?by=partner", "/items/0/receivable")).isEqualTo("1800000000000000000.00");
        assertThat(amount("/api/kpis/owners/unassigned?period=2024", "/items/2/actual/reporting"))
                .isEqualTo("40500000000000000000.00");
    }

    private String amount(String question, String field) {
        return views.get(question).at(field + "/amount").asString();
    }

    @Test
    void each_signature_is_listed_with_its_rates_their_dates_and_their_source() {
        views.given(
                Settings.policySet(),
                euro("2024-02-29", "USD 1.1", "GBP 0.8"),
                euro("2024-03-01", "USD 1.2"),
                Signing.on("2024-03-01")
                        .as("gift", "T/1", "Gift")
                        .in("GBP")
                        .bringing("8.00")
                        .signed(),
                Signing.on("2024-03-01")
                        .as("gift", "T/2", "Gift")
                        .in("USD")
                        .bringing("5.00")
                        .signed(),
                Signing.on("2024-03-01")
                        .as("gift", "T/3", "Gift")
                        .in("QAR")
                        .bringing("5.00")
                        .signed());

        JsonNode items = views.get("/api/agreements/conversions?sort=reference").get("items");
        assertThat(items.get(0).get("converted").toString()).isEqualTo("{\"amount\":\"12.00\",\"currency\":\"USD\"}");
        assertThat(items.get(0).get("rateDate").asString()).isEqualTo("2024-02-29");
        assertThat(items.get(0).get("rate").asString()).isEqualTo("1.5");
        assertThat(items.get(1).at("/converted/amount").asString()).isEqualTo("5.00");
        assertThat(items.get(1).get("rates")).isEmpty();
        assertThat(items.get(1).has("missing")).isFalse();
        assertThat(items.get(2).has("converted")).isFalse();
        assertThat(items.get(2).get("missing").toString())
                .isEqualTo("{\"currency\":\"QAR\",\"into\":\"USD\",\"on\":\"2024-03-01\",\"source\":\"ecb\"}");

        String csv = ViewFixture.text(views.ask("/api/agreements/conversions?sort=reference&format=csv"));
        assertThat(csv)
                .contains(
                        "reference,signedOn,value.amount,value.currency,converted.amount,converted.currency,rate,rateDate")
                .contains("missing.currency,missing.into,missing.on,missing.source")
                .contains("T/3,2024-03-01,5.00,QAR,,,,,,,QAR,USD,2024-03-01,ecb")
                .contains("T/1,2024-03-01,8.00,GBP,12.00,USD,1.5,2024-02-29,ecb,"
                        + "ecb EUR GBP 0.8 2024-02-29; ecb EUR USD 1.2 2024-03-01");
    }
}
