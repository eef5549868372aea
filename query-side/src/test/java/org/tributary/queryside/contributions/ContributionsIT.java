package org.tributary.queryside.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.tributary.events.AgreementEvent.Difference;
import org.tributary.events.Money;
import org.tributary.events.PartnerId;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import tools.jackson.databind.JsonNode;

class ContributionsIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final Signing signing =
            Signing.on("2024-01-10").as("project-document", "L/1", "Ledger").bringing("100.00");

    private List<String> entries(String asked) {
        JsonNode items = views.get("/api/contributions?sort=position&" + asked).get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get("kind").asString() + " "
                        + item.at("/amount/amount").asString() + " "
                        + item.at("/received/amount").asString())
                .toList();
    }

    private String total(String field) {
        return views.get("/api/contributions/totals")
                .at("/items/0/" + field + "/amount")
                .asString();
    }

    @Test
    void everything_received_is_contributions_less_reversals_less_refunds() {
        var wrong = signing.received("2024-02-01", "40.00");
        var right = signing.received("2024-02-01", "30.00");
        views.given(
                signing.signed(),
                wrong,
                right,
                signing.reversed(wrong, "2024-02-03"),
                signing.refunded(right, "2024-03-01", "5.50", false));

        assertThat(entries(""))
                .containsExactly(
                        "recorded 40.00 40.00", "recorded 30.00 30.00", "reversed 40.00 -40.00", "refunded 5.50 -5.50");
        assertThat(total("recorded")).isEqualTo("70.00");
        assertThat(total("reversed")).isEqualTo("40.00");
        assertThat(total("refunded")).isEqualTo("5.50");
        assertThat(total("received")).isEqualTo("24.50");
        assertThat(views.get("/api/agreements/" + signing.id)
                        .at("/received/0/amount")
                        .asString())
                .isEqualTo("24.50");
    }

    @Test
    void what_arrived_and_what_was_settled_differ_by_what_is_said() {
        Difference charges = new Difference(Difference.Kind.BANK_CHARGES, signing.money("0.25"));
        views.given(
                signing.signed(),
                signing.received("2024-02-01", null, signing.money("39.75"), signing.money("40.00"), List.of(charges)));

        assertThat(views.get("/api/contributions").at("/items/0/differences").toString())
                .isEqualTo("[{\"kind\":\"bank-charges\",\"amount\":{\"amount\":\"0.25\",\"currency\":\"EUR\"}}]");
        assertThat(ViewFixture.text(views.ask("/api/contributions?format=csv"))).contains("bank-charges 0.25 EUR");
    }

    @Test
    void a_contribution_shows_what_became_of_it() {
        var wrong = signing.received("2024-02-01", "40.00");
        var half = signing.received("2024-02-02", "30.00");
        var back = signing.received("2024-02-03", "20.00");
        var kept = signing.received("2024-02-04", "10.00");
        views.given(
                signing.signed(),
                wrong,
                half,
                back,
                kept,
                signing.reversed(wrong, "2024-03-01"),
                signing.refunded(half, "2024-03-01", "15.00", true),
                signing.refunded(back, "2024-03-01", "5.00", true),
                signing.refunded(back, "2024-03-01", "15.00", true));

        JsonNode items =
                views.get("/api/contributions?kind=recorded&sort=position").get("items");
        assertThat(items.valueStream()
                        .map(item -> item.get("state").asString() + " "
                                + item.at("/net/amount").asString()))
                .containsExactly("reversed 0.00", "partly-refunded 15.00", "refunded 0.00", "received 10.00");
    }

    @Test
    void a_correction_shows_what_was_wrong_and_what_stands_in_its_place() {
        var wrong = signing.received("2024-02-01", "40.00");
        var corrected = signing.corrected(wrong, "2024-02-05", "2024-02-05", "4.00");
        long before = views.given(signing.signed(), wrong);
        views.given(corrected);

        assertThat(entries("")).containsExactly("recorded 40.00 40.00", "reversed 40.00 -40.00", "recorded 4.00 4.00");
        assertThat(total("recorded")).isEqualTo("44.00");
        assertThat(total("reversed")).isEqualTo("40.00");
        assertThat(total("corrected")).isEqualTo("40.00");
        assertThat(total("received")).isEqualTo("4.00");
        JsonNode items = views.get("/api/contributions?sort=position").get("items");
        String right = items.at("/2/contributionId").asString();
        assertThat(items.at("/0/state").asString()).isEqualTo("corrected");
        assertThat(items.at("/0/correctedBy").asString()).isEqualTo(right);
        assertThat(items.at("/1/correctedBy").asString()).isEqualTo(right);
        assertThat(items.at("/2/corrects").asString())
                .isEqualTo(wrong.contributionId().text());
        assertThat(items.at("/2/state").asString()).isEqualTo("received");
        String asked = "/api/contributions?asOfPosition=" + before;
        assertThat(views.get(asked).at("/items/0/state").asString()).isEqualTo("received");
        assertThat(views.get(asked).at("/items/0").has("correctedBy")).isFalse();
        assertThat(views.get("/api/contributions?kind=recorded&effectiveOn=2024-02-04")
                        .at("/items/0/net/amount")
                        .asString())
                .isEqualTo("40.00");
    }

    @Test
    void what_was_given_up_stands_in_the_ledger_and_is_not_received() {
        var writtenOff = signing.writtenOff("2024-02-01", "30.00");
        long before = views.given(signing.signed(), writtenOff, signing.writtenOff("2024-02-02", "5.00"));
        assertThat(views.get("/api/agreements/" + signing.id).get("received")).isEmpty();
        views.given(signing.received("2024-02-03", "10.00"), signing.takenBack(writtenOff, "2024-02-04"));

        assertThat(entries(""))
                .containsExactly(
                        "written-off 30.00 0.00",
                        "written-off 5.00 0.00",
                        "recorded 10.00 10.00",
                        "write-off-reversed 30.00 0.00");
        assertThat(total("writtenOff")).isEqualTo("5.00");
        assertThat(total("received")).isEqualTo("10.00");
        JsonNode items =
                views.get("/api/contributions?kind=written-off&sort=position").get("items");
        assertThat(items.valueStream().map(item -> item.get("state").asString()))
                .containsExactly("reversed", "written-off");
        assertThat(items.at("/0/reason").asString()).isEqualTo("insolvency");
        assertThat(items.at("/0/source").asString()).isEqualTo(signing.partner.text());
        assertThat(views.get("/api/contributions/totals?asOfPosition=" + before)
                        .at("/items/0/writtenOff/amount")
                        .asString())
                .isEqualTo("35.00");
        JsonNode agreement = views.get("/api/agreements/" + signing.id);
        assertThat(agreement.at("/writtenOff/amount").asString()).isEqualTo("5.00");
        assertThat(agreement.at("/settled/amount").asString()).isEqualTo("10.00");
        assertThat(agreement.get("version").asLong()).isEqualTo(4);
    }

    @Test
    void currencies_are_never_added_to_one_another() {
        Signing dollars = Signing.on("2024-01-10").in("USD").bringing("50.00");
        views.given(
                signing.signed(),
                dollars.signed(),
                signing.received("2024-02-01", null, dollars.money("12.00"), signing.money("11.00")),
                signing.received("2024-02-01", "5.00"),
                dollars.received("2024-02-01", "1.00"));

        JsonNode totals = views.get("/api/contributions/totals").get("items");
        assertThat(totals.valueStream().map(item -> item.at("/received").toString()))
                .containsExactly(
                        "{\"amount\":\"5.00\",\"currency\":\"EUR\"}", "{\"amount\":\"13.00\",\"currency\":\"USD\"}");
        JsonNode agreement = views.get("/api/agreements/" + signing.id);
        assertThat(agreement.get("received")).hasSize(2);
        assertThat(agreement.at("/settled/amount").asString()).isEqualTo("16.00");
    }

    @Test
    void a_reversal_carries_whose_promise_it_frees() {
        PartnerId partner = signing.partner;
        var wrong = signing.received("2024-02-01", partner, signing.money("40.00"), signing.money("40.00"));
        views.given(signing.partnerCalled("Meridian"), signing.signed(), wrong, signing.reversed(wrong, "2024-02-03"));

        JsonNode reversed = views.get("/api/contributions?kind=reversed").at("/items/0");
        assertThat(reversed.get("source").asString()).isEqualTo(partner.text());
        assertThat(reversed.get("sourceName").asString()).isEqualTo("Meridian");
        assertThat(reversed.get("reason").asString()).isEqualTo("data-entry-error");
        assertThat(reversed.get("agreement").asString()).isEqualTo("L/1");
    }

    @Test
    void the_ledger_is_cut_by_agreement_partnership_day_currency_and_kind() {
        Signing other = Signing.on("2024-01-10").in("CHF").bringing("50.00");
        views.given(
                signing.signed(),
                other.signed(),
                signing.received("2024-02-01", "1.00"),
                other.received("2024-03-01", "2.00"));

        assertThat(entries("agreementId=" + signing.id)).containsExactly("recorded 1.00 1.00");
        assertThat(entries("partnershipId=" + other.partnership)).containsExactly("recorded 2.00 2.00");
        assertThat(entries("from=2024-02-01&to=2024-02-29")).containsExactly("recorded 1.00 1.00");
        assertThat(entries("currency=CHF")).containsExactly("recorded 2.00 2.00");
        assertThat(entries("kind=refunded")).isEmpty();
        assertThat(entries("agreementId=" + UUID.randomUUID())).isEmpty();
        assertThat(views.ask("/api/contributions?kind=cash").getStatus()).isEqualTo(400);
    }

    @Test
    void the_ledger_is_cut_by_whose_contribution_it_is() {
        Signing other = Signing.on("2024-01-10").bringing("9.00");
        views.given(
                signing.signed(),
                other.signed(),
                signing.received("2024-02-01", signing.partner, signing.money("40.00"), signing.money("40.00")),
                other.received("2024-02-02", other.partner, other.money("9.00"), other.money("9.00")));

        assertThat(entries("partnerId=" + other.partner)).containsExactly("recorded 9.00 9.00");
        assertThat(entries("partnerId=" + signing.partner)).containsExactly("recorded 40.00 40.00");
        assertThat(views.get("/api/contributions/totals?partnerId=" + other.partner)
                        .at("/items/0/received/amount")
                        .asString())
                .isEqualTo("9.00");
    }

    @Test
    void what_was_known_then_never_changes() {
        var received = signing.received("2024-02-01", "40.00");
        long then = views.given(signing.signed(), received);
        JsonNode ledger = views.get("/api/contributions?asOfPosition=" + then);
        JsonNode totals = views.get("/api/contributions/totals?asOfPosition=" + then);

        views.given(signing.reversed(received, "2024-02-01"), signing.received("2024-02-01", "7.00"));

        assertThat(views.get("/api/contributions?asOfPosition=" + then)).isEqualTo(ledger);
        assertThat(views.get("/api/contributions/totals?asOfPosition=" + then)).isEqualTo(totals);
        assertThat(total("received")).isEqualTo("7.00");
    }

    @Test
    void an_entry_that_was_learned_late_counts_from_its_own_day() {
        var received = signing.received("2024-03-01", "40.00");
        views.given(
                signing.signed(),
                received,
                signing.received("2024-02-01", "7.00"),
                signing.reversed(received, "2024-04-01"));

        assertThat(entries("effectiveOn=2024-02-15")).containsExactly("recorded 7.00 7.00");
        assertThat(entries("effectiveOn=2024-03-15")).hasSize(2);
        assertThat(entries("")).hasSize(3);
    }

    @Test
    void a_history_that_is_delivered_twice_counts_once() {
        var received = signing.received("2024-02-01", "40.00");
        views.given(
                signing.signed(),
                received,
                signing.refunded(received, "2024-03-01", "5.00", true),
                signing.received("2024-02-05", "1.00"));
        JsonNode before = views.get("/api/contributions/totals");

        views.redeliver();

        assertThat(views.get("/api/contributions/totals")).isEqualTo(before);
        assertThat(total("received")).isEqualTo("36.00");
    }

    @Test
    void pages_in_any_order_and_a_file_tell_the_same_of_every_entry() {
        var wrong = signing.received("2024-02-01", "40.00");
        var right = signing.received("2024-02-01", "30.00");
        var writtenOff = signing.writtenOff("2024-02-02", "7.00");
        views.given(
                signing.signed(),
                wrong,
                right,
                writtenOff,
                signing.reversed(wrong, "2024-02-03"),
                signing.refunded(right, "2024-03-01", "5.50", false),
                signing.takenBack(writtenOff, "2024-03-02"));
        views.requireFilesAsPages(
                "/api/contributions", 6, "effectiveOn", "-effectiveOn", "amount", "-amount", "position", "-position");
    }

    @Test
    void a_file_begins_with_the_names_of_its_columns() {
        views.given(signing.signed(), signing.received("2024-02-01", "40.00"));

        String csv = ViewFixture.text(views.ask("/api/contributions?format=csv"));

        assertThat(csv.lines().toList()).hasSize(2);
        assertThat(csv.lines().findFirst().orElseThrow()).contains("kind", "amount.amount", "amount.currency");
    }

    @Test
    void yen_have_no_minor_unit() {
        Signing yen = Signing.on("2024-01-10").in("JPY");
        views.given(yen.signed(), yen.received("2024-02-01", null, Money.of("1000", "JPY"), Money.of("1000", "JPY")));

        assertThat(total("received")).isEqualTo("1000");
    }
}
