package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;

@InTheHouse
class MatchReceiptTest {
    @Autowired
    House house;

    private Contract contract;
    private String receipt;

    @BeforeEach
    void ninety_euro_arrived_and_nobody_knew_for_what() {
        contract = house.contract("EUR", "100", "40");
        receipt = house.as(FINANCE)
                .given(
                        "record-unidentified-receipt",
                        "{'amount': {'amount': '90', 'currency': 'EUR'}, 'effectiveOn': '2026-03-10'}");
    }

    private Body match() {
        return json(
                "{'receiptId': '%s', 'agreementId': '%s', 'contributionId': '%s', 'effectiveOn': '2026-04-07'}",
                receipt, contract.agreement(), House.anId());
    }

    private Body match(String amount) {
        return match().with("amount", "{'amount': '%s', 'currency': 'EUR'}", amount);
    }

    private Reply send(Body match) {
        return house.as(FINANCE).send("match-receipt", match);
    }

    private Body taking(Body match) {
        return match.without("agreementId")
                .without("amount")
                .with("reason", "{'code': 'wrong-designation', 'note': 'For another'}");
    }

    @Test
    void it_becomes_a_contribution_of_the_agreement_and_each_names_the_other() {
        Body match = match();
        Reply reply = send(match);
        assertThat(reply.id()).isEqualTo(receipt);
        assertThat(reply.created("contribution")).isEqualTo(match.at("contributionId"));
        assertThat(reply.answer().streams()).hasSize(2);
        StoredEvent matched = house.last(receipt);
        assertThat(matched.name()).isEqualTo("receipt-matched");
        assertThat(matched.at("/amount")).isEqualTo("{'amount':'90.00','currency':'EUR'}");
        assertThat(matched.at("/agreementId")).isEqualTo(contract.agreement());
        StoredEvent recorded = house.last(contract.agreement());
        assertThat(recorded.name()).isEqualTo("contribution-recorded");
        assertThat(recorded.at("/receiptId")).isEqualTo(receipt);
        assertThat(recorded.at("/source")).isEqualTo(contract.partner());
        assertThat(recorded.at("/effectiveOn")).isEqualTo("2026-04-07");
    }

    @Test
    void what_was_matched_until_a_day_is_free_from_that_day_on() {
        Body match = match();
        send(match).answer();
        house.as(FINANCE).given("unmatch-receipt", taking(match).with("effectiveOn", "'2026-04-20'"));
        Contract other = house.contract("EUR", "1000");
        Body anew = match().with("agreementId", "'%s'", other.agreement());

        send(anew.with("effectiveOn", "'2026-04-19'")).isInvalid("/effectiveOn too-early");
        house.as(FINANCE)
                .send(
                        "return-receipt",
                        json(
                                "{'receiptId': '%s', 'reason': {'code': 'other', 'note': 'No'}, 'effectiveOn': '2026-04-19'}",
                                receipt))
                .isInvalid("/effectiveOn too-early");
        send(anew.with("effectiveOn", "'2026-04-20'")).answer();
    }

    @Test
    void parts_of_it_are_matched_to_several_agreements_and_never_more_than_is_unmatched() {
        send(match("50")).answer();
        Contract other = house.contract("EUR", "1000");
        send(match("30").with("agreementId", "'%s'", other.agreement())).answer();
        send(match("10.01")).isRefused("match-exceeds-receipt");
        send(match()).answer();
        assertThat(house.last(receipt).at("/amount")).isEqualTo("{'amount':'10.00','currency':'EUR'}");
        send(match()).isRefused("match-exceeds-receipt");
    }

    @Test
    void it_is_matched_in_the_currency_in_which_it_arrived_and_settles_what_it_is_said_to() {
        send(match().with("amount", "{'amount': '1', 'currency': 'USD'}")).isInvalid("/amount/currency other-currency");
        send(match("0")).isInvalid("/amount/amount not-positive");
        Contract dollars = house.contract("USD", "1000");
        Body match = match("10").with("agreementId", "'%s'", dollars.agreement());
        send(match).isInvalid("/settles missing");
        send(match.with("settles", "{'amount': '11', 'currency': 'USD'}")).answer();
    }

    @Test
    void the_agreement_s_own_rules_hold() {
        send(match("10").with("trancheId", "'%s'", House.anId())).isInvalid("/trancheId unknown-tranche");
        send(match("10").with("agreementId", "'%s'", House.anId())).isInvalid("/agreementId unknown-agreement");
        send(match("10").with("agreementId", "'%s'", house.partner())).isInvalid("/agreementId unknown-agreement");
        house.underPolicy("{'overPayment': 'refuse'}", () -> {
            house.received(house.receipt(contract, "50", "EUR"));
            send(match("51")).isRefused("over-payment");
        });
        house.as(MANAGER).given("terminate-agreement", """
                {'agreementId': '%s', 'reason': {'code': 'other'}, 'effectiveOn': '2026-04-01'}
                """, contract.agreement());
        send(match("10")).isRefused("agreement-terminated");
    }

    @Test
    void a_tranche_is_settled_by_it() {
        send(match("30").with("trancheId", "'%s'", contract.tranches().get(0))).answer();
        assertThat(house.last(contract.agreement()).at("/tranches"))
                .isEqualTo("[{'trancheId':'%s','amount':{'amount':'30.00','currency':'EUR'}}]"
                        .formatted(contract.tranches().get(0)));
    }

    @Test
    void it_counts_from_the_day_on_which_it_arrived_at_the_earliest() {
        send(match("10").with("effectiveOn", "'2026-03-09'")).isInvalid("/effectiveOn too-early");
        send(match("10").with("effectiveOn", "'2026-03-10'")).answer();
    }

    @Test
    void a_match_is_recorded_once() {
        Body match = match("10");
        send(match).answer();
        send(match).isRefused("already-exists");
    }

    @Test
    void of_matches_at_the_same_moment_no_more_stand_than_there_was() throws Exception {
        List<Reply> replies = AtOnce.each(6, client -> house.as(FINANCE).order("match-receipt", match("40"), false));
        assertThat(replies).filteredOn(reply -> reply.refused() == null).hasSize(2);
        replies.stream()
                .filter(reply -> reply.refused() != null)
                .forEach(reply -> reply.isRefused("match-exceeds-receipt"));
        assertThat(house.names(contract.agreement()))
                .filteredOn("contribution-recorded"::equals)
                .hasSize(2);
    }

    @Test
    void matches_and_contributions_of_one_agreement_at_the_same_moment_all_stand() throws Exception {
        List<Reply> replies = AtOnce.each(
                8,
                client -> client % 2 == 0
                        ? house.as(FINANCE).order("match-receipt", match("10"), false)
                        : house.as(FINANCE).order("record-contribution", house.receipt(contract, "5", "EUR"), false));
        replies.forEach(Reply::answer);
        assertThat(house.names(contract.agreement()))
                .filteredOn("contribution-recorded"::equals)
                .hasSize(8);
    }
}
