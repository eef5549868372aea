package org.tributary.queryside.kpis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tributary.events.AddendumKind;
import org.tributary.events.Credit;
import org.tributary.events.Measure;
import org.tributary.events.Money;
import org.tributary.events.PersonId;
import org.tributary.events.Share;
import org.tributary.events.StaffEvent.StaffMemberRegistered;
import org.tributary.events.StaffId;
import org.tributary.events.TargetEvent.TargetSet;
import org.tributary.events.ValueKind;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import org.tributary.queryside.partnerships.APartnership;
import org.tributary.stored.NaturalKeys;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/kpis}: three share an agreement, then one of them takes it over. */
@TestInstance(PER_CLASS)
class KpisIT {
    private static final StaffId ADA = new StaffId(new UUID(0, 1));
    private static final StaffId BEN = new StaffId(new UUID(0, 2));
    private static final StaffId CYD = new StaffId(new UUID(0, 3));

    private final ViewFixture views = ViewFixture.fresh();
    private final Signing signing = Signing.on("2026-02-01");
    private final APartnership shared = APartnership.of(signing.partnership)
            .of(ADA)
            .crediting(ADA, "1/3")
            .crediting(BEN, "1/3")
            .crediting(CYD, "1/3")
            .bringing(2026, "100.00");
    private long then;

    @BeforeAll
    void thirds_then_handed_over() {
        signing.bringing("100.00").own("50.00").bringing(signing.partner, ValueKind.IN_KIND, null);
        var wrong = signing.received("2026-03-01", "100.00");
        var right = signing.received("2026-03-20", "10.00");
        Signing again = Signing.on("2026-05-01").bringing("1.00");
        APartnership second =
                APartnership.of(again.partnership).of(CYD).in("JPY").bringing(2026, "9");
        Signing old = Signing.on("2015-06-01").bringing("7.00");
        PersonId person = new PersonId(UUID.randomUUID());
        views.givenPerson(person, "Ada Byron");
        then = views.given(
                Settings.policySet(),
                Settings.euro("2026-02-01", "1.1"),
                Settings.euro("2026-03-01", "1.2"),
                Settings.euro("2026-03-20", "1.3"),
                new StaffMemberRegistered(ADA, person, null, LocalDate.parse("2020-01-01")),
                new StaffMemberRegistered(BEN, new PersonId(UUID.randomUUID()), null, LocalDate.parse("2020-01-01")),
                planned(ADA, Measure.VALUE_SIGNED, Money.of("100.00", "USD"), null),
                planned(BEN, Measure.AGREEMENTS_SIGNED, null, Share.of(2, 1)),
                planned(CYD, Measure.VALUE_SIGNED, Money.of("100.00", "EUR"), null),
                shared.proposed("2026-01-10"),
                shared.signed(signing.id, "2026-02-01"),
                signing.signed(),
                wrong,
                shared.handedTo(BEN, "2026-03-15", new Credit(BEN, Share.ONE)),
                right,
                signing.addendum(AddendumKind.AMOUNT_UP, "2026-03-31", "10.00"),
                signing.reversed(wrong, "2026-04-02"),
                signing.refunded(right, "2026-04-03", "4.00", false),
                second.proposed("2026-04-20"),
                second.signed(again.id, "2026-05-01"),
                again.bringing(signing.partner, ValueKind.IN_KIND, "2.00").signed(),
                old.ownedBy(null),
                old.signed());
    }

    private static TargetSet planned(StaffId owner, Measure measure, Money amount, Share count) {
        return new TargetSet(
                NaturalKeys.target(owner, measure, "2026-Q1"),
                owner,
                measure,
                "2026-Q1",
                amount,
                count,
                null,
                LocalDate.parse("2026-01-01"),
                List.of(),
                List.of());
    }

    private JsonNode all(String period) {
        return views.get("/api/kpis/owners?period=" + period + "&effectiveOn=2026-06-30&asOfPosition=" + then);
    }

    private JsonNode of(StaffId owner, Measure measure, String period) {
        return all(period)
                .get("items")
                .valueStream()
                .filter(row -> row.get("owner").asString().equals(owner.text()))
                .filter(row -> row.get("measure").asString().equals(measure.code()))
                .findFirst()
                .orElseThrow();
    }

    private String money(StaffId owner, Measure measure, String period) {
        JsonNode actual = of(owner, measure, period).get("actual");
        return actual.at("/amounts/0/amount").asString("-") + " "
                + actual.at("/reporting/amount").asString();
    }

    @Test
    void a_signature_is_shared_in_thirds_and_the_cents_add_up() {
        for (Measure counted : List.of(Measure.PROPOSALS, Measure.AGREEMENTS_SIGNED, Measure.NEW_PARTNERS))
            for (StaffId one : List.of(ADA, BEN, CYD))
                assertThat(of(one, counted, "2026-Q1").at("/actual/exact").asString())
                        .as("%s of %s", counted, one)
                        .isEqualTo("1/3");
        assertThat(money(ADA, Measure.MOBILIZED, "2026-Q1")).isEqualTo("33.34 36.67");
        assertThat(money(CYD, Measure.MOBILIZED, "2026-Q1")).isEqualTo("33.33 36.66");
        assertThat(money(ADA, Measure.VALUE_SIGNED, "2026-Q1")).isEqualTo("50.00 55.00");
        assertThat(money(CYD, Measure.VALUE_SIGNED, "2026-Q1")).isEqualTo("50.00 55.00");
        assertThat(sum(Measure.VALUE_SIGNED, "2026-Q1")).isEqualTo("160.00");
    }

    @Test
    void a_signature_is_converted_and_shared_as_a_whole_whatever_lines_it_has() {
        Signing small = Signing.on("2026-06-02").own("0.05").bringing("0.05");
        StaffId dan = APartnership.someone();
        views.given(Settings.euro("2026-06-01", "1.1"), small.ownedBy(dan), small.signed());

        JsonNode signed = views.get("/api/kpis/owners?period=2026-06&effectiveOn=2026-06-30")
                .get("items")
                .valueStream()
                .filter(row -> row.get("owner").asString().equals(dan.text()))
                .filter(row -> row.get("measure").asString().equals("value-signed"))
                .findFirst()
                .orElseThrow();

        assertThat(signed.at("/actual/reporting/amount").asString()).isEqualTo("0.11");
    }

    @Test
    void what_was_signed_by_mistake_counts_for_nobody_and_what_came_in_by_it_comes_to_nothing() {
        Signing mistake = Signing.on("2018-06-01").bringing("7.00");
        Signing right = Signing.on("2018-07-01").bringing(mistake.partner, ValueKind.CASH, "5.00");
        var received = mistake.received("2018-08-01", "3.00");
        long before = views.given(
                mistake.ownedBy(null),
                mistake.signed(),
                right.ownedBy(null),
                right.signed(),
                received,
                mistake.reversed(received, "2018-09-01"));
        assertThat(unassigned("2018-06")).startsWith("[1/1, 7.00, 7.00, ");
        views.given(mistake.voided("2018-10-01"));

        assertThat(unassigned("2018-06")).isEqualTo("[0/1, 0, 0, 0, 0/1]");
        assertThat(unassigned("2018-07")).isEqualTo("[1/1, 5.00, 5.00, 0, 2/1]");
        assertThat(unassigned("2018-08")).isEqualTo("[0/1, 0, 0, 3.00, 0/1]");
        assertThat(unassigned("2018")).isEqualTo("[1/1, 5.00, 5.00, 0.00, 2/1]");
        assertThat(unassigned("2018-06&asOfPosition=" + before)).startsWith("[1/1, 7.00, 7.00, ");
    }

    private String unassigned(String asked) {
        return views.get("/api/kpis/owners/unassigned?period=" + asked)
                .get("items")
                .valueStream()
                .limit(Measure.values().length)
                .skip(1)
                .map(row -> row.at("/actual/exact")
                        .asString(row.at("/actual/amounts/0/amount").asString("0")))
                .toList()
                .toString();
    }

    @Test
    void who_joins_the_staff_later_is_not_on_the_list_yet() {
        StaffId eve = APartnership.someone();
        views.given(
                new StaffMemberRegistered(eve, new PersonId(UUID.randomUUID()), null, LocalDate.parse("2026-07-01")));

        assertThat(views.get("/api/kpis/owners?effectiveOn=2026-06-30").findValuesAsString("owner"))
                .doesNotContain(eve.text());
        assertThat(views.get("/api/kpis/owners?effectiveOn=2026-07-01").findValuesAsString("owner"))
                .contains(eve.text());
        assertThat(views.ask("/api/kpis/owners/" + eve + "?effectiveOn=2026-06-30")
                        .getStatus())
                .isEqualTo(404);
    }

    private String sum(Measure measure, String period) {
        return all(period)
                .get("items")
                .valueStream()
                .filter(row -> row.get("measure").asString().equals(measure.code()))
                .flatMap(row -> row.at("/actual/amounts").valueStream())
                .map(money -> new BigDecimal(money.get("amount").asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    @Test
    void an_addendum_counts_on_its_own_date_for_those_who_hold_it_then() {
        assertThat(money(BEN, Measure.VALUE_SIGNED, "2026-02")).isEqualTo("50.00 55.00");
        assertThat(money(BEN, Measure.VALUE_SIGNED, "2026-03")).isEqualTo("10.00 13.00");
        assertThat(money(ADA, Measure.VALUE_SIGNED, "2026-03")).isEqualTo("- 0.00");
    }

    @Test
    void a_receipt_belongs_to_those_who_share_on_its_value_date() {
        assertThat(money(ADA, Measure.RECEIVED, "2026-Q1")).isEqualTo("33.34 40.00");
        assertThat(money(BEN, Measure.RECEIVED, "2026-Q1")).isEqualTo("43.33 53.00");
    }

    @Test
    void a_reversal_counts_on_its_own_date_and_takes_back_from_those_who_had_it() {
        assertThat(money(ADA, Measure.RECEIVED, "2026-Q2")).isEqualTo("-33.34 -40.00");
        assertThat(money(ADA, Measure.RECEIVED, "2026")).isEqualTo("0.00 0.00");
        assertThat(money(BEN, Measure.RECEIVED, "2026-Q2")).isEqualTo("-37.33 -45.20");
        assertThat(sum(Measure.RECEIVED, "2026")).isEqualTo("6.00");
    }

    @Test
    void a_partner_is_new_once() {
        assertThat(of(CYD, Measure.NEW_PARTNERS, "2026-Q2").at("/actual/count").asString())
                .isEqualTo("1");
    }

    @Test
    void a_target_is_compared_with_what_there_is_and_with_the_time_that_has_passed() {
        JsonNode ada = of(ADA, Measure.VALUE_SIGNED, "2026-Q1");
        assertThat(ada.get("name").asString()).isEqualTo("Ada Byron");
        assertThat(ada.at("/target/amount/amount").asString()).isEqualTo("100.00");
        assertThat(ada.get("attainment").asString()).isEqualTo("0.5500");
        assertThat(of(BEN, Measure.AGREEMENTS_SIGNED, "2026-Q1")
                        .get("attainment")
                        .asString())
                .isEqualTo("0.1667");

        JsonNode early =
                views.get("/api/kpis/owners/" + ADA + "?period=2026-Q1&effectiveOn=2026-02-14&asOfPosition=" + then);
        JsonNode valueSigned = early.get("items").get(2);
        assertThat(valueSigned.get("elapsed").asString()).isEqualTo("0.5000");
        assertThat(valueSigned.get("pacing").asString()).isEqualTo("1.1000");
    }

    @Test
    void a_target_in_another_currency_is_compared_in_that_currency() {
        JsonNode row = of(CYD, Measure.VALUE_SIGNED, "2026-Q1");
        assertThat(row.get("attainment").asString()).isEqualTo("0.5000");
        assertThat(row.at("/actual/inTargetCurrency/amount").asString()).isEqualTo("50.00");
        assertThat(row.at("/actual/reporting/currency").asString()).isEqualTo("USD");
    }

    @Test
    void a_part_is_compared_with_no_target_and_the_rates_that_are_missing_are_named() {
        StaffId eve = APartnership.someone();
        Signing hers = Signing.on("2026-02-10").bringing("7.00");
        views.given(planned(eve, Measure.MOBILIZED, Money.of("5000", "JPY"), null), hers.ownedBy(eve), hers.signed());
        JsonNode row = views.get("/api/kpis/owners?period=2026-Q1&effectiveOn=2026-06-30")
                .get("items")
                .valueStream()
                .filter(one -> one.get("owner").asString().equals(eve.text()))
                .filter(one -> one.get("measure").asString().equals("mobilized"))
                .findFirst()
                .orElseThrow();
        assertThat(row.at("/target/amount/currency").asString()).isEqualTo("JPY");
        assertThat(row.at("/actual/complete").asBoolean()).isFalse();
        assertThat(row.has("attainment")).isFalse();
        assertThat(row.has("pacing")).isFalse();
        assertThat(row.at("/actual/missingRates").toString())
                .isEqualTo(
                        "[{\"currency\":\"EUR\",\"into\":\"JPY\",\"first\":\"2026-02-10\",\"last\":\"2026-02-10\",\"days\":1}]");
    }

    @Test
    void what_nobody_owns_is_shown_as_unassigned_and_not_lost() {
        JsonNode answer = views.get("/api/kpis/owners/unassigned?period=2015");
        assertThat(answer.at("/items/1/actual/exact").asString()).isEqualTo("1/1");
        assertThat(answer.at("/items/2/actual/amounts/0/amount").asString()).isEqualTo("7.00");
        assertThat(answer.at("/items/2/actual/complete").asBoolean()).isFalse();
        assertThat(answer.at("/items/2/actual/unconverted/0/amount").asString()).isEqualTo("7.00");
        assertThat(answer.at("/items/2/actual/missingRates/0/into").asString()).isEqualTo("USD");
        assertThat(answer.at("/items/2/actual/missingRates/0/days").asInt()).isEqualTo(1);
        assertThat(answer.valueStream()
                        .filter(row -> row.path("measure").asString().equals("leverage")))
                .allMatch(row -> !row.path("actual").has("ratio"));
    }

    @Test
    void handing_over_with_a_later_date_moves_nothing_that_was_credited_before() {
        String before = now("2026-Q1");
        views.given(shared.handedTo(CYD, "2026-04-15", new Credit(CYD, Share.ONE)));
        assertThat(now("2026-Q1")).isEqualTo(before);
    }

    @Test
    void who_was_stated_last_is_credited_from_that_day_on_whatever_had_been_stated_of_later_days() {
        Signing handed = Signing.on("2014-06-01").bringing("8.00");
        views.given(
                handed.ownedBy(null),
                handed.handedTo(ADA, "2014-05-01"),
                handed.handedTo(BEN, "2014-03-01"),
                handed.signed());
        assertThat(signedIn2014(BEN)).isEqualTo("8.00");
        assertThat(signedIn2014(ADA)).isEqualTo("-");
    }

    private String signedIn2014(StaffId owner) {
        return views.get("/api/kpis/owners/" + owner.text() + "?period=2014")
                .at("/items/2/actual/amounts/0/amount")
                .asString("-");
    }

    private String now(String period) {
        return views.get("/api/kpis/owners?effectiveOn=2026-06-30&period=" + period)
                .get("items")
                .toString();
    }

    @Test
    void no_answer_as_of_a_position_is_changed_by_what_comes_later() {
        String before = all("2026").toString();
        views.given(
                Settings.euro("2026-02-01", "9"),
                shared.handedTo(CYD, "2026-01-01", new Credit(CYD, Share.ONE)),
                planned(ADA, Measure.VALUE_SIGNED, Money.of("1.00", "USD"), null),
                signing.received("2026-03-01", "1000.00"));
        assertThat(all("2026").toString()).isEqualTo(before);
    }

    @Test
    void a_history_delivered_twice_counts_once() {
        String before = all("2026").toString();
        views.redeliver();
        assertThat(all("2026").toString()).isEqualTo(before);
    }

    @Test
    void every_measure_says_what_it_means() {
        JsonNode definitions = views.get("/api/kpis/definitions").get("items");
        assertThat(definitions.valueStream().map(one -> one.get("measure").asString()))
                .containsExactly(
                        "proposals",
                        "agreements-signed",
                        "value-signed",
                        "mobilized",
                        "received",
                        "new-partners",
                        "win-rate",
                        "days-to-signature",
                        "overdue",
                        "leverage",
                        "follow-on-rate",
                        "new-partner-share",
                        "non-member-share",
                        "concentration",
                        "diversification");
        assertThat(definitions).allSatisfy(one -> {
            for (String field : List.of("title", "definition", "unit", "date", "formula", "credit"))
                assertThat(one.get(field).asString()).isNotBlank();
        });
    }

    @Test
    void who_is_not_on_the_staff_and_what_is_no_period_are_told() {
        assertThat(views.ask("/api/kpis/owners/" + UUID.randomUUID()).getStatus())
                .isEqualTo(404);
        assertThat(views.ask("/api/kpis/owners?period=2026-Q5").getStatus()).isEqualTo(400);
    }
}
