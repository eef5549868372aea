package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;
import org.tributary.stored.NaturalKeys;

@InTheHouse
class ClosePeriodTest {
    private static final AtomicInteger YEARS = new AtomicInteger(1950);
    private static final String WAITING = """
            SELECT count(*) FROM pg_locks JOIN pg_stat_activity USING (pid)
            WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()
            """;

    @Autowired
    House house;

    /** A year of this test alone: what is closed stays so. */
    private final int year = YEARS.getAndIncrement();

    private Body period(String rest) {
        return json("{'period': '%s'}", year + rest);
    }

    private Reply close(String rest) {
        return house.as(FINANCE).send("close-period", period(rest));
    }

    private String months() {
        return house.last(NaturalKeys.CALENDAR).at("/months");
    }

    /** An agreement that was signed on a day of this year. */
    private Body taking(String day) {
        return house.taking(house.partner(), "EUR", "100").with("effectiveOn", "'%d-%s'", year, day);
    }

    private Reply take(String day) {
        return house.as(MANAGER).send("register-signed-agreement", taking(day));
    }

    private Contract contract() {
        Body taking = taking("01-10");
        house.as(MANAGER).given("register-signed-agreement", taking);
        return new Contract(
                taking.at("agreementId"),
                taking.at("partnershipId"),
                taking.at("/partners/0/partnerId"),
                taking.at("reference"),
                List.of());
    }

    private Body receipt(Contract contract, String day) {
        return house.receipt(contract, "5", "EUR").with("effectiveOn", "'%d-%s'", year, day);
    }

    @Test
    void a_month_a_quarter_and_a_year_are_closed() {
        close("-02").answer();
        assertThat(house.last(NaturalKeys.CALENDAR).name()).isEqualTo("period-closed");
        assertThat(months()).isEqualTo("['%1$d-02']".formatted(year));
        close("-Q4").answer();
        assertThat(months()).isEqualTo("['%1$d-10','%1$d-11','%1$d-12']".formatted(year));
        close("").answer();
        assertThat(house.last(NaturalKeys.CALENDAR).at("/period")).isEqualTo(Integer.toString(year));
    }

    @Test
    void with_a_quarter_those_of_its_months_are_closed_that_were_open() {
        close("-02").answer();
        close("-Q1").answer();
        assertThat(months()).isEqualTo("['%1$d-01','%1$d-03']".formatted(year));
        close("-Q1").changesNothing();
        close("-01").changesNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"26", "2026-13", "2026-Q5", "2026-1", "2026--2027", "1899", "2026-03-31"})
    void other_periods_have_no_accounts(String period) {
        house.as(FINANCE).send("close-period", json("{'period': '%s'}", period)).isInvalid("/period malformed");
    }

    @Test
    void what_is_not_over_is_not_closed() {
        for (String period : List.of("2026", "2026-Q2", "2026-06", "2027-01"))
            house.as(FINANCE)
                    .send("close-period", json("{'period': '%s'}", period))
                    .isRefused("period-not-over");
        house.as(FINANCE)
                .send("close-period", period("-03").with("effectiveOn", "'%d-03-31'", year))
                .isRefused("period-not-over");
        house.as(FINANCE)
                .send("close-period", period("-03").with("effectiveOn", "'%d-04-01'", year))
                .answer();
    }

    @Nested
    class In_what_is_closed {
        @Test
        void nothing_is_signed_or_taken_in() {
            close("-05").answer();
            take("05-01").isRefused("period-closed");
            take("05-31").isRefused("period-closed");
            take("04-30").answer();
            take("06-01").answer();
        }

        @Test
        void nothing_is_received_corrected_reversed_given_back_or_given_up() {
            Contract contract = contract();
            String contribution = house.received(receipt(contract, "03-01"));
            close("-03").answer();
            Body about = json(
                    "{'agreementId': '%s', 'contributionId': '%s', 'reason': {'code': 'donor-request'}, 'effectiveOn': '%d-03-31'}",
                    contract.agreement(), contribution, year);
            Body some = about.with("amount", "{'amount': '1', 'currency': 'EUR'}");
            Sender finance = house.as(FINANCE);
            finance.send("record-contribution", receipt(contract, "03-31")).isRefused("period-closed");
            finance.send("reverse-contribution", about).isRefused("period-closed");
            finance.send("refund-contribution", some).isRefused("period-closed");
            finance.send("correct-contribution", some).isRefused("period-closed");
            finance.send("write-off-receivable", some.without("contributionId").with("/reason/code", "'other'"))
                    .isRefused("period-closed");
        }

        @Test
        void nothing_is_amended_or_brought_into_force() {
            Contract contract = contract();
            close("-04").answer();
            house.as(OFFICER)
                    .send(
                            "sign-addendum",
                            "{'agreementId': '%s', 'reference': '%s', 'kind': 'other', 'effectiveOn': '%d-04-01'}",
                            contract.agreement(),
                            house.aReference(),
                            year)
                    .isRefused("period-closed");
            house.as(OFFICER)
                    .send(
                            "bring-into-force",
                            "{'agreementId': '%s', 'effectiveOn': '%d-04-02'}",
                            contract.agreement(),
                            year)
                    .isRefused("period-closed");
        }

        @Test
        void no_rate_is_published_that_would_change_what_was_counted() {
            close("-07").answer();
            Body rate = json(
                    "{'source': 'bank-%d', 'base': 'EUR', 'currency': 'USD', 'rate': '1.1', 'effectiveOn': '%d-07-31'}",
                    house.next(), year);
            house.as(FINANCE).send("publish-exchange-rate", rate).isRefused("period-closed");
            house.as(FINANCE)
                    .send("publish-exchange-rate", rate.with("effectiveOn", "'%d-08-01'", year))
                    .answer();
        }

        @Test
        void what_is_wrong_is_corrected_in_a_month_that_is_open() {
            Contract contract = contract();
            String contribution = house.received(receipt(contract, "03-01"));
            close("-03").answer();
            house.as(FINANCE)
                    .send("correct-contribution", """
                            {'agreementId': '%s', 'contributionId': '%s', 'reason': {'code': 'donor-request'},
                             'amount': {'amount': '6', 'currency': 'EUR'}, 'effectiveOn': '%d-04-01'}
                            """, contract.agreement(), contribution, year)
                    .answer();
            assertThat(house.lastAct(contract.agreement()))
                    .extracting(event -> event.at("/effectiveOn"))
                    .containsExactly(year + "-04-01", year + "-04-01");
        }
    }

    @Nested
    class The_refusal {
        @Test
        void names_the_field_and_the_first_day_that_is_open() {
            close("-Q1").answer();
            close("-05").answer();
            Reply reply = take("02-10");
            assertThat(reply.faults()).containsExactly("/effectiveOn period-closed");
            assertThat(reply.refusal().also()).containsEntry("firstOpenOn", year + "-04-01");
            assertThat(reply.refusal().detail()).contains(year + "-02", year + "-04-01");
        }

        @Test
        void of_a_correction_names_the_day_that_lies_in_what_is_closed() {
            Contract contract = contract();
            String contribution = house.received(receipt(contract, "03-01"));
            close("-Q1").answer();
            Reply reply = house.as(FINANCE).send("correct-contribution", """
                    {'agreementId': '%1$s', 'contributionId': '%2$s', 'reason': {'code': 'donor-request'},
                     'amount': {'amount': '6', 'currency': 'EUR'}, 'effectiveOn': '%3$d-04-01', 'reversedOn': '%3$d-03-31'}
                    """, contract.agreement(), contribution, year);
            assertThat(reply.faults()).containsExactly("/reversedOn period-closed");
        }
    }

    @Nested
    class While_others_write {
        /** Whoever came first stands before the close, whoever came later is refused. */
        @Test
        void nothing_stands_behind_it() throws Exception {
            Contract contract = contract();
            List<Reply> replies = AtOnce.each(8, client -> switch (client) {
                case 3 -> house.as(FINANCE).order("close-period", period("-03"), false);
                case 5 -> house.as(FINANCE).order("record-contribution", receipt(contract, "03-31"), false);
                default -> house.as(MANAGER).order("register-signed-agreement", taking("03-15"), false);
            });

            long closed = replies.get(3).answer().position();
            for (Reply reply : replies) {
                if (reply.refused() != null) reply.isRefused("period-closed");
                else assertThat(reply.answer().position()).isLessThanOrEqualTo(closed);
            }
        }

        @Test
        void what_was_decided_before_another_process_closed_is_refused() throws Exception {
            Contract contract = contract();
            try (Connection other = house.connection()) {
                other.setAutoCommit(false);
                other.createStatement()
                        .execute("SELECT pg_advisory_xact_lock(hashtextextended('period:%d-06', 0))".formatted(year));
                CompletableFuture<Reply> decided = CompletableFuture.supplyAsync(
                        () -> house.as(FINANCE).order("record-contribution", receipt(contract, "06-30"), false));
                awaitWaiting();
                other.createStatement()
                        .execute("INSERT INTO history.closed_fences (kind, key) VALUES ('period', '%d-06')"
                                .formatted(year));
                other.commit();
                decided.get(1, TimeUnit.MINUTES).isRefused("period-closed");
            }
        }

        @Test
        void it_waits_for_what_another_process_is_about_to_store() throws Exception {
            try (Connection other = house.connection()) {
                other.setAutoCommit(false);
                other.createStatement()
                        .execute("SELECT pg_advisory_xact_lock_shared(hashtextextended('period:%d-06', 0))"
                                .formatted(year));
                CompletableFuture<Reply> closing = CompletableFuture.supplyAsync(
                        () -> house.as(FINANCE).order("close-period", period("-06"), false));
                awaitWaiting();
                assertThat(closing).isNotDone();
                other.commit();
                closing.get(1, TimeUnit.MINUTES).answer();
            }
        }

        private void awaitWaiting() {
            await().until(() -> house.jdbc().sql(WAITING).query(Long.class).single() == 1);
        }
    }
}
