package org.tributary.queryside.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FractionTest {
    private static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    @Test
    void thirds_add_up_to_one() {
        assertThat(of(1, 3).plus(of(1, 3)).plus(of(1, 3))).isEqualTo(of(1, 1));
    }

    @Test
    void a_count_is_told_with_at_most_six_places_and_no_zeros_at_the_end() {
        assertThat(of(33, 2).rounded()).isEqualTo("16.5");
        assertThat(of(9, 1).rounded()).isEqualTo("9");
        assertThat(of(100, 1).rounded()).isEqualTo("100");
        assertThat(of(2, 3).rounded()).isEqualTo("0.666667");
        assertThat(Fraction.ZERO.rounded()).isEqualTo("0");
    }

    @Test
    void as_many_different_parts_as_one_likes_stay_exact() {
        Fraction sum = LongStream.rangeClosed(1, 200).mapToObj(n -> of(1, n)).reduce(Fraction.ZERO, Fraction::plus);
        Fraction back = LongStream.rangeClosed(1, 200).mapToObj(n -> of(-1, n)).reduce(sum, Fraction::plus);

        assertThat(back).isEqualTo(Fraction.ZERO);
    }

    @Test
    void a_decimal_is_itself() {
        assertThat(Fraction.of(new BigDecimal("-12.50"))).isEqualTo(of(-25, 2));
        assertThat(Fraction.of(new BigDecimal("1E+3"))).isEqualTo(of(1000, 1));
        assertThat(of(-25, 2).exactly()).isEqualByComparingTo("-12.5");
    }
}
