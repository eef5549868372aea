package org.tributary.queryside.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tributary.events.AddendumKind;
import org.tributary.events.PartnerId;
import org.tributary.events.PersonId;
import org.tributary.events.StaffEvent.StaffMemberRegistered;
import org.tributary.events.StaffId;
import org.tributary.events.ValueKind;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import tools.jackson.databind.JsonNode;

class ReceivablesIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final Signing signing =
            Signing.on("2024-01-10").as("project-document", "L/1", "Ledger").bringing("100.00");

    private JsonNode items(String asked) {
        return views.get("/api/receivables?sort=agreement&" + asked).get("items");
    }

    private JsonNode only(String asked) {
        JsonNode items = items(asked);
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    /** committed − reduced − settled = receivable, over-paid. */
    private static String sum(JsonNode row) {
        return "%s - %s - %s = %s, %s"
                .formatted(
                        amount(row, "committed"),
                        amount(row, "reduced"),
                        amount(row, "settled"),
                        amount(row, "receivable"),
                        amount(row, "overPaid"));
    }

    private static String amount(JsonNode row, String field) {
        return row.at("/" + field + "/amount").asString();
    }

    @Nested
    class Arithmetic {
        @Test
        void what_partners_promised_is_receivable_and_what_we_bring_is_not() {
            signing.own("500.00");
            views.given(signing.signed());

            assertThat(sum(only(""))).isEqualTo("100.00 - 0.00 - 0.00 = 100.00, 0.00");
        }

        @Test
        void a_promise_in_kind_is_owed_as_far_as_it_is_valued() {
            Signing inKind = Signing.on("2024-01-10");
            inKind.bringing(inKind.partner, ValueKind.IN_KIND, "30.00")
                    .bringing(inKind.partner, ValueKind.IN_KIND, null);
            views.given(inKind.signed());

            assertThat(sum(only(""))).isEqualTo("30.00 - 0.00 - 0.00 = 30.00, 0.00");
        }

        @Test
        void a_memorandum_without_money_owes_nothing() {
            Signing unvalued = Signing.on("2024-01-10");
            unvalued.bringing(unvalued.partner, ValueKind.IN_KIND, null);
            views.given(Signing.on("2024-01-10").signed(), unvalued.signed());

            assertThat(items("")).isEmpty();
        }

        @Test
        void a_contribution_settles_what_it_says_and_not_what_arrived() {
            views.given(
                    signing.signed(),
                    signing.received("2024-02-01", null, signing.money("39.75"), signing.money("40.00")));

            assertThat(sum(only(""))).isEqualTo("100.00 - 0.00 - 40.00 = 60.00, 0.00");
        }

        @Test
        void a_reversal_frees_what_was_settled() {
            var wrong = signing.received("2024-02-01", "40.00");
            views.given(signing.signed(), wrong, signing.reversed(wrong, "2024-02-03"));

            assertThat(sum(only(""))).isEqualTo("100.00 - 0.00 - 0.00 = 100.00, 0.00");
        }

        @Test
        void a_refund_opens_the_debt_again_only_if_it_is_still_due() {
            var first = signing.received("2024-02-01", "40.00");
            var second = signing.received("2024-02-01", "60.00");
            views.given(
                    signing.signed(),
                    first,
                    second,
                    signing.refunded(first, "2024-03-01", "15.00", false),
                    signing.refunded(second, "2024-03-01", "20.00", true));

            assertThat(sum(only(""))).isEqualTo("100.00 - 0.00 - 80.00 = 20.00, 0.00");
        }

        @Test
        void addenda_add_to_a_promise_or_reduce_it() {
            views.given(
                    signing.signed(),
                    signing.addendum(AddendumKind.AMOUNT_UP, "2024-02-01", "50.00"),
                    signing.addendum(AddendumKind.AMOUNT_DOWN, "2024-03-01", "-30.00"),
                    signing.received("2024-04-01", "20.00"));

            assertThat(sum(only(""))).isEqualTo("150.00 - 30.00 - 20.00 = 100.00, 0.00");
            assertThat(sum(only("effectiveOn=2024-02-15"))).isEqualTo("150.00 - 0.00 - 0.00 = 150.00, 0.00");
        }

        @Test
        void what_is_beyond_the_promise_is_over_paid() {
            views.given(signing.signed(), signing.received("2024-02-01", "130.00"));

            assertThat(sum(only(""))).isEqualTo("100.00 - 0.00 - 130.00 = 0.00, 30.00");
            assertThat(only("").get("state").asString()).isEqualTo("over-paid");
        }

        @Test
        void what_is_given_up_is_no_longer_receivable_and_not_settled_either() {
            var first = signing.writtenOff("2024-02-01", "30.00");
            views.given(
                    signing.signed(),
                    first,
                    signing.writtenOff("2024-03-01", "20.00"),
                    signing.received("2024-03-01", "10.00"));

            assertThat(sum(only(""))).isEqualTo("100.00 - 0.00 - 10.00 = 40.00, 0.00");
            assertThat(amount(only(""), "writtenOff")).isEqualTo("50.00");
            assertThat(amount(only("effectiveOn=2024-02-15"), "writtenOff")).isEqualTo("30.00");
            JsonNode total = views.get("/api/receivables?by=currency").at("/items/0");
            assertThat(amount(total, "writtenOff")).isEqualTo("50.00");
            assertThat(amount(total, "receivable")).isEqualTo("40.00");
            views.given(signing.takenBack(first, "2024-04-01"));
            assertThat(sum(only(""))).isEqualTo("100.00 - 0.00 - 10.00 = 70.00, 0.00");
            assertThat(amount(only("effectiveOn=2024-03-31"), "receivable")).isEqualTo("40.00");
        }

        @Test
        void what_is_given_up_as_a_whole_is_not_called_settled() {
            views.given(signing.signed(), signing.writtenOff("2024-02-01", "100.00"));

            assertThat(only("state=written-off").at("/receivable/amount").asString())
                    .isEqualTo("0.00");
            assertThat(items("state=settled")).isEmpty();
        }

        @Test
        void what_is_no_longer_due_when_the_agreement_ends_is_reduced_and_not_given_up() {
            var terminated = signing.terminated("2024-03-01", "60.00");
            views.given(signing.signed(), signing.received("2024-02-01", "10.00"), terminated);

            assertThat(sum(only(""))).isEqualTo("100.00 - 60.00 - 10.00 = 30.00, 0.00");
            assertThat(amount(only(""), "writtenOff")).isEqualTo("0.00");
            assertThat(amount(only("effectiveOn=2024-02-29"), "receivable")).isEqualTo("90.00");
            assertThat(amount(views.get("/api/agreements/" + signing.id), "value"))
                    .isEqualTo("100.00");
            views.given(signing.reinstated(terminated.reductions(), "2024-04-01"));
            assertThat(sum(only(""))).isEqualTo("100.00 - 0.00 - 10.00 = 90.00, 0.00");
            views.given(signing.settledAfterItsTerm("2024-05-01", "90.00"));
            assertThat(sum(only(""))).isEqualTo("100.00 - 90.00 - 10.00 = 0.00, 0.00");
        }

        @Test
        void what_was_recorded_by_mistake_is_owed_by_nobody() {
            long before = views.given(signing.signed());
            views.given(signing.voided("2024-02-01"));

            assertThat(items("")).isEmpty();
            assertThat(views.get("/api/receivables?by=currency").get("items")).isEmpty();
            assertThat(amount(only("effectiveOn=2024-01-31"), "receivable")).isEqualTo("100.00");
            assertThat(amount(only("asOfPosition=" + before), "receivable")).isEqualTo("100.00");
        }

        @Test
        void what_is_paid_is_settled() {
            views.given(signing.signed(), signing.received("2024-02-01", "100.00"));

            assertThat(only("state=settled").at("/receivable/amount").asString())
                    .isEqualTo("0.00");
            assertThat(items("state=open")).isEmpty();
        }
    }

    @Nested
    class Partners {
        private final PartnerId second = new PartnerId(UUID.randomUUID());

        @Test
        void each_partner_owes_its_own_and_is_not_paid_for_by_another() {
            signing.bringing(second, ValueKind.CASH, "50.00");
            views.given(
                    signing.signed(),
                    signing.received("2024-02-01", second, signing.money("70.00"), signing.money("70.00")));

            assertThat(sum(only("partnerId=" + signing.partner))).isEqualTo("100.00 - 0.00 - 0.00 = 100.00, 0.00");
            assertThat(sum(only("partnerId=" + second))).isEqualTo("50.00 - 0.00 - 70.00 = 0.00, 20.00");
        }

        @Test
        void what_came_in_nobodys_name_is_the_only_promisers() {
            views.given(signing.signed(), signing.received("2024-02-01", "70.00"));

            assertThat(only("").get("partnerId").asString()).isEqualTo(signing.partner.text());
        }

        @Test
        void what_came_in_nobodys_name_stands_by_itself_among_several() {
            signing.bringing(second, ValueKind.CASH, "50.00");
            views.given(signing.signed(), signing.received("2024-02-01", "70.00"));

            assertThat(items("")).hasSize(3);
            assertThat(views.get("/api/receivables?by=partner")
                            .get("items")
                            .valueStream()
                            .map(item -> item.get("code").asString() + " " + amount(item, "receivable") + " "
                                    + amount(item, "overPaid")))
                    .containsExactlyInAnyOrder(
                            signing.partner + " 100.00 0.00", second + " 50.00 0.00", "unassigned 0.00 70.00");
        }

        @Test
        void sums_are_by_partner_owner_or_currency() {
            StaffId owner = new StaffId(UUID.randomUUID());
            PersonId person = new PersonId(UUID.randomUUID());
            views.givenPerson(person, "Ada Byron");
            Signing dollars = Signing.on("2024-01-10").in("USD").bringing("7.00");
            views.given(
                    new StaffMemberRegistered(owner, person, null, LocalDate.parse("2020-01-01")),
                    signing.partnerCalled("Meridian"),
                    signing.ownedBy(owner),
                    signing.signed(),
                    dollars.ownedBy(null),
                    dollars.signed());

            assertThat(views.get("/api/receivables?by=owner")
                            .at("/items/0/code")
                            .asString())
                    .isEqualTo(owner.text());
            assertThat(views.get("/api/receivables?by=owner")
                            .at("/items/0/name")
                            .asString())
                    .isEqualTo("Ada Byron");
            assertThat(views.get("/api/receivables?by=owner")
                            .at("/items/1/code")
                            .asString())
                    .isEqualTo("unassigned");
            assertThat(views.get("/api/receivables?by=currency")
                            .at("/items/1/receivable/amount")
                            .asString())
                    .isEqualTo("7.00");
            assertThat(views.get("/api/receivables?by=partner")
                            .at("/items/0/name")
                            .asString())
                    .isEqualTo("Meridian");
            assertThat(views.ask("/api/receivables?by=region").getStatus()).isEqualTo(400);
        }
    }

    @Nested
    class Tranches {
        private static final LocalDate DUE = LocalDate.parse("2024-03-01");

        {
            signing.due("2024-03-01", "60.00").due("2025-03-01", "40.00");
        }

        private JsonNode after(int days) {
            return only("effectiveOn=" + DUE.plusDays(days));
        }

        @Test
        void a_tranche_is_due_on_its_day_and_overdue_after_it() {
            views.given(signing.signed());

            assertThat(amount(after(-1), "due")).isEqualTo("0.00");
            assertThat(amount(after(0), "due")).isEqualTo("60.00");
            assertThat(amount(after(0), "overdue")).isEqualTo("0.00");
            assertThat(amount(after(1), "overdue")).isEqualTo("60.00");
            assertThat(after(1).get("overdueDays").asInt()).isEqualTo(1);
            assertThat(amount(after(365), "due")).isEqualTo("100.00");
        }

        @Test
        void what_is_due_ages() {
            views.given(signing.signed());

            assertThat(amount(after(30), "ageing/days0To30")).isEqualTo("60.00");
            assertThat(amount(after(31), "ageing/days31To90")).isEqualTo("60.00");
            assertThat(amount(after(90), "ageing/days31To90")).isEqualTo("60.00");
            assertThat(amount(after(91), "ageing/days91To180")).isEqualTo("60.00");
            assertThat(amount(after(180), "ageing/days91To180")).isEqualTo("60.00");
            assertThat(amount(after(181), "ageing/daysOver180")).isEqualTo("60.00");
        }

        @Test
        void a_tranche_that_is_settled_is_due_no_more_until_it_is_freed() {
            var paid = signing.received("2024-02-20", "60.00", signing.tranche(0, "60.00"));
            views.given(signing.signed(), paid, signing.reversed(paid, "2024-03-10"));

            assertThat(amount(after(1), "due")).isEqualTo("0.00");
            assertThat(amount(after(9), "due")).isEqualTo("60.00");
        }

        @Test
        void a_refund_that_is_not_due_any_more_leaves_its_tranche_settled() {
            var paid = signing.received("2024-02-20", "60.00", signing.tranche(0, "60.00"));
            views.given(
                    signing.signed(),
                    paid,
                    signing.refunded(paid, "2024-02-21", "10.00", false),
                    signing.refunded(paid, "2024-02-21", "20.00", true, signing.tranche(0, "20.00")));

            assertThat(amount(after(1), "overdue")).isEqualTo("20.00");
        }

        @Test
        void what_is_given_up_of_a_tranche_is_not_due_in_it() {
            var writtenOff = signing.writtenOff("2024-02-20", "25.00", signing.tranche(0, "25.00"));
            views.given(signing.signed(), writtenOff);

            assertThat(amount(after(1), "overdue")).isEqualTo("35.00");
            assertThat(amount(after(400), "overdue")).isEqualTo("75.00");
            JsonNode tranche = views.get("/api/agreements/" + signing.id).at("/tranches/0");
            assertThat(amount(tranche, "writtenOff")).isEqualTo("25.00");
            assertThat(amount(tranche, "settled")).isEqualTo("0.00");
            assertThat(amount(tranche, "open")).isEqualTo("35.00");
            views.given(signing.takenBack(writtenOff, "2024-02-21"));
            assertThat(amount(after(1), "overdue")).isEqualTo("60.00");
        }

        @Test
        void what_names_no_tranche_comes_off_the_oldest() {
            views.given(signing.signed(), signing.received("2024-02-20", "70.00"));

            assertThat(amount(after(1), "due")).isEqualTo("0.00");
            assertThat(amount(after(365), "due")).isEqualTo("30.00");
        }

        @Test
        void what_an_addendum_takes_back_comes_off_the_latest() {
            views.given(signing.signed(), signing.addendum(AddendumKind.AMOUNT_DOWN, "2024-02-01", "-50.00"));

            assertThat(amount(after(1), "overdue")).isEqualTo("50.00");
            assertThat(amount(after(366), "overdue")).isEqualTo("50.00");
        }

        @Test
        void a_payment_beyond_the_schedule_makes_nothing_less_due() {
            views.given(
                    signing.signed(),
                    signing.addendum(AddendumKind.AMOUNT_UP, "2024-02-01", "25.00"),
                    signing.received("2024-02-20", "25.00"));

            assertThat(amount(after(1), "due")).isEqualTo("60.00");
        }

        @Test
        void a_revision_takes_the_place_of_the_schedule_from_its_day_on() {
            long before =
                    views.given(signing.signed(), signing.received("2024-02-01", "10.00", signing.tranche(0, "10.00")));
            views.given(signing.revised(
                    "2024-03-10", signing.instead(0, "2024-06-01", "55.00"), signing.instead(1, null, "45.00")));

            assertThat(amount(after(1), "overdue")).isEqualTo("50.00");
            assertThat(amount(after(9), "due")).isEqualTo("0.00");
            assertThat(amount(only("effectiveOn=2024-06-02"), "overdue")).isEqualTo("45.00");
            assertThat(amount(only("effectiveOn=2025-03-01"), "due")).isEqualTo("90.00");
            assertThat(amount(only("effectiveOn=2024-06-02&asOfPosition=" + before), "overdue"))
                    .isEqualTo("50.00");
            views.given(signing.revised("2024-06-10"));
            assertThat(amount(only("effectiveOn=2025-03-01"), "due")).isEqualTo("0.00");
            assertThat(sum(only(""))).isEqualTo("100.00 - 0.00 - 10.00 = 90.00, 0.00");
        }

        @Test
        void what_depends_on_a_condition_is_due_once_that_is_met() {
            Signing conditional = Signing.on("2024-01-10")
                    .bringing("30.00")
                    .due("2024-03-01", "30.00")
                    .once("Report accepted");
            var met = conditional.met(0, "2024-03-11");
            views.given(conditional.signed(), met, conditional.reopened(met, "2024-03-21"));

            assertThat(amount(after(9), "due")).isEqualTo("0.00");
            assertThat(amount(after(9), "receivable")).isEqualTo("30.00");
            assertThat(amount(after(10), "due")).isEqualTo("30.00");
            assertThat(after(19).get("overdueDays").asInt()).isEqualTo(9);
            assertThat(amount(after(20), "due")).isEqualTo("0.00");
        }

        @Test
        void a_condition_that_is_met_early_makes_nothing_due_before_its_day() {
            Signing conditional = Signing.on("2024-01-10")
                    .bringing("30.00")
                    .due("2024-03-01", "30.00")
                    .once("Report accepted");
            views.given(conditional.signed(), conditional.met(0, "2024-02-01"));

            assertThat(amount(after(-1), "due")).isEqualTo("0.00");
            assertThat(after(5).get("overdueDays").asInt()).isEqualTo(5);
        }

        @Test
        void the_longest_overdue_comes_first() {
            Signing later = Signing.on("2024-01-10").bringing("5.00").due("2024-04-01", "5.00");
            Signing unscheduled = Signing.on("2024-01-10").bringing("5.00");
            views.given(unscheduled.signed(), later.signed(), signing.signed());

            JsonNode items =
                    views.get("/api/receivables?effectiveOn=2024-06-01").get("items");
            assertThat(items.valueStream().map(item -> item.get("agreementId").asString()))
                    .containsExactly(signing.id.text(), later.id.text(), unscheduled.id.text());
            assertThat(items("state=overdue&effectiveOn=2024-03-15")).hasSize(1);
        }
    }

    @Test
    void what_was_known_then_never_changes() {
        signing.due("2024-03-01", "100.00");
        var received = signing.received("2024-02-01", "40.00", signing.tranche(0, "40.00"));
        long then = views.given(signing.ownedBy(new StaffId(UUID.randomUUID())), signing.signed(), received);
        String asked = "asOfPosition=" + then + "&effectiveOn=2024-06-01";
        JsonNode list = views.get("/api/receivables?" + asked);
        JsonNode sums = views.get("/api/receivables?by=owner&" + asked);

        views.given(
                signing.reversed(received, "2024-02-01"),
                signing.writtenOff("2024-02-01", "9.00"),
                signing.addendum(AddendumKind.AMOUNT_UP, "2024-02-01", "50.00"),
                signing.handedTo(new StaffId(UUID.randomUUID()), "2024-02-01"),
                signing.received("2024-02-01", "1.00"));

        assertThat(views.get("/api/receivables?" + asked)).isEqualTo(list);
        assertThat(views.get("/api/receivables?by=owner&" + asked)).isEqualTo(sums);
        assertThat(sum(only(""))).isEqualTo("150.00 - 0.00 - 1.00 = 140.00, 0.00");
    }

    @Test
    void a_payment_that_was_learned_late_counts_from_its_value_date() {
        signing.due("2024-03-01", "100.00");
        views.given(
                signing.signed(),
                signing.received("2024-05-01", "10.00", signing.tranche(0, "10.00")),
                signing.received("2024-03-05", "90.00", signing.tranche(0, "90.00")));

        assertThat(amount(only("effectiveOn=2024-03-04"), "overdue")).isEqualTo("100.00");
        assertThat(amount(only("effectiveOn=2024-03-05"), "overdue")).isEqualTo("10.00");
    }

    @Test
    void a_history_that_is_delivered_twice_counts_once() {
        signing.due("2024-03-01", "100.00");
        var received = signing.received("2024-02-01", "40.00", signing.tranche(0, "40.00"));
        views.given(
                signing.signed(),
                received,
                signing.refunded(received, "2024-03-01", "5.00", true, signing.tranche(0, "5.00")),
                signing.writtenOff("2024-03-02", "15.00", signing.tranche(0, "15.00")),
                signing.terminated("2024-03-03", "20.00"));
        JsonNode before = views.get("/api/receivables");

        views.redeliver();

        assertThat(views.get("/api/receivables")).isEqualTo(before);
        assertThat(sum(only(""))).isEqualTo("100.00 - 20.00 - 35.00 = 30.00, 0.00");
    }
}
