package org.tributary.queryside.reports.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of an axis. */
class BarsOnPaperTest {
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0.2", "68, 20", "50, 10", "51, 20", "10900000, 5000000", "0.6, 0.2"})
    void are_round_and_at_most_five_reach_the_highest_bar(BigDecimal most, BigDecimal step) {
        assertThat(BarsOnPaper.step(most)).isEqualByComparingTo(step);
    }
}
