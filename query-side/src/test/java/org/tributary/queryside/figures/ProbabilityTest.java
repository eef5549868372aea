package org.tributary.queryside.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tributary.events.Money;
import org.tributary.events.Share;
import org.tributary.events.Stage;

class ProbabilityTest {
    @Test
    void what_the_officers_believe_goes_before_what_the_policy_says() {
        assertThat(Probability.of(Stage.NEGOTIATING, Share.of(1, 3), true, Settings.policy()))
                .isEqualTo(new Probability(Share.of(1, 3), "override"));
    }

    @Test
    void a_stage_weighs_what_the_policy_says() {
        assertThat(Probability.of(Stage.QUALIFIED, null, false, Settings.policy()))
                .isEqualTo(new Probability(Share.of(3, 10), "stage"));
    }

    @Test
    void negotiating_weighs_less_while_due_diligence_is_not_cleared() {
        assertThat(Probability.of(Stage.NEGOTIATING, null, false, Settings.policy()))
                .isEqualTo(new Probability(Share.of(4, 5), "negotiating-without-due-diligence"));
        assertThat(Probability.of(Stage.NEGOTIATING, null, true, Settings.policy()))
                .isEqualTo(new Probability(Share.of(9, 10), "stage"));
    }

    @Test
    void half_a_cent_goes_to_the_even_neighbour() {
        Probability half = Probability.of(Stage.PROPOSED, null, false, Settings.policy());
        assertThat(half.of(Money.of("0.01", "EUR"))).isEqualTo(Money.of("0.00", "EUR"));
        assertThat(half.of(Money.of("0.03", "EUR"))).isEqualTo(Money.of("0.02", "EUR"));
        assertThat(half.of(Money.of("3", "JPY"))).isEqualTo(Money.of("2", "JPY"));
    }
}
