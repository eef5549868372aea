package org.tributary.queryside.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.tributary.events.Share;

class FractionTest {
    private static final Fraction THIRD = Fraction.of(Share.of(1, 3));

    @Test
    void three_thirds_are_one() {
        assertThat(THIRD.plus(THIRD).plus(THIRD)).isEqualTo(Fraction.ONE);
    }

    @Test
    void a_count_is_read_with_at_most_six_decimals_and_stays_exact_beside_it() {
        assertThat(THIRD.decimal()).isEqualTo("0.333333");
        assertThat(THIRD).hasToString("1/3");
        assertThat(Fraction.of(new BigDecimal("16.50")).decimal()).isEqualTo("16.5");
        assertThat(Fraction.of(100).decimal()).isEqualTo("100");
    }

    @Test
    void a_ratio_is_exact_until_it_is_rounded() {
        assertThat(Fraction.of(2).over(Fraction.of(3)).rounded(4)).isEqualTo(new BigDecimal("0.6667"));
    }
}
