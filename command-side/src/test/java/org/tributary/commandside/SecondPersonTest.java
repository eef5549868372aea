package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;
import org.tributary.events.Role;

/** The doors by which more than the limit could leave in the name of one person. */
@InTheHouse
class SecondPersonTest {
    @Autowired
    House house;

    private Contract contract;
    private String contribution;

    @BeforeEach
    void sixty_dollars_were_received() {
        contract = house.contract("USD", "100");
        contribution = house.received(house.receipt(contract, "60", "USD"));
    }

    private Body about(String contribution) {
        return json("""
                {'agreementId': '%s', 'contributionId': '%s', 'proposalId': '%s', 'reason': {'code': 'duplicate'},
                 'effectiveOn': '2026-03-31'}
                """, contract.agreement(), contribution, House.anId());
    }

    private void withLimit(String amount, Runnable test) {
        house.underPolicy("{'approvalLimit': {'amount': '%s', 'currency': 'USD'}}".formatted(amount), test);
    }

    @Nested
    class Of_one_person {
        private Reply refund(Role by, String amount) {
            return house.as(by)
                    .order(
                            "refund-contribution",
                            about(contribution).with("amount", "{'amount': '%s', 'currency': 'USD'}", amount),
                            false);
        }

        private Reply writeOff(Role by, String amount) {
            return house.as(by)
                    .order("write-off-receivable", json("""
                            {'agreementId': '%s', 'amount': {'amount': '%s', 'currency': 'USD'}, 'proposalId': '%s',
                             'reason': {'code': 'other'}, 'effectiveOn': '2026-03-31'}
                            """, contract.agreement(), amount, House.anId()), false);
        }

        private int status(Reply reply) {
            return reply.answer().status();
        }

        @Test
        void what_was_given_back_and_given_up_before_counts_together() {
            withLimit("10", () -> {
                assertThat(status(refund(FINANCE, "6"))).isEqualTo(200);
                assertThat(status(writeOff(FINANCE, "4"))).isEqualTo(200);
                assertThat(status(refund(MANAGER, "10"))).isEqualTo(200);
                assertThat(status(writeOff(FINANCE, "0.01"))).isEqualTo(202);
            });
        }

        @Test
        void what_is_due_again_by_small_refunds_counts_together() {
            String other = house.received(house.receipt(contract, "20", "USD")
                    .with("settles", "{'amount': '40', 'currency': 'USD'}")
                    .with("differences", "[{'kind': 'bank-charges', 'amount': {'amount': '20', 'currency': 'USD'}}]"));
            withLimit("10", () -> {
                for (int status : List.of(200, 202))
                    assertThat(status(house.as(FINANCE)
                                    .order(
                                            "refund-contribution",
                                            about(other)
                                                    .with("amount", "{'amount': '0.01', 'currency': 'USD'}")
                                                    .with("unsettles", "{'amount': '6', 'currency': 'USD'}")
                                                    .with("stillDue", "true"),
                                            false)))
                            .isEqualTo(status);
            });
        }

        @Test
        void what_was_sent_back_out_of_suspense_counts_together() {
            String receipt = house.as(FINANCE).given("record-unidentified-receipt", """
                    {'amount': {'amount': '50', 'currency': 'USD'}, 'bankReference': 'SMALL-%d', 'effectiveOn': '2026-03-10'}
                    """, house.next());
            withLimit("10", () -> {
                assertThat(status(sentBack(receipt, "6"))).isEqualTo(200);
                assertThat(status(sentBack(receipt, "4"))).isEqualTo(200);
                Reply waiting = sentBack(receipt, "1");
                assertThat(status(waiting)).isEqualTo(202);
                house.as(MANAGER)
                        .send(
                                "approve-receipt-proposal",
                                "{'receiptId': '%s', 'proposalId': '%s', 'effectiveOn': '2026-03-31'}",
                                receipt,
                                waiting.created("proposal"))
                        .answer();
                assertThat(status(sentBack(receipt, "10"))).isEqualTo(200);
                assertThat(status(sentBack(receipt, "1"))).isEqualTo(202);
            });
        }

        private Reply sentBack(String receipt, String amount) {
            return house.as(FINANCE).order("return-receipt", json("""
                            {'receiptId': '%s', 'amount': {'amount': '%s', 'currency': 'USD'},
                             'reason': {'code': 'other'}, 'effectiveOn': '2026-03-31'}
                            """, receipt, amount), false);
        }

        @Test
        void what_was_given_counts_anew_once_a_second_person_has_approved_something() {
            withLimit("10", () -> {
                assertThat(status(refund(FINANCE, "10"))).isEqualTo(200);
                Reply waiting = refund(FINANCE, "5");
                assertThat(status(waiting)).isEqualTo(202);
                house.as(MANAGER)
                        .send(
                                "approve-proposal",
                                "{'agreementId': '%s', 'proposalId': '%s'}",
                                contract.agreement(),
                                waiting.created("proposal"))
                        .answer();
                assertThat(status(refund(MANAGER, "10"))).isEqualTo(200);
                assertThat(status(writeOff(FINANCE, "10"))).isEqualTo(200);
                assertThat(status(writeOff(FINANCE, "1"))).isEqualTo(202);
            });
        }
    }

    @Nested
    class What_is_no_longer_due_after_the_term {
        private final Body settling = json("{'agreementId': '%s', 'effectiveOn': '2026-05-01'}", expired());

        private String expired() {
            Body taken = house.taking(house.partner(), "USD", "100")
                    .with("term", "{'from': '2026-02-01', 'to': '2026-04-30'}");
            return house.as(MANAGER)
                    .order("register-signed-agreement", taken, false)
                    .id();
        }

        @Test
        void is_proposed_with_a_reason_where_it_is_above_the_limit() {
            withLimit("99.99", () -> {
                house.as(FINANCE).send("expire-agreement", settling).isInvalid("/reason missing");
                Reply reply =
                        house.as(FINANCE).send("expire-agreement", settling.with("reason", "{'code': 'funding'}"));
                assertThat(reply.answer().status()).isEqualTo(202);
                assertThat(house.as(MANAGER)
                                .send(
                                        "approve-proposal",
                                        "{'agreementId': '%s', 'proposalId': '%s'}",
                                        settling.at("agreementId"),
                                        reply.created("proposal"))
                                .answer()
                                .events())
                        .containsExactly("correction-approved", "agreement-expired");
            });
        }

        @Test
        void is_proposed_anew_where_more_is_due_by_the_time_that_it_is_approved() {
            String agreement = settling.at("agreementId");
            String paid = "";
            for (int times = 0; times < 3; times++)
                paid = house.as(FINANCE)
                        .order("record-contribution", json("""
                                        {'agreementId': '%s', 'amount': {'amount': '20', 'currency': 'USD'},
                                         'effectiveOn': '2026-04-01'}
                                        """, agreement), false)
                        .created("contribution");
            String reversed = paid;
            withLimit("30", () -> {
                Reply waits =
                        house.as(FINANCE).send("expire-agreement", settling.with("reason", "{'code': 'funding'}"));
                assertThat(waits.answer().status()).isEqualTo(202);
                house.as(FINANCE)
                        .send("reverse-contribution", json("""
                                {'agreementId': '%s', 'contributionId': '%s', 'reason': {'code': 'duplicate'},
                                 'effectiveOn': '2026-05-01'}
                                """, agreement, reversed))
                        .answer();

                house.as(MANAGER)
                        .send(
                                "approve-proposal",
                                "{'agreementId': '%s', 'proposalId': '%s'}",
                                agreement,
                                waits.created("proposal"))
                        .isRefused("proposal-outgrown");
            });
        }

        @Test
        void is_settled_by_one_person_where_it_is_not() {
            withLimit(
                    "100",
                    () -> assertThat(house.as(FINANCE)
                                    .send("expire-agreement", settling)
                                    .answer()
                                    .status())
                            .isEqualTo(200));
        }
    }

    @Nested
    class What_is_settled_and_did_not_arrive {
        private Reply record(String currency, String settles) {
            Contract other = house.contract("USD", "1000000");
            Body body = house.receipt(other, "10", currency)
                    .with("settles", "{'amount': '%s', 'currency': 'USD'}", settles);
            if (currency.equals("USD"))
                body = body.with(
                        "differences",
                        "[{'kind': 'bank-charges', 'amount': {'amount': '%s', 'currency': 'USD'}}]",
                        Integer.parseInt(settles) - 10);
            return house.as(FINANCE).send("record-contribution", body);
        }

        @Test
        void is_given_up_by_two_persons_where_it_is_above_the_limit() {
            withLimit("1000", () -> {
                record("USD", "1011").isRefused("difference-above-limit");
                record("USD", "1010").answer();
            });
        }

        @Test
        void is_all_of_it_where_no_rate_says_what_arrived() {
            withLimit("1000", () -> {
                record("XAF", "1001").isRefused("difference-above-limit");
                record("XAF", "1000").answer();
            });
        }

        @Test
        void is_known_by_the_rate_of_the_day_in_another_currency() {
            String source = "bank-" + house.next();
            house.as(FINANCE)
                    .given(
                            "publish-exchange-rate",
                            "{'source': '%s', 'base': 'EUR', 'currency': 'USD', 'rate': '1.2', 'effectiveOn': '2026-02-28'}",
                            source);
            house.underPolicy(
                    "{'rateSource': '%s', 'approvalLimit': {'amount': '1000', 'currency': 'USD'}}".formatted(source),
                    () -> {
                        record("EUR", "1013").isRefused("difference-above-limit");
                        record("EUR", "1012").answer();
                    });
        }
    }
}
