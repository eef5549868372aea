package org.tributary.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyTest {
    @ParameterizedTest
    @CsvSource({"EUR, 2", "JPY, 0", "XPF, 0", "BHD, 3", "TND, 3", "CLF, 4", "UYW, 4", "XDR, 2"})
    void has_the_decimals_of_its_smallest_unit(String code, int decimals) {
        assertThat(Currency.of(code).minorUnits()).isEqualTo(decimals);
        assertThat(Currency.of(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EU", "EURO", "eur", "E1R"})
    void is_three_capital_letters(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> Currency.of(code));
    }
}
