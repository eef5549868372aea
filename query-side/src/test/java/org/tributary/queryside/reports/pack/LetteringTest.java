package org.tributary.queryside.reports.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a name is drawn, whatever script it is in. */
class LetteringTest {
    private final PDDocument document = new PDDocument();
    private Lettering lettering;

    @BeforeEach
    void fonts() throws IOException {
        lettering = new Lettering(document);
    }

    @AfterEach
    void closed() throws IOException {
        document.close();
    }

    @Test
    void latin_greek_and_cyrillic_are_drawn_as_they_are_written() {
        for (String name : List.of("Fundación Müller & Søn", "Ίδρυμα Ωνάση", "Фонд «Связь»", "Ґрунт"))
            assertThat(lettering.drawn(name)).isEqualTo(name);
    }

    @Test
    void arabic_is_joined_and_stands_from_right_to_left() {
        // seen, lam, alef (which join), meem: from the left the last comes first, each in the form that it has there
        assertThat(lettering.drawn("سلام")).isEqualTo("\uFEE1\uFEFC\uFEB3");
        assertThat(lettering.drawn("ITU, سلام (a)"))
                .startsWith("ITU, ")
                .endsWith(" (a)")
                .contains("\uFEFC");
    }

    @Test
    void hebrew_stands_from_right_to_left() {
        assertThat(lettering.drawn("קרן")).isEqualTo("ןרק");
    }

    @Test
    void a_script_that_the_fonts_lack_is_spelt_in_latin_letters() {
        assertThat(lettering.drawn("北京")).isEqualTo("běi jīng");
        assertThat(lettering.drawn("Фонд 北京")).isEqualTo("Фонд běi jīng");
        assertThat(lettering.drawn("भारत")).isEqualTo("bhārata");
    }

    @Test
    void what_is_no_letter_is_a_question_mark_and_never_a_box() {
        assertThat(lettering.drawn("A\uE123B")).isEqualTo("A?B");
        assertThat(lettering.drawn("A\u0007B\u200F")).isEqualTo("A B ");
    }

    @Test
    void lines_break_between_words_and_within_one_that_is_too_long() {
        assertThat(lettering.lines("one two three", 10, false, lettering.width("one two", 10, false)))
                .containsExactly("one two", "three");
        List<String> broken = lettering.lines("W".repeat(40), 10, false, 100);
        assertThat(broken).hasSizeGreaterThan(2);
        assertThat(String.join("", broken)).isEqualTo("W".repeat(40));
        assertThat(broken)
                .allSatisfy(line -> assertThat(lettering.width(line, 10, false)).isLessThanOrEqualTo(100));
    }
}
