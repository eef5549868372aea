package org.tributary.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void equal_amounts_are_equal_however_they_were_written() {
        assertThat(Money.of("100", "EUR")).isEqualTo(Money.of("100.000", "EUR"));
        assertThat(Money.of("1E+3", "EUR").toString()).isEqualTo("1000.00 EUR");
    }

    @Test
    void what_a_source_states_beyond_minor_units_is_kept() {
        assertThat(Money.of("10.005", "USD").toString()).isEqualTo("10.005 USD");
        assertThat(Money.of("10.50", "JPY").inMinorUnits()).isFalse();
        assertThat(Money.of("10", "JPY").inMinorUnits()).isTrue();
    }

    @Test
    void amounts_of_different_currencies_are_never_added_or_compared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "USD")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1", "EUR").exceeds(Money.of("1", "USD")));
    }

    @Test
    void an_amount_that_no_organization_ever_handled_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1E400", "EUR"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("0.0000001", "EUR"));
    }

    @Test
    void adding_and_taking_away_is_exact() {
        Money sum = Money.of("0.1", "USD").plus(Money.of("0.2", "USD"));

        assertThat(sum).isEqualTo(Money.of("0.3", "USD"));
        assertThat(sum.minus(sum)).isEqualTo(Money.zero(sum.currency()));
        assertThat(sum.negated().signum()).isNegative();
    }

    @Test
    void amounts_reach_to_the_bounds_and_not_beyond() {
        String most = "9".repeat(Money.MAX_INTEGER_DIGITS) + ".999999";
        assertThat(Money.of(most, "EUR").toString()).isEqualTo(most + " EUR");
        assertThat(Money.of("-" + most, "EUR").signum()).isEqualTo(-1);
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1" + "0".repeat(18), "EUR"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1E400", "EUR"))
                .withMessage("an amount has at most 18 digits before and 6 after the point");
    }

    @Test
    void a_sum_beyond_the_bounds_is_the_fault_of_no_single_amount() {
        Money most = Money.of("9".repeat(18), "EUR");
        assertThatThrownBy(() -> most.plus(most)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.negated().minus(most))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("18 digits");
    }

    @Test
    void only_more_exceeds() {
        Money one = Money.of("1", "EUR");
        assertThat(one.exceeds(Money.of("0.99", "EUR"))).isTrue();
        assertThat(one.exceeds(one)).isFalse();
        assertThat(one.exceeds(Money.of("1.01", "EUR"))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> one.minus(Money.of("1", "USD")));
    }

    @Test
    void an_amount_is_below_at_or_above_zero() {
        assertThat(Money.of("-0.01", "EUR").signum()).isEqualTo(-1);
        assertThat(Money.zero(Currency.of("EUR")).signum()).isZero();
        assertThat(Money.of("0.01", "EUR").signum()).isEqualTo(1);
        assertThat(Money.of("7", "EUR").negated()).isEqualTo(Money.of("-7", "EUR"));
    }
}
