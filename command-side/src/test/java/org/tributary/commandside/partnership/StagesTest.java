package org.tributary.commandside.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.tributary.events.Stage;
import org.tributary.platform.problem.Refusal;

/** The table of stages: each way that there is, and none beside it. */
class StagesTest {
    private static Set<String> allowed(BiConsumer<Stage, Stage> rule) {
        Set<String> ways = new TreeSet<>();
        for (Stage from : Stage.values())
            for (Stage to : Stage.values()) {
                Refusal refusal = catchThrowableOfType(Refusal.class, () -> rule.accept(from, to));
                if (refusal == null) ways.add(from + " " + to);
                else assertThat(refusal.rule()).isEqualTo("stage-not-allowed");
            }
        return ways;
    }

    private static Set<String> from(BiConsumer<Stage, Stage> rule) {
        Set<String> stages = new TreeSet<>();
        allowed(rule).forEach(way -> stages.add(way.substring(0, way.indexOf(' '))));
        return stages;
    }

    @Test
    void on_it_goes_one_step_at_a_time() {
        assertThat(allowed(Stages::requireOn))
                .containsExactlyInAnyOrder("identified qualified", "qualified cultivating", "proposed negotiating");
    }

    @Test
    void back_it_goes_one_step_at_a_time() {
        assertThat(allowed(Stages::requireBack))
                .containsExactlyInAnyOrder(
                        "qualified identified",
                        "cultivating qualified",
                        "proposed cultivating",
                        "negotiating proposed");
    }

    @Test
    void what_is_lost_is_tried_again_from_the_beginning_or_nearly() {
        assertThat(allowed(Stages::requireReopened))
                .containsExactlyInAnyOrder(
                        "declined identified", "declined qualified", "withdrawn identified", "withdrawn qualified");
    }

    @Test
    void each_other_way_begins_where_it_may() {
        assertThat(from((from, to) -> Stages.requireBeforeProposal(from)))
                .containsExactlyInAnyOrder("identified", "qualified", "cultivating");
        assertThat(from((from, to) -> Stages.requireBeforeSignature(from)))
                .containsExactlyInAnyOrder("proposed", "negotiating", "signed");
        assertThat(from((from, to) -> Stages.requireSigned(from))).containsExactly("signed");
        assertThat(from((from, to) -> Stages.requireCompleted(from))).containsExactly("completed");
        List<String> open = List.of("identified", "qualified", "cultivating", "proposed", "negotiating");
        assertThat(from((from, to) -> Stages.requireOpen(from, "be put on hold")))
                .containsExactlyInAnyOrderElementsOf(open);
        assertThat(from((from, to) -> Stages.requireAlive(from, "be pledged")))
                .containsAll(open)
                .hasSize(open.size() + 1)
                .contains("signed");
    }

    @Test
    void a_refusal_says_from_where_what_is_not_possible() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Stages.requireOn(Stage.SIGNED, Stage.QUALIFIED));
        assertThat(refusal.detail()).isEqualTo("From signed, a partnership cannot advance to qualified.");
    }
}
