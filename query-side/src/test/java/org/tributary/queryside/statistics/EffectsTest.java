package org.tributary.queryside.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tributary.events.Currency;
import org.tributary.queryside.figures.Sum;
import org.tributary.queryside.statistics.Effects.Side;

class EffectsTest {
    private static final Currency EUR = Currency.of("EUR");
    private static final Currency USD = Currency.of("USD");

    private static Side side(long number, String amount, String converted) {
        return new Side(number, new Sum(new BigDecimal(amount), EUR), new Sum(new BigDecimal(converted), USD));
    }

    private static String text(Effects effects) {
        return effects.change().amount() + " = " + effects.volume().amount() + " + "
                + effects.price().amount() + " + " + effects.rate().amount();
    }

    @Test
    void the_parts_add_up_to_the_cent_whatever_is_rounded() {
        Random chance = new Random(3);
        for (int one = 0; one < 1000; one++) {
            Effects effects = Effects.between(any(chance), any(chance));
            assertThat(effects.volume().plus(effects.price()).plus(effects.rate()))
                    .isEqualTo(effects.change());
        }
    }

    private static Side any(Random chance) {
        return side(
                chance.nextInt(5) - 1,
                new BigDecimal(chance.nextInt(100000)).movePointLeft(2).toPlainString(),
                new BigDecimal(chance.nextInt(100000)).movePointLeft(2).toPlainString());
    }

    @Test
    void in_the_reporting_currency_itself_nothing_is_of_the_rate() {
        assertThat(text(Effects.between(side(3, "10.00", "10.00"), side(7, "11.00", "11.00"))))
                .isEqualTo("1.00 = 13.33 + -12.33 + 0.00");
    }

    @Test
    void what_came_from_nothing_or_went_altogether_is_volume() {
        assertThat(text(Effects.between(side(0, "0", "0"), side(2, "5.00", "6.00"))))
                .isEqualTo("6.00 = 6.00 + 0.00 + 0.00");
        assertThat(text(Effects.between(side(2, "5.00", "6.00"), side(0, "0", "0"))))
                .isEqualTo("-6.00 = -6.00 + 0.00 + 0.00");
    }
}
