package org.tributary.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.tributary.commandside.StoredEvent;

/** The table of stages, as the domain's page has it: from where, by which event, to where. */
final class Walk {
    private static final Set<String> TABLE = Set.of(
            "identified stage-advanced qualified",
            "qualified stage-advanced cultivating",
            "proposed stage-advanced negotiating",
            "identified partnership-proposed proposed",
            "qualified partnership-proposed proposed",
            "cultivating partnership-proposed proposed",
            "qualified stage-moved-back identified",
            "cultivating stage-moved-back qualified",
            "proposed stage-moved-back cultivating",
            "negotiating stage-moved-back proposed",
            "proposed partnership-signed signed",
            "negotiating partnership-signed signed",
            "signed partnership-signed signed",
            "signed partnership-completed completed",
            "completed completion-reopened signed",
            "declined partnership-reopened identified",
            "declined partnership-reopened qualified",
            "withdrawn partnership-reopened identified",
            "withdrawn partnership-reopened qualified");
    private static final List<String> OPEN =
            List.of("identified", "qualified", "cultivating", "proposed", "negotiating");
    private static final Set<String> NOT_ON_HOLD = Set.of(
            "stage-advanced",
            "stage-moved-back",
            "partnership-proposed",
            "partnership-signed",
            "partnership-put-on-hold");

    private String stage = "";
    private boolean held;
    private int attempt = 1;

    void go(String name, StoredEvent event) {
        if (NOT_ON_HOLD.contains(name))
            assertThat(held).as("on hold at %s", name).isFalse();
        if (!event.at("/from").isEmpty() && event.payload().path("from").isString())
            assertThat(event.at("/from")).as("from, of %s", name).isEqualTo(stage);
        switch (name) {
            case "partnership-identified" -> stage = "identified";
            case "partnership-proposed" -> to(name, "proposed");
            case "stage-advanced", "stage-moved-back" -> to(name, event.at("/to"));
            case "partnership-signed", "completion-reopened" -> to(name, "signed");
            case "partnership-completed" -> to(name, "completed");
            case "partnership-reopened" -> {
                to(name, event.at("/to"));
                assertThat(event.at("/attempt")).isEqualTo(Integer.toString(++attempt));
            }
            case "partnership-put-on-hold", "partnership-resumed" -> {
                assertThat(stage)
                        .as("the stage is kept")
                        .isEqualTo(event.at("/stage"))
                        .isIn(OPEN);
                assertThat(held).as("on hold before %s", name).isEqualTo(name.equals("partnership-resumed"));
                held = !held;
            }
            case "partnership-declined" -> lost("declined");
            case "partnership-withdrawn" -> lost("withdrawn");
            case "partnership-voided" -> stage = "void";
            default -> assertThat(stage).as("after the end: %s", name).isNotEqualTo("void");
        }
    }

    private void to(String name, String next) {
        assertThat(TABLE).as("the table").contains(stage + " " + name + " " + next);
        stage = next;
    }

    private void lost(String how) {
        assertThat(OPEN).as("what can be lost").contains(stage);
        stage = how;
        held = false;
    }
}
