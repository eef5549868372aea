package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class CompletePartnershipTest {
    @Autowired
    House house;

    private Body done(String partnership) {
        return json("{'partnershipId': '%s', 'effectiveOn': '2026-03-31'}", partnership);
    }

    private Reply send(Body body) {
        return house.as(OFFICER).send("complete-partnership", body);
    }

    private Contract settled() {
        Contract contract = house.contract("EUR", "100");
        house.received(house.receipt(contract, "100", "EUR"));
        return contract;
    }

    @Test
    void what_is_signed_is_completed_once_nothing_is_receivable() {
        Contract contract = settled();
        send(done(contract.partnership())).answer();
        StoredEvent completed = house.last(contract.partnership());
        assertThat(completed.name()).isEqualTo("partnership-completed");
        assertThat(completed.payload().has("receivable")).isFalse();
        assertThat(completed.payload().has("waiver")).isFalse();
        assertThat(completed.codes()).containsExactly("stage");
        assertThat(completed.reliedOn()).containsExactly("agreement " + contract.agreement() + " 1");
    }

    @Test
    void what_was_written_off_is_not_receivable() {
        Contract contract = house.contract("EUR", "100");
        house.received(house.receipt(contract, "60", "EUR"));
        send(done(contract.partnership())).isRefused("still-receivable");
        house.as(FINANCE).given("write-off-receivable", """
                {'agreementId': '%s', 'amount': {'amount': '40', 'currency': 'EUR'}, 'reason': {'code': 'insolvency'}}
                """, contract.agreement());
        send(done(contract.partnership())).answer();
    }

    @Test
    void what_is_still_receivable_is_waived_by_a_manager_with_a_reason() {
        Contract contract = house.contract("EUR", "100");
        house.received(house.receipt(contract, "99.50", "EUR"));
        Body waived = done(contract.partnership()).with("waiver", "{'code': 'negligible', 'note': 'Bank charges'}");
        send(waived).isRefused(403, "forbidden");
        house.as(MANAGER).send("complete-partnership", waived).answer();
        StoredEvent completed = house.last(contract.partnership());
        assertThat(completed.at("/receivable/0/agreementId")).isEqualTo(contract.agreement());
        assertThat(completed.at("/receivable/0/amount")).isEqualTo("{'amount':'0.50','currency':'EUR'}");
        assertThat(completed.at("/waiver/code")).isEqualTo("negligible");
        assertThat(completed.codes()).containsExactlyInAnyOrder("completion-waiver", "stage");
    }

    @Test
    void where_nothing_is_receivable_nothing_is_waived() {
        Body waived = done(settled().partnership()).with("waiver", "{'code': 'negligible'}");
        house.as(MANAGER).send("complete-partnership", waived).isInvalid("/waiver not-needed");
    }

    @Test
    void each_of_its_agreements_counts() {
        Deal deal = house.deal(Stage.SIGNED);
        Body second = house.signing(deal).without("tranches").without("values");
        house.as(MANAGER).given("sign-agreement", second);
        Reply reply = send(done(deal.partnership()));
        reply.isRefused("still-receivable");
        assertThat(reply.refusal().detail()).contains("100000.00 EUR");
        house.as(MANAGER)
                .given(
                        "complete-partnership",
                        done(deal.partnership()).with("waiver", "{'code': 'followed-up-elsewhere'}"));
        assertThat(house.last(deal.partnership()).reliedOn()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTIFIED", "PROPOSED", "NEGOTIATING", "DECLINED", "WITHDRAWN"})
    void only_what_is_signed_is_completed(Stage stage) {
        send(done(house.deal(stage).partnership())).isRefused("stage-not-allowed");
    }

    @Test
    void what_is_completed_is_not_completed_again_nor_signed_or_held() {
        Contract contract = settled();
        send(done(contract.partnership())).answer();
        send(done(contract.partnership())).isRefused("stage-not-allowed");
        house.as(OFFICER)
                .send("put-on-hold", done(contract.partnership()).with("reason", "{'code': 'legal'}"))
                .isRefused("stage-not-allowed");
        house.as(MANAGER)
                .send("sign-agreement", house.signing(new Deal(contract.partnership(), contract.partner(), "")))
                .isRefused("stage-not-allowed");
    }

    @Test
    void nothing_is_completed_before_it_was_signed() {
        send(done(settled().partnership()).with("effectiveOn", "'2026-01-31'")).isInvalid("/effectiveOn too-early");
    }
}
