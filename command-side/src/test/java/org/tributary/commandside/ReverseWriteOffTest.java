package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;

@InTheHouse
class ReverseWriteOffTest {
    @Autowired
    House house;

    private Contract contract;

    @BeforeEach
    void an_agreement_over_1000_euro_in_two_tranches() {
        contract = house.contract("EUR", "1000", "600", "400");
    }

    private Body writeOff(String amount) {
        return json("""
                {'agreementId': '%s', 'writeOffId': '%s', 'amount': {'amount': '%s', 'currency': 'EUR'},
                 'reason': {'code': 'insolvency', 'note': 'Liquidated'}, 'effectiveOn': '2026-04-01'}
                """, contract.agreement(), House.anId(), amount);
    }

    private Body ofTranche(int tranche, String amount) {
        return writeOff(amount).with("trancheId", "'%s'", contract.tranches().get(tranche));
    }

    private Reply send(Body body) {
        return house.as(FINANCE).send("write-off-receivable", body);
    }

    private String written(Body body) {
        send(body).answer();
        return body.at("writeOffId");
    }

    private Reply reverse(String writeOff) {
        return house.as(FINANCE).send("reverse-write-off", reversal(writeOff));
    }

    private Body reversal(String writeOff) {
        return json("""
                {'agreementId': '%s', 'writeOffId': '%s', 'reason': {'code': 'new-information'},
                 'effectiveOn': '2026-05-01'}
                """, contract.agreement(), writeOff);
    }

    @Test
    void it_is_receivable_again_with_its_tranche() {
        String writeOff = written(ofTranche(1, "400"));
        reverse(writeOff).answer();

        StoredEvent reversed = house.last(contract.agreement());
        assertThat(reversed.name()).isEqualTo("write-off-reversed");
        assertThat(reversed.at("/writeOffId")).isEqualTo(writeOff);
        assertThat(reversed.at("/source")).isEqualTo(contract.partner());
        assertThat(reversed.at("/amount/amount")).isEqualTo("400.00");
        assertThat(reversed.at("/tranches/0/amount/amount")).isEqualTo("400.00");
        assertThat(reversed.at("/reason/code")).isEqualTo("new-information");
        send(writeOff("1000")).answer();
    }

    @Test
    void it_alone_and_not_those_beside_it() {
        String first = written(writeOff("100"));
        written(writeOff("200"));
        reverse(first).answer();
        send(writeOff("800.01")).isRefused("write-off-exceeds-receivable");
        send(writeOff("800")).answer();
    }

    @Test
    void once() {
        String writeOff = written(writeOff("100"));
        reverse(writeOff).answer();
        reverse(writeOff).isRefused("write-off-already-reversed");
    }

    @Test
    void after_it_was_made_and_where_it_was() {
        String writeOff = written(writeOff("100"));
        house.as(FINANCE)
                .send("reverse-write-off", reversal(writeOff).with("effectiveOn", "'2026-03-31'"))
                .isInvalid("/effectiveOn too-early");
        reverse(House.anId()).isInvalid("/writeOffId unknown-write-off");
    }
}
