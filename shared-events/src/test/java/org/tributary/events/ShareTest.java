package org.tributary.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {
    @Test
    void thirds_add_up_to_one() {
        Share third = Share.of("1/3");

        assertThat(Share.sum(List.of(third, third, third))).isEqualTo(Share.ONE);
    }

    @Test
    void a_share_is_kept_in_lowest_terms() {
        assertThat(Share.of("2/4").toString()).isEqualTo("1/2");
        assertThat(Share.of("0/7")).isEqualTo(Share.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/0", "-1/2", "0.333", "1", "1/2/3", "", "1234567890123456789/2"})
    void what_is_no_exact_fraction_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(text));
    }

    @Test
    void a_share_is_of_at_most_18_digits_on_each_side_and_not_below_nothing() {
        long most = 999_999_999_999_999_999L;
        assertThat(Share.of(most, 1).toString()).isEqualTo(most + "/1");
        assertThat(Share.of(1, most).toString()).isEqualTo("1/" + most);
        for (long[] parts : new long[][] {{most + 1, 1}, {1, most + 1}, {-1, 2}, {1, 0}, {1, -2}})
            assertThatIllegalArgumentException().isThrownBy(() -> Share.of(parts[0], parts[1]));
    }

    @Test
    void rounded_thirds_do_not_add_up() {
        Share rounded = Share.of("333/1000");
        assertThat(Share.sum(List.of(rounded, rounded, rounded)).toString()).isEqualTo("999/1000");
        assertThat(Share.of("1/2").plus(Share.of("1/3"))).isEqualTo(Share.of("5/6"));
        assertThat(Share.sum(List.of())).isEqualTo(Share.ZERO);
    }
}
