package org.tributary.queryside.statistics;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.tributary.events.Money;
import org.tributary.events.Share;
import org.tributary.queryside.figures.Fraction;
import org.tributary.queryside.figures.Sum;

class TallyTest {
    private final SortedMap<Integer, Count> inAll = counted("unassigned", "1/1").totals();

    private static Tally counted(String... codesAndShares) {
        Tally tally = new Tally();
        for (int n = 0; n < codesAndShares.length; n += 2)
            tally.add(
                    2015,
                    codesAndShares[n],
                    Count.ofSigned(Fraction.of(Share.of(codesAndShares[n + 1])), Fraction.ZERO));
        return tally;
    }

    @Test
    void a_cut_in_thirds_is_the_same_as_all() {
        Tally regions = counted("AFR", "1/3", "ARB", "1/3", "EUR", "1/3");

        assertThatCode(() -> regions.requireSameAs(inAll, "region")).doesNotThrowAnyException();
    }

    @Test
    void a_count_that_differs_between_the_cuts_is_not_shown() {
        Tally regions = counted("AFR", "1/3", "EUR", "1/3");

        assertThatThrownBy(() -> regions.requireSameAs(inAll, "region"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("by region")
                .hasMessageContaining("2/3");
    }

    @Test
    void a_sum_that_differs_between_the_cuts_is_not_shown() {
        Tally areas = counted("emergency", "1/1");
        areas.add(2015, "emergency", Count.ofMoney(Sum.of(Money.of("0.01", "EUR"))));

        assertThatThrownBy(() -> areas.requireSameAs(inAll, "area")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_year_that_is_missing_in_a_cut_is_seen() {
        assertThatThrownBy(() -> new Tally().requireSameAs(inAll, "area")).isInstanceOf(IllegalStateException.class);
    }
}
