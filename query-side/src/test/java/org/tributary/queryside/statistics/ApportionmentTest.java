package org.tributary.queryside.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tributary.events.Currency;

class ApportionmentTest {
    private final SortedMap<String, Fraction> parts = new TreeMap<>();

    private ApportionmentTest part(String code, String of, long numerator, long denominator) {
        parts.put(
                code,
                Fraction.of(new BigDecimal(of))
                        .times(new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator))));
        return this;
    }

    private String in(String currency) {
        return Apportionment.of(parts, Currency.of(currency)).toString();
    }

    @Test
    void thirds_of_a_cent_add_up_and_equal_remainders_go_in_the_order_of_codes() {
        part("EUR", "100.00", 1, 3).part("AFR", "100.00", 1, 3).part("ASP", "100.00", 1, 3);

        assertThat(in("EUR")).isEqualTo("{AFR=33.34 EUR, ASP=33.33 EUR, EUR=33.33 EUR}");
    }

    @Test
    void what_is_left_goes_to_the_largest_remainder() {
        part("A", "0.10", 1, 7).part("B", "0.10", 5, 7).part("C", "0.10", 1, 7);

        assertThat(in("USD")).isEqualTo("{A=0.02 USD, B=0.07 USD, C=0.01 USD}");
    }

    @Test
    void less_than_nothing_is_shared_too() {
        part("A", "-0.10", 1, 3).part("B", "-0.10", 2, 3);

        assertThat(in("USD")).isEqualTo("{A=-0.03 USD, B=-0.07 USD}");
    }

    @Test
    void a_total_with_more_decimals_than_the_currency_keeps_them() {
        part("A", "1.001", 1, 2).part("B", "1.001", 1, 2);

        assertThat(in("USD")).isEqualTo("{A=0.501 USD, B=0.50 USD}");
    }

    @Test
    void a_currency_without_cents_is_shared_in_whole_units() {
        part("A", "100", 1, 3).part("B", "100", 2, 3);

        assertThat(in("JPY")).isEqualTo("{A=33 JPY, B=67 JPY}");
    }
}
