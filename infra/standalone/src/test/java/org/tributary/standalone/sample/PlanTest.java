package org.tributary.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    @Test
    void every_command_has_a_name_of_its_own() {
        assertThat(steps(TODAY)).extracting(Step::name).doesNotHaveDuplicates();
    }

    @Test
    void the_same_day_makes_the_same_commands() {
        assertThat(steps(TODAY)).isEqualTo(steps(TODAY));
    }

    @Test
    void the_register_and_the_invented_year_are_whole() {
        Map<String, Long> counts =
                steps(TODAY).stream().collect(Collectors.groupingBy(Step::command, Collectors.counting()));

        assertThat(counts)
                .containsEntry("register-partner", 99L)
                .containsEntry("register-staff-member", 8L)
                .containsEntry("register-signed-agreement", 200L)
                .containsEntry("bring-into-force", 205L)
                .containsEntry("sign-addendum", 39L)
                .containsEntry("sign-agreement", 5L)
                .containsEntry("reverse-contribution", 1L)
                .containsEntry("refund-contribution", 1L)
                .containsEntry("set-target", 32L);
        assertThat(new Pipeline(new Days(TODAY)).partnerships()).hasSize(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2026-11-21", "2026-12-31", "2028-02-29"})
    void nothing_but_an_entry_into_force_lies_ahead(String day) {
        LocalDate today = LocalDate.parse(day);

        assertThat(steps(today))
                .filteredOn(step -> !step.command().equals("bring-into-force"))
                .allSatisfy(step -> assertThat(
                                LocalDate.parse(step.body().get("effectiveOn").asString()))
                        .as(step.name())
                        .isBeforeOrEqualTo(today));
    }

    @Test
    void what_is_invented_says_so() {
        assertThat(steps(TODAY))
                .filteredOn(step -> step.command().matches("identify-partnership|propose-partnership|sign-agreement"))
                .allSatisfy(
                        step -> assertThat(step.body().get("title").asString()).endsWith("(invented)"));
    }

    private static List<Step> steps(LocalDate today) {
        return Plan.of(new Days(today)).parts().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .toList();
    }
}
