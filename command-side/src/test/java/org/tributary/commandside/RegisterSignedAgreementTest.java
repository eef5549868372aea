package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.ADMIN;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class RegisterSignedAgreementTest {
    @Autowired
    House house;

    private Body grant() {
        return house.taking(house.partner(), "USD", "100000");
    }

    private Reply take(Body body) {
        return house.as(MANAGER).send("register-signed-agreement", body);
    }

    @Test
    void a_partnership_and_its_agreement_begin_at_once() {
        String partner = house.partner();
        String owner = house.staffMember();
        Body body = house.taking(partner, "USD", "100000")
                .with("owner", "'%s'", owner)
                .with("attribution", "{'region': [{'code': 'AFR', 'share': '1/2'}, {'code': 'ARB', 'share': '1/2'}]}");
        Reply reply = take(body);

        assertThat(reply.answer().status()).isEqualTo(201);
        assertThat(reply.id()).isEqualTo(body.at("agreementId"));
        assertThat(reply.answer().events()).containsExactly("signed-partnership-registered", "agreement-signed");
        StoredEvent partnership = house.last(body.at("partnershipId"));
        assertThat(partnership.at("/owner")).isEqualTo(owner);
        assertThat(partnership.at("/credit")).isEqualTo("[{'staffId':'" + owner + "','share':'1/1'}]");
        assertThat(partnership.at("/waivers/1/reason/code")).isEqualTo("history-taken-in");
        assertThat(partnership.codes()).contains("partner-role", "waiver-reason");
        assertThat(partnership.reliedOn())
                .containsExactly("partner " + partner + " 0", house.staffAsItStands(), house.policyAsItStands());
        StoredEvent agreement = house.last(reply.id());
        assertThat(agreement.at("/attribution/region/0")).isEqualTo("{'code':'AFR','share':'1/2'}");
        assertThat(agreement.at("/partners")).isEqualTo("['" + partner + "']");
    }

    @Test
    void it_may_lack_owner_and_attribution() {
        Reply reply = take(grant());
        assertThat(house.last(reply.id()).at("/attribution")).isEmpty();
        StoredEvent partnership = house.last(house.last(reply.id()).at("/partnershipId"));
        assertThat(partnership.at("/owner")).isEmpty();
        assertThat(partnership.at("/credit")).isEmpty();
    }

    @Test
    void a_value_of_zero_is_what_some_registers_say() {
        Reply reply = take(grant().with("/values/0/amount/amount", "'0'"));
        assertThat(house.last(reply.id()).at("/values/0/amount/amount")).isEqualTo("0.00");
        take(grant().with("/values/0/amount/amount", "'-1'")).isInvalid("/values/0/amount/amount not-positive");
    }

    @ParameterizedTest
    @CsvSource({
        "USD, 1234.567, 1234.567",
        "JPY, 1000000.125, 1000000.125",
        "EUR, 0.000001, 0.000001",
        "KWD, 7, 7.000",
        "EUR, 100.10, 100.10",
        "EUR, 1000, 1000.00",
        "UGX, 3500000, 3500000"
    })
    void decimals_are_kept_as_the_source_states_them(String currency, String sent, String stored) {
        Reply reply = take(house.taking(house.partner(), currency, sent));
        assertThat(house.last(reply.id()).at("/values/0/amount"))
                .isEqualTo("{'amount':'" + stored + "','currency':'" + currency + "'}");
    }

    @Test
    void more_than_six_decimals_are_no_amount() {
        take(house.taking(house.partner(), "USD", "0.0000001")).isInvalid("/values/0/amount/amount malformed");
    }

    @Test
    void credit_is_shared_with_an_owner() {
        take(grant().with("credit", "[{'staffId': '%s', 'share': '1/1'}]", house.staffMember()))
                .isInvalid("/owner missing");
        take(grant().with("owner", "'%s'", House.anId())).isInvalid("/owner unknown-staff-member");
    }

    @Test
    void gates_are_met_or_waived_here_too() {
        take(grant().with("waivers", "[]")).isRefused("gate-not-met");
        take(grant().with("/waivers/0/reason", "null")).isInvalid("/waivers/0/reason wrong-type");
    }

    @Test
    void partners_are_registered_and_at_least_one() {
        take(grant().with("partners", "[]")).isInvalid("/partners missing");
        take(grant().with("/partners/1", "{'partnerId': '%s', 'role': 'lead'}", House.anId()))
                .isInvalid("/partners/1/partnerId unknown-partner");
    }

    @Test
    void its_number_has_one_holder() {
        take(grant().with("reference", "'%s'", house.contract("EUR", "1").reference()))
                .isRefused("agreement-number-taken");
    }

    @Test
    void what_was_taken_in_is_not_taken_in_again() {
        Body body = grant();
        take(body).answer();
        take(body).isRefused("already-exists");
        take(body.with("reference", "'%s'", house.aReference())).isRefused("already-exists");
    }

    @Test
    void the_partnership_and_the_agreement_have_ids_of_their_own() {
        Body body = grant();
        take(body.with("agreementId", "'%s'", body.at("partnershipId"))).isInvalid("/agreementId duplicate");
    }

    @Test
    void it_follows_an_agreement_that_there_is() {
        take(grant().with("follows", "'%s'", House.anId())).isInvalid("/follows unknown-agreement");
    }

    @Test
    void an_admin_takes_history_in_and_an_officer_does_not() {
        house.as(ADMIN).send("register-signed-agreement", grant()).answer();
        house.as(OFFICER).send("register-signed-agreement", grant()).isRefused(403, "forbidden");
    }

    @Test
    void it_may_be_signed_long_ago() {
        Body body = grant().with("effectiveOn", "'1998-07-14'");
        assertThat(house.last(take(body).id()).at("/effectiveOn")).isEqualTo("1998-07-14");
    }

    @Test
    void a_tranche_states_decimals_as_its_source_does() {
        Body body = house.taking(house.partner(), "JPY", "1000.5")
                .with(
                        "tranches",
                        "[{'amount': {'amount': '333.5', 'currency': 'JPY'}, 'dueOn': '2026-12-31'},"
                                + " {'amount': {'amount': '667', 'currency': 'JPY'}, 'dueOn': '2027-12-31'}]");
        Reply reply = take(body);
        assertThat(house.last(reply.id()).at("/tranches/0/amount/amount")).isEqualTo("333.5");
        assertThat(house.last(reply.id()).at("/tranches/0/trancheId")).isEqualTo(reply.created("tranche"));
    }

    @Test
    void what_is_missing_is_told_at_once() {
        take(json("{}")).isInvalid("/instrument missing", "/reference missing", "/title missing", "/currency missing");
    }
}
