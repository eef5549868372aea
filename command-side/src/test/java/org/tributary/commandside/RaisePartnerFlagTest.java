package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class RaisePartnerFlagTest {
    @Autowired
    House house;

    private Body flag(String partner, String kind) {
        return json(
                "{'partnerId': '%s', 'kind': '%s', 'reason': {'code': 'other'}, 'effectiveOn': '2026-03-31'}",
                partner, kind);
    }

    private Reply raise(Body flag) {
        return house.as(OFFICER).send("raise-partner-flag", flag);
    }

    @Test
    void it_is_told_what_for_and_why() {
        String partner = house.partner();
        Reply reply = raise(
                flag(partner, "sanctions").with("reason", "{'code': 'sanctions-list', 'note': 'Consolidated list'}"));

        StoredEvent raised = house.last(partner);
        assertThat(raised.name()).isEqualTo("partner-flag-raised");
        assertThat(raised.at("/flagId")).isEqualTo(reply.created("flag"));
        assertThat(raised.at("/kind")).isEqualTo("sanctions");
        assertThat(raised.at("/reason")).isEqualTo("{'code':'sanctions-list','note':'Consolidated list'}");
        assertThat(raised.codes()).containsExactly("flag-reason");
        raise(flag(partner, "slander")).isInvalid("/kind not-allowed");
    }

    @Test
    void more_about_it_lies_beside_the_history() {
        String partner = house.partner();
        raise(flag(partner, "exclusionary-criterion").with("note", "{'text': 'Owned by Mr Thistlewood'}"))
                .answer();
        assertThat(house.person(house.last(partner).at("/noteId"))).isEqualTo("{\"text\":\"Owned by Mr Thistlewood\"}");
        assertThat(house.mentions("Thistlewood")).isZero();
        raise(flag(partner, "disruption").with("note", "{}")).isInvalid("/note/text missing");
    }

    @Test
    void it_is_raised_once_and_not_before_the_partner_is_known() {
        Body body = flag(house.partner(), "disruption").with("flagId", "'%s'", House.anId());
        raise(body.with("effectiveOn", "'2019-12-31'")).isInvalid("/effectiveOn too-early");
        raise(body).answer();
        raise(body).isRefused("already-exists");
    }

    @Nested
    class While_it_bars {
        private Deal barred(String kind) {
            Deal deal = house.deal(Stage.NEGOTIATING);
            raise(flag(deal.partner(), kind)).answer();
            return deal;
        }

        @ParameterizedTest
        @ValueSource(strings = {"sanctions", "exclusionary-criterion"})
        void nothing_is_signed_with_the_partner(String kind) {
            Deal deal = barred(kind);
            assertThat(house.last(deal.partner()).at("/bars")).isEqualTo("true");
            house.as(MANAGER).send("sign-agreement", house.signing(deal)).isRefused("partner-barred");
        }

        @Test
        void nothing_that_was_signed_is_taken_in_whenever_that_was() {
            Body taking = house.taking(barred("sanctions").partner(), "EUR", "100");
            house.as(MANAGER).send("register-signed-agreement", taking).isRefused("partner-barred");
            house.as(MANAGER)
                    .send("register-signed-agreement", taking.with("effectiveOn", "'2021-01-01'"))
                    .isRefused("partner-barred");
        }

        @Test
        void no_addendum_is_signed() {
            Contract contract = house.contract("EUR", "100");
            raise(flag(contract.partner(), "sanctions")).answer();
            house.as(OFFICER)
                    .send(
                            "sign-addendum",
                            "{'agreementId': '%s', 'reference': '%s', 'kind': 'other'}",
                            contract.agreement(),
                            house.aReference())
                    .isRefused("partner-barred");
        }

        @Test
        void what_arrives_all_the_same_is_recorded() {
            Contract contract = house.contract("EUR", "100");
            raise(flag(contract.partner(), "sanctions")).answer();
            house.as(FINANCE)
                    .send("record-contribution", house.receipt(contract, "5", "EUR"))
                    .answer();
        }

        @Test
        void others_are_not_barred_with_it() {
            barred("sanctions");
            house.as(MANAGER)
                    .send("sign-agreement", house.signing(house.deal(Stage.NEGOTIATING)))
                    .answer();
        }

        @Test
        void the_refusal_says_who_is_barred_and_where_it_is_told_why() {
            Deal deal = barred("sanctions");
            Reply reply = house.as(MANAGER).send("sign-agreement", house.signing(deal));
            assertThat(reply.refusal().detail())
                    .contains(deal.partner(), "GET /api/partners/" + deal.partner() + "/flags");
        }
    }

    @Test
    void a_disruption_is_only_shown() {
        Deal deal = house.deal(Stage.NEGOTIATING);
        raise(flag(deal.partner(), "disruption")).answer();
        assertThat(house.last(deal.partner()).at("/bars")).isEqualTo("false");
        house.as(MANAGER).send("sign-agreement", house.signing(deal)).answer();
    }

    @Test
    void of_signatures_at_the_same_moment_none_stands_behind_it() throws Exception {
        String partner = house.partner();
        List<Reply> replies = AtOnce.each(
                8,
                client -> client == 3
                        ? house.as(OFFICER).order("raise-partner-flag", flag(partner, "sanctions"), false)
                        : house.as(MANAGER)
                                .order("register-signed-agreement", house.taking(partner, "EUR", "100"), false));

        long raised = replies.get(3).answer().position();
        for (Reply reply : replies) {
            if (reply.refused() != null) reply.isRefused("partner-barred");
            else assertThat(reply.answer().position()).isLessThanOrEqualTo(raised);
        }
    }
}
