package org.tributary.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.property.Move.WHY;
import static org.tributary.commandside.property.Move.move;
import static org.tributary.commandside.property.Office.office;
import static org.tributary.events.Role.OFFICER;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tributary.commandside.House;

/** Everybody in a round is invited once, to one scale. */
class CapacityRoundSequencesTest extends Sequences {
    private static final List<Move> MOVES = List.of(
            move(
                    OFFICER,
                    "open-capacity-round",
                    "{'roundId': '<round>', 'name': '<name>', 'scale': {'lowest': <score>, 'highest': <score>}, 'invited':"
                            + " ['<partner>'(, '<partner>')], 'effectiveOn': '<day>'}"),
            move(
                    OFFICER,
                    "revise-capacity-round",
                    "{'roundId': '<round>'(, 'name': '<name>')(, 'invited': ['<partner>', '<partner>']), 'effectiveOn': '<day>'"
                            + WHY + "}"));

    private final House house = office().house;

    @Property
    void who_is_invited_is_invited_once_and_the_scale_goes_up(@ForAll("steps") List<Step> steps) {
        String round = House.anId();
        World world = new World()
                .with("round", round)
                .with("name", "Survey", "Second survey")
                .with("score", "1", "4", "0", "5")
                .with("partner", house.partner(), house.partner(), house.partner(), House.anId());
        new Life(round, world, MOVES, CapacityRoundSequencesTest::holds).live(steps);
    }

    private static void holds(Past past) {
        past.requireInTime();
        past.each((name, event) -> {
            assertThat(name.equals("capacity-round-opened")).isEqualTo(event.sequence() == 0);
            assertThat(Past.list(event, "/invited")).isNotEmpty().doesNotHaveDuplicates();
            assertThat(event.payload().has("scale")).as("the scale stays").isEqualTo(event.sequence() == 0);
        });
        var scale = past.events().get(0).payload().path("scale");
        assertThat(scale.path("lowest").asInt())
                .isLessThan(scale.path("highest").asInt());
    }
}
