package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class ProposePartnershipTest {
    @Autowired
    House house;

    private Reply propose(Body proposal) {
        return house.as(OFFICER).send("propose-partnership", proposal);
    }

    private Body fresh() {
        return house.proposal(new Deal(House.anId(), house.partner(), house.staffMember()));
    }

    @Test
    void a_proposal_begins_a_partnership() {
        Body proposal = fresh().with("objective", "'Harmonized rules'")
                .with("engagementTypes", "['project', 'funding']")
                .with("term", "{'from': '2026-04-01', 'to': '2028-12-31'}")
                .with("ourRole", "'lead'")
                .with("proposedBy", "'jointly'")
                .with("expectedOn", "'2027-03-01'");
        Reply reply = propose(proposal);

        assertThat(reply.answer().status()).isEqualTo(201);
        StoredEvent proposed = house.last(reply.id());
        assertThat(proposed.name()).isEqualTo("partnership-proposed");
        assertThat(proposed.at("/from")).isEmpty();
        assertThat(proposed.at("/objective")).isEqualTo("Harmonized rules");
        assertThat(proposed.at("/term")).isEqualTo("{'from':'2026-04-01','to':'2028-12-31'}");
        assertThat(proposed.at("/ourRole")).isEqualTo("lead");
        assertThat(proposed.at("/engagementTypes")).isEqualTo("['project','funding']");
        assertThat(proposed.at("/proposedBy")).isEqualTo("jointly");
        assertThat(proposed.at("/forecast"))
                .isEqualTo(
                        "{'value':{'amount':'120000.00','currency':'EUR'},"
                                + "'tranches':[{'year':2027,'amount':{'amount':'120000.00','currency':'EUR'}}],'expectedOn':'2027-03-01'}");
        assertThat(proposed.at("/attribution/region/1")).isEqualTo("{'code':'EUR','share':'2/3'}");
        assertThat(proposed.codes()).contains("partner-role", "engagement-type", "region", "area");
        assertThat(proposed.reliedOn())
                .hasSize(3)
                .contains(house.staffAsItStands())
                .anyMatch(one -> one.startsWith("policy "));
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTIFIED", "QUALIFIED", "CULTIVATING"})
    void or_moves_an_earlier_one_to_proposed(Stage stage) {
        Deal deal = house.deal(stage);
        Reply reply = propose(house.proposal(deal));

        assertThat(reply.answer().status()).isEqualTo(200);
        assertThat(house.last(deal.partnership()).at("/from")).isEqualTo(stage.toString());
        assertThat(house.names(deal.partnership()))
                .startsWith("partnership-identified")
                .endsWith("partnership-proposed");
    }

    @ParameterizedTest
    @EnumSource(names = {"PROPOSED", "NEGOTIATING", "SIGNED", "DECLINED", "WITHDRAWN"})
    void and_no_other(Stage stage) {
        propose(house.proposal(house.deal(stage))).isRefused("stage-not-allowed");
    }

    @Test
    void nothing_is_proposed_while_on_hold() {
        Deal deal = house.deal(Stage.QUALIFIED);
        house.as(OFFICER)
                .given("put-on-hold", "{'partnershipId': '%s', 'reason': {'code': 'funding'}}", deal.partnership());
        propose(house.proposal(deal).with("effectiveOn", "'2026-06-15'")).isRefused("on-hold");
    }

    @Test
    void nothing_is_proposed_before_it_was_identified() {
        propose(house.proposal(house.deal(Stage.IDENTIFIED)).with("effectiveOn", "'2025-01-09'"))
                .isInvalid("/effectiveOn too-early");
    }

    @Test
    void types_of_engagement_are_codes() {
        propose(fresh().with("engagementTypes", "['project', 'friendship']"))
                .isInvalid("/engagementTypes/1 unknown-code");
    }

    @Test
    void what_a_project_is_for_and_how_long_it_takes_may_be_left_to_the_talks() {
        Body project = fresh().with("engagementTypes", "['project']");
        propose(project).answer();
        propose(fresh().with("term", "{'from': '2026-04-01', 'to': '2026-03-31'}"))
                .isInvalid("/term/to too-early");
        propose(fresh().with("term", "{'to': '2027-04-01'}")).answer();
    }

    @Nested
    class An_earlier_partnership {
        private Deal shared() {
            Deal deal = house.deal(Stage.QUALIFIED);
            house.as(MANAGER).given("assign-owner", """
                    {'partnershipId': '%s', 'owner': '%s', 'effectiveOn': '2025-04-10',
                     'credit': [{'staffId': '%2$s', 'share': '1/2'}, {'staffId': '%s', 'share': '1/2'}]}
                    """, deal.partnership(), deal.owner(), house.staffMember());
            return deal;
        }

        private Body alone(Deal deal) {
            return house.proposal(deal).with("credit", "[{'staffId': '%s', 'share': '1/1'}]", deal.owner());
        }

        @Test
        void keeps_the_credit_and_the_attribution_that_a_proposal_leaves_out() {
            Deal deal = shared();
            String credit = house.last(deal.partnership()).at("/credit");
            propose(house.proposal(deal).without("attribution")).answer();

            StoredEvent proposed = house.last(deal.partnership());
            assertThat(proposed.at("/credit")).contains("'1/2'").isEqualTo(credit);
            assertThat(proposed.at("/attribution"))
                    .isEqualTo(house.events(deal.partnership()).get(0).at("/attribution"))
                    .contains("AFR");
        }

        @Test
        void keeps_its_owner_and_its_credit_unless_a_manager_says_otherwise() {
            Deal deal = shared();
            String other = house.staffMember();
            Body toAnother = house.proposal(deal).with("owner", "'%s'", other);
            propose(toAnother).isRefused(403, "forbidden");
            propose(alone(deal)).isRefused(403, "forbidden");

            house.as(MANAGER).send("propose-partnership", toAnother).answer();
            StoredEvent proposed = house.last(deal.partnership());
            assertThat(proposed.at("/owner")).isEqualTo(other);
            assertThat(proposed.at("/credit")).isEqualTo("[{'staffId':'" + other + "','share':'1/1'}]");
        }

        @Test
        void keeps_our_role_unless_another_is_said() {
            Deal deal = house.deal(Stage.IDENTIFIED);
            house.as(OFFICER)
                    .given(
                            "revise-partners",
                            "{'partnershipId': '%s', 'partners': [{'partnerId': '%s', 'role': 'funding'}], 'ourRole': 'broker', 'reason': {'code': 'delay'}, 'effectiveOn': '2025-01-20'}",
                            deal.partnership(),
                            deal.partner());
            propose(house.proposal(deal)).answer();
            assertThat(house.last(deal.partnership()).at("/ourRole")).isEqualTo("broker");
            Deal other = house.deal(Stage.IDENTIFIED);
            propose(house.proposal(other).with("ourRole", "'implementing'")).answer();
            assertThat(house.last(other.partnership()).at("/ourRole")).isEqualTo("implementing");
            propose(house.proposal(house.deal(Stage.IDENTIFIED)).with("ourRole", "'friend'"))
                    .isInvalid("/ourRole not-allowed");
        }

        @Test
        void may_be_told_again_whose_it_is() {
            propose(alone(house.deal(Stage.IDENTIFIED))).answer();
        }
    }

    @Nested
    class With_tranches_by_year {
        private Body tranches(String list) {
            return fresh().with("tranches", list);
        }

        private static String of(int year, String amount, String currency) {
            return "{'year': %d, 'amount': {'amount': '%s', 'currency': '%s'}}".formatted(year, amount, currency);
        }

        @Test
        void they_add_up_to_the_expected_value() {
            Reply reply =
                    propose(tranches("[" + of(2026, "70000.50", "EUR") + "," + of(2027, "49999.50", "EUR") + "]"));
            assertThat(house.last(reply.id()).at("/forecast/tranches/0/amount/amount"))
                    .isEqualTo("70000.50");
            propose(tranches("[" + of(2026, "119999.99", "EUR") + "]")).isInvalid("/tranches sum-differs");
        }

        @Test
        void each_is_above_zero_of_a_year_of_four_digits_and_of_the_same_currency() {
            propose(tranches("[" + of(26, "60000", "EUR") + "," + of(2027, "0", "EUR") + "," + of(2027, "1", "USD")
                            + "]"))
                    .isInvalid(
                            "/tranches/0/year out-of-range",
                            "/tranches/1/amount/amount not-positive",
                            "/tranches/2/amount/currency other-currency");
        }

        @Test
        void a_sum_beyond_all_bounds_is_refused_and_no_fault_of_ours() {
            propose(tranches("[" + of(2026, "999999999999999999", "EUR") + "," + of(2027, "999999999999999999", "EUR")
                            + "]"))
                    .isRefused(422, "amount-too-large");
        }
    }
}
