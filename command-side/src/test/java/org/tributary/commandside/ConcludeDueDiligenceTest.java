package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class ConcludeDueDiligenceTest {
    private static final String WITHOUT_DUE_DILIGENCE =
            "[{'gate': 'expectations-document', 'reason': {'code': 'low-risk'}}]";

    @Autowired
    House house;

    private Body opened(String partner, String assessed) {
        String id = house.as(OFFICER)
                .order(
                        "open-due-diligence",
                        json(
                                "{'partnerId': '%s', 'assessed': '%s', 'tier': 'basic', 'effectiveOn': '2025-12-01'}",
                                partner, assessed),
                        false)
                .created("due-diligence");
        return json("{'partnerId': '%s', 'dueDiligenceId': '%s'}", partner, id);
    }

    private static Body cleared(Body opened, String on, String until) {
        return assessed(opened, "cleared", on).with("validUntil", "'%s'", until);
    }

    private static Body assessed(Body opened, String outcome, String on) {
        return opened.with("outcome", "'%s'", outcome)
                .with("expertise", "'adequate'")
                .with("capacity", "'partly-adequate'")
                .with("systems", "'not-assessed'")
                .with("riskRating", "'moderate'")
                .with("effectiveOn", "'%s'", on);
    }

    private Reply conclude(Body conclusion) {
        return house.as(MANAGER).send("conclude-due-diligence", conclusion);
    }

    @Test
    void it_rates_three_dimensions_and_the_risk_and_says_until_when_it_is_valid() {
        String partner = house.partner();
        Body opened = opened(partner, "them");
        conclude(cleared(opened, "2026-01-31", "2027-12-31")).answer();

        StoredEvent concluded = house.last(partner);
        assertThat(concluded.name()).isEqualTo("due-diligence-concluded");
        assertThat(concluded.at("/dueDiligenceId")).isEqualTo(opened.at("dueDiligenceId"));
        assertThat(concluded.at("/assessed")).isEqualTo("them");
        assertThat(concluded.at("/outcome")).isEqualTo("cleared");
        assertThat(concluded.at("/expertise")).isEqualTo("adequate");
        assertThat(concluded.at("/capacity")).isEqualTo("partly-adequate");
        assertThat(concluded.at("/systems")).isEqualTo("not-assessed");
        assertThat(concluded.at("/riskRating")).isEqualTo("moderate");
        assertThat(concluded.at("/validUntil")).isEqualTo("2027-12-31");
        assertThat(concluded.codes()).containsExactly("risk-rating");
    }

    @Test
    void what_was_found_lies_beside_the_history() {
        String partner = house.partner();
        conclude(assessed(opened(partner, "them"), "not-cleared", "2026-01-31")
                        .with("findings", "{'text': 'Mr Thistlewood keeps no books'}"))
                .answer();
        assertThat(house.person(house.last(partner).at("/findingsId"))).contains("Thistlewood");
        assertThat(house.mentions("Thistlewood")).isZero();
    }

    @Test
    void an_outcome_says_all_that_it_has_to_and_no_more() {
        Body opened = opened(house.partner(), "them");
        conclude(opened.with("outcome", "'cleared'"))
                .isInvalid(
                        "/expertise missing",
                        "/capacity missing",
                        "/systems missing",
                        "/riskRating missing",
                        "/validUntil missing");
        conclude(cleared(opened, "2026-01-31", "2026-01-30")).isInvalid("/validUntil too-early");
        conclude(cleared(opened, "2026-01-31", "2027-01-30").with("outcome", "'not-cleared'"))
                .isInvalid("/validUntil not-needed");
        conclude(assessed(opened, "abandoned", "2026-01-31"))
                .isInvalid(
                        "/expertise not-needed",
                        "/capacity not-needed",
                        "/systems not-needed",
                        "/riskRating not-needed");
        conclude(opened.with("outcome", "'abandoned'")).answer();
    }

    @Test
    void it_ends_what_was_opened_and_not_before() {
        String partner = house.partner();
        conclude(assessed(opened(partner, "them"), "not-cleared", "2025-11-30")).isInvalid("/effectiveOn too-early");
        conclude(assessed(opened(house.partner(), "them"), "not-cleared", "2026-01-31")
                        .with("partnerId", "'%s'", partner))
                .isInvalid("/dueDiligenceId unknown-due-diligence");
    }

    @Test
    void it_is_concluded_anew_only_with_a_reason() {
        String partner = house.partner();
        Body opened = opened(partner, "them");
        Body cleared = cleared(opened, "2026-01-31", "2027-12-31");
        conclude(cleared).answer();
        conclude(cleared).changesNothing();
        Body other = assessed(opened, "not-cleared", "2026-01-31");
        conclude(other).isInvalid("/reason missing");
        conclude(other.with("reason", "{'code': 'new-information'}")).answer();
        assertThat(house.last(partner).at("/reason/code")).isEqualTo("new-information");
    }

    @Nested
    class And_then_a_signature {
        private Reply sign(Deal deal, String on, String waivers) {
            return house.as(MANAGER)
                    .send(
                            "sign-agreement",
                            house.signing(deal).with("effectiveOn", "'%s'", on).with("waivers", waivers));
        }

        private Deal clearedDeal(String on, String until) {
            Deal deal = house.deal(Stage.NEGOTIATING);
            conclude(cleared(opened(deal.partner(), "them"), on, until)).answer();
            return deal;
        }

        @Test
        void needs_no_waiver_while_the_partner_is_cleared() {
            Deal deal = clearedDeal("2026-01-31", "2026-12-31");
            sign(
                            deal,
                            "2026-02-10",
                            "[{'gate': 'due-diligence', 'reason': {'code': 'urgency'}}, "
                                    + WITHOUT_DUE_DILIGENCE.substring(1))
                    .isInvalid("/waivers/0 not-needed");
            sign(deal, "2026-02-10", WITHOUT_DUE_DILIGENCE).answer();
            StoredEvent won = house.last(deal.partnership());
            assertThat(won.payload().path("waivers")).hasSize(1);
            assertThat(won.reliedOn()).contains("partner " + deal.partner() + " 2");
        }

        @Test
        void needs_one_before_it_was_cleared_and_after_that_is_no_longer_valid() {
            Deal deal = clearedDeal("2026-01-31", "2026-02-28");
            sign(deal, "2026-01-30", WITHOUT_DUE_DILIGENCE).isRefused("gate-not-met");
            sign(deal, "2026-03-01", WITHOUT_DUE_DILIGENCE).isRefused("gate-not-met");
            sign(deal, "2026-01-31", WITHOUT_DUE_DILIGENCE).answer();
            sign(deal, "2026-02-28", WITHOUT_DUE_DILIGENCE).answer();
        }

        @Test
        void relies_on_what_was_concluded_last() {
            Deal deal = clearedDeal("2026-01-31", "2026-12-31");
            conclude(assessed(opened(deal.partner(), "them"), "not-cleared", "2026-02-20"))
                    .answer();
            sign(deal, "2026-02-20", WITHOUT_DUE_DILIGENCE).isRefused("gate-not-met");
            sign(deal, "2026-02-19", WITHOUT_DUE_DILIGENCE).answer();
            conclude(cleared(opened(deal.partner(), "them"), "2026-02-15", "2026-12-31"))
                    .answer();
            sign(deal, "2026-02-20", WITHOUT_DUE_DILIGENCE).isRefused("gate-not-met");
        }

        @Test
        void relies_on_what_was_concluded_anew() {
            Deal deal = house.deal(Stage.NEGOTIATING);
            Body opened = opened(deal.partner(), "them");
            conclude(cleared(opened, "2026-01-31", "2026-12-31")).answer();
            conclude(assessed(opened, "not-cleared", "2026-01-31").with("reason", "{'code': 'data-entry-error'}"))
                    .answer();
            sign(deal, "2026-02-10", WITHOUT_DUE_DILIGENCE).isRefused("gate-not-met");
        }

        @Test
        void learns_nothing_of_what_was_abandoned_or_asked_of_us() {
            Deal deal = clearedDeal("2026-01-31", "2026-12-31");
            conclude(opened(deal.partner(), "them")
                            .with("outcome", "'abandoned'")
                            .with("effectiveOn", "'2026-02-01'"))
                    .answer();
            conclude(assessed(opened(deal.partner(), "us"), "not-cleared", "2026-02-01"))
                    .answer();
            sign(deal, "2026-02-10", WITHOUT_DUE_DILIGENCE).answer();

            Deal ours = house.deal(Stage.NEGOTIATING);
            conclude(cleared(opened(ours.partner(), "us"), "2026-01-31", "2026-12-31"))
                    .answer();
            sign(ours, "2026-02-10", WITHOUT_DUE_DILIGENCE).isRefused("gate-not-met");
        }

        @Test
        void is_an_officer_s_too_where_nothing_is_waived() {
            Deal deal = clearedDeal("2026-01-31", "2026-12-31");
            house.underPolicy(
                    "{'gates': ['due-diligence']}",
                    () -> house.as(OFFICER)
                            .send("sign-agreement", house.signing(deal).with("waivers", "[]"))
                            .answer());
        }

        @Test
        void needs_every_partner_that_funds_to_be_cleared_and_whoever_promises_a_value() {
            Deal deal = house.deal(Stage.IDENTIFIED);
            String other = house.partner();
            conclude(cleared(opened(deal.partner(), "them"), "2026-01-31", "2026-12-31"))
                    .answer();
            for (String role : new String[] {"funding", "implementing"}) {
                Deal both = new Deal(House.anId(), deal.partner(), deal.owner());
                house.as(OFFICER)
                        .given(
                                "propose-partnership",
                                house.proposal(both)
                                        .with("/partners/1", "{'partnerId': '%s', 'role': '%s'}", other, role));
                Body body = house.signing(both).with("waivers", WITHOUT_DUE_DILIGENCE);
                if (role.equals("funding"))
                    house.as(MANAGER).send("sign-agreement", body).isRefused("gate-not-met");
                house.as(MANAGER)
                        .send("sign-agreement", body.with("/values/1", "{'source': '%s', 'kind': 'in-kind'}", other))
                        .isRefused("gate-not-met");
                if (role.equals("implementing"))
                    house.as(MANAGER).send("sign-agreement", body).answer();
            }
        }

        @Test
        void that_is_taken_in_may_be_waived_all_the_same() {
            String partner = house.partner();
            conclude(cleared(opened(partner, "them"), "2026-01-31", "2026-12-31"))
                    .answer();
            house.as(MANAGER)
                    .send("register-signed-agreement", house.taking(partner, "EUR", "100"))
                    .answer();
            house.as(MANAGER)
                    .send(
                            "register-signed-agreement",
                            house.taking(partner, "EUR", "100").with("waivers", WITHOUT_DUE_DILIGENCE))
                    .answer();
        }
    }
}
