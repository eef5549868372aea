package org.tributary.queryside.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.tributary.queryside.Signing.part;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.events.AddendumKind;
import org.tributary.events.Dimension;
import org.tributary.events.DomainEvent;
import org.tributary.events.StaffId;
import org.tributary.platform.view.AsOf;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import tools.jackson.databind.JsonNode;

class AgreementStatisticsIT {
    private final ViewFixture views = ViewFixture.fresh();

    private JsonNode ask(String asked) {
        return views.get("/api/statistics/agreements?" + asked);
    }

    private static List<String> rows(JsonNode rows) {
        return rows.valueStream().map(AgreementStatisticsIT::row).toList();
    }

    private static String row(JsonNode row) {
        String values = row.get("values")
                .valueStream()
                .map(money -> " " + money.get("amount").asString() + " "
                        + money.get("currency").asString())
                .reduce("", String::concat);
        return "%d %s%s (%s) +%s%s"
                .formatted(
                        row.get("year").asInt(),
                        row.has("code") ? row.get("code").asString() + " " : "",
                        row.get("agreements").asString(),
                        row.get("exact").asString(),
                        row.get("addenda").asString(),
                        values);
    }

    private static Signing thirds(String date) {
        return Signing.on(date).region("AFR", "1/3").region("ARB", "1/3").region("EUR", "1/3");
    }

    @Test
    void agreements_count_by_their_shares_and_thirds_add_up() {
        views.given(
                thirds("2015-03-01").bringing("100.00").signed(),
                thirds("2015-04-01").bringing("100.00").signed(),
                Signing.on("2015-05-01")
                        .region("AFR", "1/2")
                        .region("EUR", "1/2")
                        .signed());

        JsonNode answer = ask("by=region&from=2015&to=2015");

        assertThat(rows(answer.get("items")))
                .containsExactly(
                        "2015 AFR 1.166667 (7/6) +0 66.68 EUR",
                        "2015 ARB 0.666667 (2/3) +0 66.66 EUR",
                        "2015 EUR 1.166667 (7/6) +0 66.66 EUR");
        assertThat(rows(answer.get("totals"))).containsExactly("2015 3 (3/1) +0 200.00 EUR");
    }

    @Test
    void several_years_have_one_total() {
        Signing first = thirds("2015-03-01").bringing("100.00");
        views.given(
                first.signed(),
                thirds("2016-04-01").in("USD").bringing("5.00").signed(),
                first.addendum(AddendumKind.AMOUNT_UP, "2017-05-01", "0.01"),
                thirds("2018-01-01").bringing("1.00").signed());

        JsonNode total = ask("by=area&from=2015&to=2017").get("total");
        assertThat(total.get("exact").asString()).isEqualTo("2/1");
        assertThat(total.get("addenda").asString()).isEqualTo("1");
        assertThat(total.get("values").findValuesAsString("amount")).containsExactly("100.01", "5.00");
        for (String by : List.of("region", "country", "partner-category"))
            assertThat(ask("from=2015&to=2017&by=" + by).get("total")).isEqualTo(total);
        assertThat(ask("from=2031").at("/total/agreements").asString()).isEqualTo("0");
    }

    @Test
    void a_cut_that_is_wrong_stops_every_answer_and_is_told_before_anybody_asks() {
        StatisticsAlarm alarm = views.bean(StatisticsAlarm.class);
        views.given(thirds("2015-03-01").bringing("100.00").signed());
        alarm.look();
        assertThat(alarm.details().get("disagree")).isEqualTo(Map.of());
        assertThat(disagreeing()).isZero();

        views.rewrite("UPDATE views.agreements_attribution SET numerator = 2 WHERE code = 'AFR'");
        views.given(Signing.on("2015-05-01").signed());
        var answer = views.ask("/api/statistics/agreements?by=area");
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(ViewFixture.text(answer)).contains("urn:tributary:problem:figures-disagree");
        alarm.look();
        assertThat(alarm.details().get("disagree")).asInstanceOf(MAP).containsOnlyKeys("region");
        assertThat(disagreeing()).isEqualTo(1);
    }

    private double disagreeing() {
        return views.bean(MeterRegistry.class)
                .get("tributary.statistics.disagree")
                .gauge()
                .value();
    }

    @Test
    void months_add_up_to_their_year_under_every_code() {
        views.given(
                thirds("2015-03-01").bringing("100.00").signed(),
                thirds("2015-04-01").bringing("100.00").signed());

        assertThat(rows(ask("from=2015-03&to=2015-03").get("items")))
                .first()
                .asString()
                .endsWith("33.34 EUR");
        assertThat(rows(ask("from=2015-04&to=2015-04").get("items")))
                .first()
                .asString()
                .endsWith("33.34 EUR");
        assertThat(rows(ask("from=2015&to=2015").get("items")))
                .first()
                .asString()
                .endsWith("66.68 EUR");
    }

    @Test
    void an_addendum_counts_apart_where_its_agreement_counts_and_in_its_own_year() {
        Signing signing =
                Signing.on("2015-03-01").bringing("100.00").region("AFR", "1/2").region("EUR", "1/2");
        views.given(
                signing.signed(),
                signing.addendum(AddendumKind.AMOUNT_UP, "2016-05-01", "50.00"),
                signing.addendum(AddendumKind.AMOUNT_DOWN, "2017-05-01", "-0.01"));

        assertThat(rows(ask("by=region").get("items")))
                .containsExactly(
                        "2015 AFR 0.5 (1/2) +0 50.00 EUR",
                        "2015 EUR 0.5 (1/2) +0 50.00 EUR",
                        "2016 AFR 0 (0/1) +0.5 25.00 EUR",
                        "2016 EUR 0 (0/1) +0.5 25.00 EUR",
                        "2017 AFR 0 (0/1) +0.5 -0.01 EUR",
                        "2017 EUR 0 (0/1) +0.5");
        assertThat(rows(ask("by=region&from=2016").get("totals")))
                .containsExactly("2016 0 (0/1) +1 50.00 EUR", "2017 0 (0/1) +1 -0.01 EUR");
    }

    @Test
    void what_is_signed_counts_over_what_holds_on_its_own_day() {
        Signing signing = Signing.on("2015-03-01").bringing("100.00").region("AFR", "1/1");
        long before = views.given(
                signing.signed(),
                signing.addendum(AddendumKind.AMOUNT_UP, "2016-05-01", "10.00"),
                signing.addendum(AddendumKind.AMOUNT_UP, "2017-05-01", "20.00"));
        views.given(signing.attributed("2017-01-01", Dimension.REGION, part("ARB", "1/2"), part("EUR", "1/2")));

        assertThat(rows(ask("by=region").get("items")))
                .containsExactly(
                        "2015 AFR 1 (1/1) +0 100.00 EUR",
                        "2016 AFR 0 (0/1) +1 10.00 EUR",
                        "2017 ARB 0 (0/1) +0.5 10.00 EUR",
                        "2017 EUR 0 (0/1) +0.5 10.00 EUR");
        assertThat(rows(ask("by=region&asOfPosition=" + before).get("items")))
                .endsWith("2017 AFR 0 (0/1) +1 20.00 EUR");
    }

    @Test
    void what_is_attributed_from_the_signature_on_changes_every_year_in_one_dimension_alone() {
        Signing signing =
                Signing.on("2015-03-01").bringing("100.00").region("AFR", "1/1").area("generic", "1/1");
        views.given(
                signing.signed(),
                signing.addendum(AddendumKind.AMOUNT_UP, "2016-05-01", "10.00"),
                signing.attributed("2016-01-01", Dimension.REGION, part("ARB", "1/1")),
                signing.attributed("2015-03-01", Dimension.REGION, part("EUR", "1/1")),
                signing.attributed("2015-03-01", Dimension.RESULT, part("SDG-5", "1/1")));

        assertThat(rows(ask("by=region").get("items")))
                .containsExactly("2015 EUR 1 (1/1) +0 100.00 EUR", "2016 EUR 0 (0/1) +1 10.00 EUR");
        assertThat(rows(ask("by=area").get("items")))
                .containsExactly("2015 generic 1 (1/1) +0 100.00 EUR", "2016 generic 0 (0/1) +1 10.00 EUR");
        assertThat(rows(ask("by=result").get("items")))
                .containsExactly("2015 SDG-5 1 (1/1) +0 100.00 EUR", "2016 SDG-5 0 (0/1) +1 10.00 EUR");
    }

    @Test
    void what_was_taken_back_is_unassigned_and_counts_still_agree() {
        Signing signing = thirds("2015-03-01").bringing("100.00");
        views.given(
                signing.signed(),
                signing.addendum(AddendumKind.SCOPE, "2016-05-01", "0.00"),
                signing.attributed("2016-01-01", Dimension.REGION));

        assertThat(rows(ask("by=region&from=2016").get("items"))).containsExactly("2016 unassigned 0 (0/1) +1");
        Stream.of("region", "area", "result", "instrument")
                .forEach(by -> assertThat(rows(ask("by=" + by).get("totals")))
                        .as(by)
                        .containsExactly("2015 1 (1/1) +0 100.00 EUR", "2016 0 (0/1) +1"));
    }

    @Test
    void a_correction_of_error_is_not_counted_and_corrects_the_values() {
        Signing signing = Signing.on("2015-03-01").bringing("100.00").region("AFR", "1/1");
        views.given(signing.signed(), signing.addendum(AddendumKind.CORRECTION_OF_ERROR, "2015-05-01", "-1.00"));

        assertThat(rows(ask("by=region").get("items"))).containsExactly("2015 AFR 1 (1/1) +0 99.00 EUR");
    }

    @Test
    void what_was_recorded_by_mistake_is_left_out_from_then_on() {
        Signing mistake = thirds("2015-03-01").bringing("100.00");
        long before = views.given(
                mistake.signed(),
                mistake.addendum(AddendumKind.AMOUNT_UP, "2015-05-01", "2.00"),
                Signing.on("2015-06-01").region("AFR", "1/1").signed());
        views.given(mistake.voided("2016-01-10"));

        assertThat(rows(ask("by=region").get("items"))).containsExactly("2015 AFR 1 (1/1) +0");
        assertThat(rows(ask("by=region").get("totals"))).containsExactly("2015 1 (1/1) +0");
        for (String then : List.of("effectiveOn=2016-01-09", "asOfPosition=" + before))
            assertThat(rows(ask("by=region&" + then).get("totals"))).containsExactly("2015 2 (2/1) +1 102.00 EUR");
    }

    @Test
    void what_has_no_share_is_unassigned_as_a_whole() {
        views.given(
                Signing.on("2015-03-01").region("AFR", "1/1").signed(),
                Signing.on("2015-04-01").in("XOF").bringing("5").signed());

        assertThat(rows(ask("by=region").get("items")))
                .containsExactly("2015 AFR 1 (1/1) +0", "2015 unassigned 1 (1/1) +0 5 XOF");
        assertThat(rows(ask("by=area").get("items"))).containsExactly("2015 unassigned 2 (2/1) +0 5 XOF");
    }

    @Test
    void every_cut_adds_up_to_the_same_totals() {
        StaffId owner = new StaffId(UUID.randomUUID());
        Signing signing = thirds("2015-03-01")
                .area("emergency", "2/7")
                .area("generic", "5/7")
                .bringing("100.00");
        Signing other = Signing.on("2016-03-01")
                .as("sponsorship-agreement", "S", "S")
                .in("USD")
                .own("7.77");
        views.given(signing.ownedBy(owner), signing.signed(), other.ownedBy(null), other.signed());

        Stream.of("region", "area", "country", "sector", "result", "instrument", "owner")
                .forEach(by -> assertThat(rows(ask("by=" + by).get("totals")))
                        .as(by)
                        .containsExactly("2015 1 (1/1) +0 100.00 EUR", "2016 1 (1/1) +0 7.77 USD"));
        assertThat(rows(ask("by=instrument&from=2016").get("items")))
                .containsExactly("2016 sponsorship-agreement 1 (1/1) +0 7.77 USD");
        assertThat(rows(ask("by=owner").get("items")))
                .containsExactly("2015 " + owner + " 1 (1/1) +0 100.00 EUR", "2016 unassigned 1 (1/1) +0 7.77 USD");
    }

    @Test
    void a_period_is_of_years_months_or_days_and_holds_both_ends() {
        views.given(
                Signing.on("2015-12-31").signed(),
                Signing.on("2016-02-29").signed(),
                Signing.on("2017-01-01").signed());

        assertThat(rows(ask("from=2015&to=2016").get("totals"))).containsExactly("2015 1 (1/1) +0", "2016 1 (1/1) +0");
        assertThat(rows(ask("from=2016-01&to=2016-02").get("totals"))).containsExactly("2016 1 (1/1) +0");
        assertThat(rows(ask("from=2015-12-31&to=2016-02-28").get("totals"))).containsExactly("2015 1 (1/1) +0");
        assertThat(ask("from=2018").get("totals")).isEmpty();
        assertThat(views.ask("/api/statistics/agreements?from=2016&to=2015").getStatus())
                .isEqualTo(400);
        assertThat(views.ask("/api/statistics/agreements?from=last").getStatus())
                .isEqualTo(400);
        assertThat(views.ask("/api/statistics/agreements?by=colour").getStatus())
                .isEqualTo(400);
    }

    @Test
    void what_was_known_then_never_changes() {
        StaffId owner = new StaffId(UUID.randomUUID());
        Signing signing = thirds("2015-03-01").bringing("100.00");
        long then = views.given(signing.ownedBy(owner), signing.signed());
        JsonNode regions = ask("by=region&asOfPosition=" + then);
        JsonNode owners = ask("by=owner&asOfPosition=" + then);

        views.given(
                Signing.on("2015-03-01").region("AFR", "1/1").bringing("1.00").signed(),
                signing.addendum(AddendumKind.AMOUNT_UP, "2015-06-01", "7.00"),
                signing.handedTo(new StaffId(UUID.randomUUID()), "2015-03-01"));

        assertThat(ask("by=region&asOfPosition=" + then)).isEqualTo(regions);
        assertThat(ask("by=owner&asOfPosition=" + then)).isEqualTo(owners);
        assertThat(rows(ask("by=region").get("totals"))).containsExactly("2015 2 (2/1) +1 108.00 EUR");
    }

    @Test
    void a_late_fact_changes_the_year_that_it_belongs_to() {
        views.given(Signing.on("2016-03-01").signed(), Signing.on("2015-03-01").signed());

        assertThat(rows(ask("by=region&effectiveOn=2015-12-31").get("totals"))).containsExactly("2015 1 (1/1) +0");
    }

    @Test
    void a_history_that_is_delivered_twice_counts_once() {
        Signing signing = thirds("2015-03-01").bringing("100.00").own("5.00");
        views.given(signing.signed(), signing.addendum(AddendumKind.AMOUNT_UP, "2015-06-01", "7.00"));
        JsonNode before = ask("by=region");

        views.redeliver();

        assertThat(ask("by=region")).isEqualTo(before);
        assertThat(rows(before.get("totals"))).containsExactly("2015 1 (1/1) +1 112.00 EUR");
    }

    /** The table of agreements by beneficiary region that was published for the four years. */
    @Test
    void the_published_table_is_reached_in_every_cell() {
        views.given(PublishedTable.signings().toArray(DomainEvent[]::new));

        JsonNode answer = ask("by=region&from=2015&to=2018");

        assertThat(rows(answer.get("items"))).containsExactlyElementsOf(PublishedTable.ROWS);
        assertThat(rows(answer.get("totals")))
                .containsExactly("2015 68 (68/1) +0", "2016 29 (29/1) +0", "2017 60 (60/1) +0", "2018 43 (43/1) +0");
    }

    @Test
    void shares_that_are_not_one_together_make_no_figure() {
        views.given(thirds("2015-03-01").bringing("100.00").signed());
        views.jdbc()
                .sql("UPDATE views.agreements_attribution SET numerator = 2 WHERE code = 'AFR'")
                .update();
        for (String by : List.of("region", "area", "instrument"))
            assertThat(views.ask("/api/statistics/agreements?by=" + by).getStatus())
                    .isEqualTo(503);
        var statistics = new Statistics(
                views.jdbc(), Period.of(null, null), null, null, null, AsOf.now(LocalDate.parse("2016-01-01")));

        assertThatThrownBy(() -> statistics.by("region"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("[2/3, 1/3, 1/3]");
    }
}
