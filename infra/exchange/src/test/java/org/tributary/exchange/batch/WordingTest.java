package org.tributary.exchange.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void a_text_becomes_one_line_without_blanks_around_it() {
        assertThat(Wording.fitting("\u00a0 Winter\r\n\tappeal\u0085 2022 \u200b", 200))
                .isEqualTo("Winter appeal 2022");
    }

    @Test
    void a_text_that_just_fits_stays() {
        assertThat(Wording.fitting("x".repeat(200), 200)).isEqualTo("x".repeat(200));
    }

    @Test
    void a_longer_one_is_cut_at_a_whole_character_and_says_so() {
        String cut = Wording.fitting("😀".repeat(201), 200);

        assertThat(cut).isEqualTo("😀".repeat(199) + "…");
        assertThat(cut.codePointCount(0, cut.length())).isEqualTo(200);
    }
}
