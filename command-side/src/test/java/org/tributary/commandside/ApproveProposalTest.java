package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.ADMIN;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;
import org.tributary.events.CorrectionEvent.CorrectionProposed;
import org.tributary.platform.command.Catalogue;
import org.tributary.platform.command.CommandType;
import org.tributary.platform.command.Personal;

@InTheHouse
class ApproveProposalTest {
    @Autowired
    House house;

    @Autowired
    Catalogue catalogue;

    private Contract contract;
    private String contribution;
    private Body reversal;

    @BeforeEach
    void sixty_dollars_were_received() {
        contract = house.contract("USD", "100");
        contribution = house.received(house.receipt(contract, "60", "USD"));
        reversal = about(contribution);
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

    private Reply propose(String command, Body correction) {
        return house.proposed(FINANCE, command, correction);
    }

    private Body deciding(Body proposed) {
        return json("{'agreementId': '%s', 'proposalId': '%s'}", contract.agreement(), proposed.at("proposalId"));
    }

    private Reply approve(Body proposed) {
        return house.as(MANAGER).send("approve-proposal", deciding(proposed));
    }

    @Nested
    class Above_the_limit {
        @Test
        void a_correction_is_only_proposed() {
            withLimit("50", () -> {
                Reply reply = house.as(FINANCE).send("reverse-contribution", reversal);
                assertThat(reply.answer().status()).isEqualTo(202);
                assertThat(reply.answer().events()).containsExactly("correction-proposed");
                assertThat(reply.created("proposal")).isEqualTo(reversal.at("proposalId"));
                assertThat(reply.id()).isEqualTo(contract.agreement());
            });
            StoredEvent proposed = house.last(contract.agreement());
            assertThat(proposed.at("/command")).isEqualTo("reverse-contribution");
            assertThat(proposed.at("/body")).contains(contribution, "duplicate");
            assertThat(proposed.at("/amounts")).isEqualTo("[{'amount':'60.00','currency':'USD'}]");
            assertThat(proposed.at("/limit")).isEqualTo("{'amount':'50.00','currency':'USD'}");
            assertThat(proposed.at("/proposedBy")).isEqualTo(house.as(FINANCE).account());
            assertThat(proposed.codes()).containsExactly("correction-reason");
            assertThat(proposed.at("/reliedOn")).contains("policy");
        }

        @Test
        void what_would_be_refused_is_not_proposed() {
            withLimit("0", () -> {
                house.as(FINANCE)
                        .send("reverse-contribution", about(House.anId()))
                        .isInvalid("/contributionId unknown-contribution");
                house.as(FINANCE)
                        .send("refund-contribution", reversal.with("amount", "{'amount': '61', 'currency': 'USD'}"))
                        .isRefused("refund-exceeds-receipt");
            });
        }

        @Test
        void one_proposal_at_a_time_is_made_about_the_same() {
            propose("reverse-contribution", reversal).answer();
            propose("reverse-contribution", reversal).isRefused("already-exists");
            propose("reverse-contribution", about(contribution)).isRefused("already-proposed");
        }

        @Test
        void its_id_is_no_other_proposal_s_under_whatever_agreement() {
            propose("reverse-contribution", reversal).answer();
            Contract other = house.contract("USD", "100");
            String received = house.received(house.receipt(other, "60", "USD"));
            propose(
                            "reverse-contribution",
                            reversal.with("agreementId", "'%s'", other.agreement())
                                    .with("contributionId", "'%s'", received))
                    .isRefused("proposal-taken");
        }

        @Test
        void a_proposal_sent_again_under_its_key_is_the_same() {
            withLimit("0", () -> {
                Sender sender = house.as(FINANCE).withKey("proposing " + House.anId());
                Reply first = sender.order("reverse-contribution", reversal, false);
                Reply again = sender.order("reverse-contribution", reversal, false);
                assertThat(again.answer()).isEqualTo(first.answer());
                assertThat(again.accepted().repeated()).isTrue();
            });
        }

        @Test
        void a_proposal_is_made_of_the_version_that_was_seen() {
            long version = house.last(contract.agreement()).sequence();
            withLimit("0", () -> {
                house.as(FINANCE)
                        .expecting(version - 1)
                        .send("reverse-contribution", reversal)
                        .isRefused(412, "version-moved-on");
                house.as(FINANCE)
                        .expecting(version)
                        .send("reverse-contribution", reversal)
                        .answer();
            });
        }
    }

    @Nested
    class What_is_above {
        @Test
        void is_also_what_more_is_settled_than_arrived() {
            Body correction = about(contribution)
                    .with("amount", "{'amount': '10', 'currency': 'USD'}")
                    .with("settles", "{'amount': '90', 'currency': 'USD'}")
                    .with("differences", "[{'kind': 'bank-charges', 'amount': {'amount': '80', 'currency': 'USD'}}]");
            withLimit("75", () -> {
                propose("correct-contribution", correction).answer();
                assertThat(house.last(contract.agreement()).name()).isEqualTo("correction-proposed");
            });
        }

        @Test
        void is_also_what_more_is_owed_again_than_was_given_back() {
            Body refund = about(contribution)
                    .with("amount", "{'amount': '1', 'currency': 'USD'}")
                    .with("unsettles", "{'amount': '60', 'currency': 'USD'}")
                    .with("stillDue", "true");
            withLimit("50", () -> {
                propose("refund-contribution", refund).answer();
                assertThat(house.last(contract.agreement()).name()).isEqualTo("correction-proposed");
            });
        }

        @ParameterizedTest
        @CsvSource({"59.99, correction-proposed", "60, contribution-reversed", "60.01, contribution-reversed"})
        void is_what_is_more_than_the_limit(String limit, String event) {
            withLimit(
                    limit,
                    () -> assertThat(house.as(FINANCE)
                                    .send("reverse-contribution", reversal)
                                    .answer()
                                    .events())
                            .containsExactly(event));
        }

        @ParameterizedTest
        @CsvSource({
            "2026-03-31, 1.25, 74.99, correction-proposed",
            "2026-03-31, 1.25, 75, contribution-reversed",
            "2026-03-01, 1.25, 75, contribution-reversed",
            "2026-02-27, 1.25, 75, correction-proposed",
            "2026-04-01, 1.25, 75, correction-proposed"
        })
        void is_converted_by_the_newest_rate_of_the_day_and_unknown_if_that_is_too_old(
                String day, String rate, String limit, String event) {
            String source = "bank-" + house.next();
            house.as(FINANCE)
                    .given(
                            "publish-exchange-rate",
                            "{'source': '%s', 'base': 'EUR', 'currency': 'USD', 'rate': '%s', 'effectiveOn': '%s'}",
                            source,
                            rate,
                            day);
            Contract euro = house.contract("EUR", "100");
            String received = house.received(house.receipt(euro, "60", "EUR"));
            house.underPolicy(
                    "{'rateSource': '%s', 'approvalLimit': {'amount': '%s', 'currency': 'USD'}}"
                            .formatted(source, limit),
                    () -> assertThat(house.as(FINANCE)
                                    .send(
                                            "reverse-contribution",
                                            about(received).with("agreementId", "'%s'", euro.agreement()))
                                    .answer()
                                    .events())
                            .containsExactly(event));
        }

        @Test
        void is_converted_over_the_source_s_base_where_there_is_no_rate_of_the_two() {
            String source = "bank-" + house.next();
            house.as(FINANCE).given("publish-exchange-rates", """
                    {'source': '%s', 'base': 'EUR', 'effectiveOn': '2026-03-31',
                     'rates': [{'currency': 'USD', 'rate': '1.2'}, {'currency': 'CHF', 'rate': '0.9'}]}
                    """, source);
            Contract francs = house.contract("CHF", "100");
            String received = house.received(house.receipt(francs, "60", "CHF"));
            Body about = about(received).with("agreementId", "'%s'", francs.agreement());
            String limit = "{'rateSource': '%s', 'approvalLimit': {'amount': '%s', 'currency': 'USD'}}";
            house.underPolicy(
                    limit.formatted(source, "79.99"),
                    () -> assertThat(house.as(FINANCE)
                                    .order("reverse-contribution", about, true)
                                    .answer()
                                    .events())
                            .containsExactly("correction-proposed"));
            house.underPolicy(
                    limit.formatted(source, "80"),
                    () -> assertThat(house.as(FINANCE)
                                    .order("reverse-contribution", about, true)
                                    .answer()
                                    .events())
                            .containsExactly("contribution-reversed"));
        }
    }

    @Nested
    class Once_approved {
        @Test
        void it_is_done_and_both_are_named() {
            propose("reverse-contribution", reversal).answer();
            Reply reply = approve(reversal);
            assertThat(reply.answer().status()).isEqualTo(200);
            assertThat(reply.answer().events()).containsExactly("correction-approved", "contribution-reversed");
            StoredEvent approved = house.lastAct(contract.agreement()).get(0);
            assertThat(approved.at("/proposedBy")).isEqualTo(house.as(FINANCE).account());
            assertThat(approved.at("/approvedBy")).isEqualTo(house.as(MANAGER).account());
            StoredEvent reversed = house.last(contract.agreement());
            assertThat(reversed.at("/effectiveOn")).isEqualTo("2026-03-31");
            assertThat(reversed.at("/reason")).isEqualTo("{'code':'duplicate'}");
            assertThat(reversed.codes()).containsExactly("correction-reason");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"refund-contribution", "correct-contribution", "write-off-receivable", "reverse-write-off"})
        void the_other_corrections_are_done_too(String command) {
            Body correction = reversal.with("amount", "{'amount': '7', 'currency': 'USD'}");
            if (command.contains("write-off")) {
                String writeOff = House.anId();
                correction = correction
                        .without("contributionId")
                        .with("writeOffId", "'%s'", writeOff)
                        .with("/reason/code", "'other'");
                if (command.equals("reverse-write-off")) {
                    house.as(FINANCE).given("write-off-receivable", correction);
                    correction = correction.without("amount");
                }
            }
            List<String> wanted =
                    house.as(FINANCE).order(command, correction, true).answer().events();
            propose(command, correction).answer();
            assertThat(approve(correction).answer().events())
                    .containsExactlyElementsOf(Stream.concat(Stream.of("correction-approved"), wanted.stream())
                            .toList());
        }

        @Test
        void it_is_not_decided_again() {
            propose("reverse-contribution", reversal).answer();
            approve(reversal).answer();
            approve(reversal).isRefused("proposal-already-decided");
        }
    }

    @Test
    void it_is_decided_anew_with_all_that_has_happened_since() {
        propose("reverse-contribution", reversal).answer();
        house.as(FINANCE).given("refund-contribution", """
                {'agreementId': '%s', 'contributionId': '%s', 'amount': {'amount': '1', 'currency': 'USD'},
                 'reason': {'code': 'donor-request'}}
                """, contract.agreement(), contribution);
        approve(reversal).isRefused("contribution-refunded");
    }

    @Test
    void nobody_approves_a_proposal_of_their_own() {
        propose("reverse-contribution", reversal).answer();
        house.as(FINANCE).send("approve-proposal", deciding(reversal)).isRefused("your-own-proposal");
    }

    @Test
    void one_person_with_two_accounts_is_one_person() {
        String member = house.staffMember();
        String account = house.account(MANAGER);
        String second = house.account(FINANCE);
        for (String each : List.of(account, second))
            house.as(ADMIN).given("link-account", "{'staffId': '%s', 'accountId': '%s'}", member, each);
        house.underPolicy(
                "{'approvalLimit': {'amount': '0', 'currency': 'USD'}}",
                () -> house.as(house.actor(second))
                        .send("reverse-contribution", reversal)
                        .answer());
        house.as(house.actor(account))
                .send("approve-proposal", deciding(reversal))
                .isRefused("your-own-proposal");
        approve(reversal).answer();
    }

    @Test
    void what_was_never_proposed_cannot_be_approved() {
        approve(reversal).isInvalid("/proposalId unknown-proposal");
    }

    @Test
    void nothing_about_people_is_proposed_and_whoever_may_correct_may_approve() {
        for (CommandType type : catalogue.all()) {
            if (!Arrays.asList(type.sent().orTo()).contains(CorrectionProposed.class)) continue;
            assertThat(type.sent().by())
                    .isEqualTo(catalogue
                            .named("approve-proposal")
                            .orElseThrow()
                            .sent()
                            .by());
            for (RecordComponent part : type.type().getRecordComponents())
                assertThat(part.isAnnotationPresent(Personal.class))
                        .as(type.name() + " " + part)
                        .isFalse();
        }
    }
}
