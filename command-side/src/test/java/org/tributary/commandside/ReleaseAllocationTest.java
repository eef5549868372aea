package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;

/** What was set aside is free again. */
@InTheHouse
class ReleaseAllocationTest {
    @Autowired
    House house;

    private Contract contract;
    private String contribution;

    /** A hundred euro arrived on 1 March 2026. */
    @BeforeEach
    void a_contribution() {
        contract = house.contract("EUR", "1000");
        contribution = house.received(house.receipt(contract, "100", "EUR"));
    }

    private Body of(String amount, String day) {
        return json("""
                {'agreementId': '%s', 'contributionId': '%s', 'allocationId': '%s', 'use': 'fellowship',
                 'reference': 'Fellows 2026', 'amount': {'amount': '%s', 'currency': 'EUR'}, 'effectiveOn': '%s'}
                """, contract.agreement(), contribution, House.anId(), amount, day);
    }

    private Reply allocate(Body body) {
        return house.as(FINANCE).send("allocate-contribution", body);
    }

    private String allocated(String amount) {
        Body body = of(amount, "2026-03-10");
        allocate(body).answer();
        return body.at("allocationId");
    }

    private Reply release(String allocation, String day) {
        return house.as(FINANCE).send("release-allocation", json("""
                {'agreementId': '%s', 'allocationId': '%s', 'reason': {'code': 'scope-changed'}, 'effectiveOn': '%s'}
                """, contract.agreement(), allocation, day));
    }

    private Reply against(String command, String day, String more) {
        return house.as(FINANCE).send(command, json("""
                {'agreementId': '%s', 'contributionId': '%s', 'reason': {'code': 'duplicate'}, 'effectiveOn': '%s' %s}
                """, contract.agreement(), contribution, day, more));
    }

    private Reply refund(String amount, String day) {
        return against("refund-contribution", day, ", 'amount': {'amount': '%s', 'currency': 'EUR'}".formatted(amount));
    }

    @Test
    void can_be_set_aside_otherwise() {
        String allocation = allocated("100");
        release(allocation, "2026-03-09").isInvalid("/effectiveOn too-early");
        release(allocation, "2026-03-20").answer();
        assertThat(house.last(contract.agreement()).at("/amount/amount")).isEqualTo("100.00");
        release(allocation, "2026-03-20").isRefused("allocation-already-released");
        allocate(of("100", "2026-03-20")).answer();
    }

    @Test
    void was_set_aside_until_then() {
        release(allocated("100"), "2026-03-20").answer();
        allocate(of("1", "2026-03-19")).isInvalid("/effectiveOn too-early");
        refund("1", "2026-03-19").isInvalid("/effectiveOn too-early");
        against("reverse-contribution", "2026-03-19", "").isInvalid("/effectiveOn too-early");
        refund("1", "2026-03-20").answer();
    }

    @Test
    void was_there() {
        release(House.anId(), "2026-03-20").isInvalid("/allocationId unknown-allocation");
    }
}
