package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;

/** What of a contribution is set aside for a use, and released. */
@InTheHouse
class AllocateContributionTest {
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
    void a_part_is_set_aside_for_a_use_and_a_reference() {
        assertThat(allocate(of("60", "2026-03-10")).answer().created().get(0).type())
                .isEqualTo("allocation");
        StoredEvent allocated = house.last(contract.agreement());
        assertThat(allocated.name()).isEqualTo("contribution-allocated");
        assertThat(allocated.at("/use")).isEqualTo("fellowship");
        assertThat(allocated.at("/reference")).isEqualTo("Fellows 2026");
        assertThat(allocated.at("/amount/amount")).isEqualTo("60.00");
    }

    @Test
    void never_more_than_is_unallocated() {
        allocate(of("100.01", "2026-03-10")).isRefused("allocation-exceeds-unallocated");
        allocated("60");
        allocate(of("40.01", "2026-03-10")).isRefused("allocation-exceeds-unallocated");
        allocated("40");
        allocate(of("0.01", "2026-03-10")).isRefused("allocation-exceeds-unallocated");
    }

    @Test
    void never_more_than_was_left_when_a_part_went_back() {
        refund("30", "2026-03-05").answer();
        allocate(of("70.01", "2026-03-10")).isRefused("allocation-exceeds-unallocated");
        allocated("70");
    }

    @Test
    void only_of_a_contribution_that_stands_from_its_value_date_on() {
        allocate(of("1", "2026-02-28")).isInvalid("/effectiveOn too-early");
        allocate(of("1", "2026-03-10").with("contributionId", "'%s'", House.anId()))
                .isInvalid("/contributionId unknown-contribution");
        against("reverse-contribution", "2026-03-02", "").answer();
        allocate(of("1", "2026-03-10")).isRefused("contribution-already-reversed");
    }

    @Test
    void an_amount_is_above_zero_in_the_currency_that_came_in_and_is_recorded_once() {
        allocate(of("0", "2026-03-10")).isInvalid("/amount/amount not-positive");
        allocate(of("1", "2026-03-10").with("/amount/currency", "'USD'")).isInvalid("/amount/currency other-currency");
        Body body = of("1", "2026-03-10");
        allocate(body).answer();
        allocate(body).isRefused("already-exists");
        release(body.at("allocationId"), "2026-03-10").answer();
        allocate(body).isRefused("already-exists");
    }

    @Nested
    class What_is_allocated {
        @Test
        void is_neither_reversed_nor_corrected_until_it_is_released() {
            String allocation = allocated("1");
            against("reverse-contribution", "2026-03-20", "").isRefused("contribution-allocated");
            against("correct-contribution", "2026-03-20", ", 'amount': {'amount': '99', 'currency': 'EUR'}")
                    .isRefused("contribution-allocated");
            release(allocation, "2026-03-20").answer();
            against("reverse-contribution", "2026-03-20", "").answer();
        }

        @Test
        void is_not_given_back() {
            String allocation = allocated("60");
            refund("40.01", "2026-03-20").isRefused("contribution-allocated");
            refund("40", "2026-03-20").answer();
            release(allocation, "2026-03-21").answer();
            refund("60", "2026-03-21").answer();
        }
    }
}
