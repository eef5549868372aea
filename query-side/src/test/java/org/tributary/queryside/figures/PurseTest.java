package org.tributary.queryside.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.tributary.events.Currency;
import org.tributary.events.Money;

class PurseTest {
    private final Purse purse = new Purse();

    @Test
    void each_currency_adds_up_for_itself() {
        purse.add(Sum.of(Money.of("10.00", "USD")));
        purse.add(Sum.of(Money.of("1.005", "EUR")));
        purse.add(Sum.of(Money.of("0.995", "EUR")));

        assertThat(purse.amounts()).containsExactly(Sum.of(Money.of("2.00", "EUR")), Sum.of(Money.of("10.00", "USD")));
    }

    @Test
    void a_sum_may_be_more_than_any_single_amount() {
        Sum most = Sum.of(Money.of("999999999999999999.99", "EUR"));
        purse.add(most);
        purse.add(most);

        assertThat(purse.amounts())
                .containsExactly(new Sum(new BigDecimal("1999999999999999999.98"), Currency.of("EUR")));
    }
}
