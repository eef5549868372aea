package org.tributary.queryside.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.events.Money;
import org.tributary.events.Share;

class SplitTest {
    private static List<String> split(String amount, String currency, String... shares) {
        return Split.of(
                        Sum.of(Money.of(amount, currency)),
                        Stream.of(shares).map(Share::of).toList())
                .stream()
                .map(part -> part.amount().toPlainString())
                .toList();
    }

    @Test
    void thirds_of_a_cent_go_to_the_first_so_that_the_parts_add_up() {
        assertThat(split("100.00", "EUR", "1/3", "1/3", "1/3")).containsExactly("33.34", "33.33", "33.33");
        assertThat(split("200.00", "EUR", "1/3", "1/3", "1/3")).containsExactly("66.67", "66.67", "66.66");
    }

    @Test
    void the_largest_remainder_is_served_before_the_first() {
        assertThat(split("0.10", "EUR", "1/7", "6/7")).containsExactly("0.01", "0.09");
        assertThat(split("0.10", "EUR", "1/8", "7/8")).containsExactly("0.01", "0.09");
        assertThat(split("1.01", "EUR", "1/4", "3/4")).containsExactly("0.25", "0.76");
    }

    @Test
    void what_is_taken_back_is_split_like_what_was_given() {
        assertThat(split("-100.00", "EUR", "1/3", "1/3", "1/3")).containsExactly("-33.34", "-33.33", "-33.33");
    }

    @Test
    void a_currency_without_cents_is_split_in_whole_units() {
        assertThat(split("100", "JPY", "1/3", "2/3")).containsExactly("33", "67");
    }

    @Test
    void decimals_that_a_source_stated_beyond_the_cent_are_kept() {
        assertThat(split("0.000003", "EUR", "1/2", "1/2")).containsExactly("0.000002", "0.000001");
    }
}
