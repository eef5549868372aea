package org.tributary.queryside.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tributary.events.OfficeId;
import org.tributary.events.PersonId;
import org.tributary.events.StaffEvent.OfficeKind;
import org.tributary.events.StaffEvent.OfficeOpened;
import org.tributary.events.StaffEvent.StaffMemberAssigned;
import org.tributary.events.StaffEvent.StaffMemberRegistered;
import org.tributary.events.StaffId;
import org.tributary.events.Stage;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import org.tributary.queryside.partnerships.APartnership;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/kpis/offices}: Nairobi lies below Africa, and Africa, like Bangkok, below the headquarters. */
class OfficeKpisIT {
    private static final LocalDate DAY = LocalDate.parse("2020-01-01");
    private static final String AT = "&effectiveOn=2026-06-30";

    private final ViewFixture views = ViewFixture.fresh();
    private final OfficeId headquarters = new OfficeId(UUID.randomUUID());
    private final OfficeId africa = new OfficeId(UUID.randomUUID());
    private final OfficeId nairobi = new OfficeId(UUID.randomUUID());
    private final OfficeId bangkok = new OfficeId(UUID.randomUUID());
    private final StaffId ada = APartnership.someone();

    {
        views.given(
                Settings.policySet(),
                new OfficeOpened(headquarters, "Headquarters", OfficeKind.HEADQUARTERS, null, DAY),
                new OfficeOpened(africa, "Africa", OfficeKind.REGIONAL, headquarters, DAY),
                new OfficeOpened(nairobi, "Nairobi", OfficeKind.AREA, africa, DAY),
                new OfficeOpened(bangkok, "Bangkok", OfficeKind.REGIONAL, headquarters, DAY),
                joined(ada, nairobi));
    }

    private static StaffMemberRegistered joined(StaffId who, OfficeId office) {
        return new StaffMemberRegistered(who, new PersonId(UUID.randomUUID()), office, DAY);
    }

    private static StaffMemberAssigned moved(StaffId who, OfficeId office, String on) {
        return new StaffMemberAssigned(who, office, null, LocalDate.parse(on), List.of());
    }

    private APartnership proposed(Signing signing, String on) {
        APartnership partnership =
                APartnership.of(signing.partnership).of(ada).in("USD").bringing(2026, "1.00");
        views.given(partnership.proposed(on));
        return partnership;
    }

    private void signed(Signing signing, String proposedOn, String on) {
        views.given(proposed(signing, proposedOn).signed(signing.id, on), signing.signed());
    }

    private JsonNode row(OfficeId office, String measure, String asked) {
        return views.get("/api/kpis/offices/" + office.text() + "?period=" + asked)
                .get("items")
                .valueStream()
                .filter(row -> row.get("measure").asString().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    /** Of the office and those below it, and of the office alone. */
    private String money(OfficeId office, String measure, String asked) {
        JsonNode row = row(office, measure, asked);
        return row.at("/actual/reporting/amount").asString() + " "
                + row.at("/own/reporting/amount").asString();
    }

    @Nested
    class When_somebody_moves_to_another_office {
        private final Signing before = Signing.on("2026-02-01").in("USD").bringing("100.00");
        private final Signing after = Signing.on("2026-04-01").in("USD").bringing("10.00");

        {
            signed(before, "2026-01-01", "2026-02-01");
            views.given(before.received("2026-02-10", "40.00"), moved(ada, bangkok, "2026-03-01"));
            signed(after, "2026-03-10", "2026-04-01");
            views.given(before.received("2026-04-10", "60.00"));
        }

        @Test
        void each_fact_counts_for_the_office_of_its_day() {
            assertThat(money(nairobi, "value-signed", "2026" + AT)).isEqualTo("100.00 100.00");
            assertThat(money(nairobi, "received", "2026" + AT)).isEqualTo("40.00 40.00");
            assertThat(money(bangkok, "value-signed", "2026" + AT)).isEqualTo("10.00 10.00");
            assertThat(money(bangkok, "received", "2026" + AT)).isEqualTo("60.00 60.00");
        }

        @Test
        void an_office_has_what_those_below_it_have() {
            assertThat(money(africa, "value-signed", "2026" + AT)).isEqualTo("100.00 0.00");
            assertThat(money(headquarters, "value-signed", "2026" + AT)).isEqualTo("110.00 0.00");
            assertThat(row(headquarters, "agreements-signed", "2026" + AT)
                            .at("/actual/count")
                            .asString())
                    .isEqualTo("2");
        }

        @Test
        void nothing_moves_that_was_done_before() {
            String asked = "/api/kpis/offices?period=2026-Q1" + AT;
            String then = views.get(asked).get("items").toString();
            views.given(moved(ada, africa, "2026-05-01"));
            assertThat(views.get(asked).get("items").toString()).isEqualTo(then);
        }

        @Test
        void no_answer_as_of_a_position_changes() {
            long position = views.get("/api/kpis/offices").get("position").asLong();
            String asked = "/api/kpis/offices?period=2026&asOfPosition=" + position + AT;
            String then = views.get(asked).toString();
            views.given(moved(ada, africa, "2026-03-02"), after.received("2026-04-20", "1.00"));
            assertThat(views.get(asked).toString()).isEqualTo(then);
        }

        @Test
        void offices_stand_in_their_tree_with_what_belongs_to_none_at_the_end() {
            StaffId without = APartnership.someone();
            Signing nobodys = Signing.on("2026-05-01").in("USD").bringing("7.00");
            views.given(nobodys.ownedBy(without), nobodys.signed());
            JsonNode items = views.get("/api/kpis/offices?period=2026" + AT).get("items");
            assertThat(items.valueStream()
                            .filter(row -> row.get("measure").asString().equals("value-signed"))
                            .map(row -> row.path("name").asString("-") + " "
                                    + row.at("/actual/reporting/amount").asString()))
                    .containsExactly(
                            "Headquarters 110.00", "Africa 100.00", "Nairobi 100.00", "Bangkok 10.00", "- 7.00");
            assertThat(views.ask("/api/kpis/offices/" + UUID.randomUUID()).getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void every_figure_is_what_the_facts_add_up_to() {
        Random chance = new Random(7);
        List<OfficeId> offices = List.of(headquarters, africa, nairobi, bangkok);
        Map<OfficeId, List<OfficeId>> above = Map.of(
                headquarters, List.of(headquarters),
                africa, List.of(africa, headquarters),
                nairobi, List.of(nairobi, africa, headquarters),
                bangkok, List.of(bangkok, headquarters));
        List<StaffId> staff = new ArrayList<>();
        Map<StaffId, OfficeId> first = new HashMap<>();
        Map<StaffId, OfficeId> then = new HashMap<>();
        for (int one = 0; one < 5; one++) {
            StaffId who = APartnership.someone();
            staff.add(who);
            first.put(who, offices.get(chance.nextInt(4)));
            then.put(who, offices.get(chance.nextInt(4)));
            views.given(joined(who, first.get(who)), moved(who, then.get(who), "2026-03-01"));
        }
        Map<OfficeId, BigDecimal> expected = new HashMap<>();
        for (int one = 0; one < 20; one++) {
            LocalDate on = LocalDate.parse("2026-01-15").plusDays(chance.nextInt(90));
            StaffId some = staff.get(chance.nextInt(5));
            StaffId other = staff.get(chance.nextInt(5));
            BigDecimal quarter = new BigDecimal(1 + chance.nextInt(9999)).movePointLeft(2);
            Signing signing = Signing.on(on.toString())
                    .in("USD")
                    .bringing(quarter.multiply(new BigDecimal(4)).toPlainString());
            APartnership partnership =
                    APartnership.of(signing.partnership).in("USD").bringing(2026, "1.00");
            if (some.equals(other)) partnership.of(some);
            else partnership.crediting(some, "1/4").crediting(other, "3/4");
            views.given(partnership.proposed("2026-01-10"), partnership.signed(signing.id, on.toString()));
            views.given(signing.signed());
            Map<StaffId, OfficeId> worked = on.isBefore(LocalDate.parse("2026-03-01")) ? first : then;
            for (OfficeId office : above.get(worked.get(some))) expected.merge(office, quarter, BigDecimal::add);
            for (OfficeId office : above.get(worked.get(other)))
                expected.merge(office, quarter.multiply(new BigDecimal(3)), BigDecimal::add);
        }
        for (OfficeId office : offices)
            assertThat(new BigDecimal(money(office, "mobilized", "2026" + AT).split(" ")[0]))
                    .isEqualByComparingTo(expected.getOrDefault(office, BigDecimal.ZERO));
    }

    @Nested
    class Of_what_was_decided {
        private final Signing won =
                Signing.on("2026-02-10").in("USD").bringing("90.00").own("30.00");
        private final Signing more = Signing.on("2026-03-12")
                .in("USD")
                .following(won)
                .bringing("10.00")
                .due("2026-04-01", "10.00");

        {
            signed(won, "2026-02-01", "2026-02-10");
            signed(more, "2026-03-01", "2026-03-12");
            Signing never = Signing.on("2026-04-01");
            views.given(proposed(never, "2026-01-10").advanced(Stage.NEGOTIATING, "2026-02-01"));
            Signing lost = Signing.on("2026-04-01");
            views.given(proposed(lost, "2026-01-10").declined("2026-03-31"));
        }

        private String figure(String measure, String field) {
            String office =
                    row(nairobi, measure, "2026" + AT).at("/actual/" + field).asString("none");
            String owner = views.get("/api/kpis/owners/" + ada + "?period=2026" + AT)
                    .get("items")
                    .valueStream()
                    .filter(row -> row.get("measure").asString().equals(measure))
                    .map(row -> row.at("/actual/" + field).asString("none"))
                    .findFirst()
                    .orElseThrow();
            assertThat(owner).isEqualTo(office);
            return office;
        }

        @Test
        void the_win_rate_is_that_of_the_pipeline() {
            assertThat(figure("win-rate", "ratio")).isEqualTo("0.6667");
            assertThat(views.get("/api/pipeline/conversion?from=2026-01-01&to=2026-06-30" + AT)
                            .at("/decided/winRate/exact")
                            .asString())
                    .isEqualTo(figure("win-rate", "exact"))
                    .isEqualTo("2/3");
        }

        @Test
        void it_took_ten_days_on_average() {
            assertThat(figure("days-to-signature", "count")).isEqualTo("10");
        }

        @Test
        void partners_bring_so_much_for_each_unit_of_ours() {
            assertThat(figure("leverage", "exact")).isEqualTo("10/3");
            assertThat(row(bangkok, "leverage", "2026" + AT).at("/actual/ratio").isMissingNode())
                    .isTrue();
        }

        @Test
        void one_of_two_follows_on_another() {
            assertThat(figure("follow-on-rate", "exact")).isEqualTo("1/2");
        }

        @Test
        void what_is_overdue_is_so_on_the_day_of_the_report() {
            assertThat(figure("overdue", "reporting/amount")).isEqualTo("10.00");
            assertThat(money(nairobi, "overdue", "2026&effectiveOn=2026-04-01")).isEqualTo("0.00 0.00");
            views.given(more.received("2026-05-01", "4.00"));
            assertThat(figure("overdue", "reporting/amount")).isEqualTo("6.00");
        }
    }
}
