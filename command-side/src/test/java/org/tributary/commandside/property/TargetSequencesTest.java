package org.tributary.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.property.Move.WHY;
import static org.tributary.commandside.property.Move.move;
import static org.tributary.commandside.property.Office.office;
import static org.tributary.events.Role.MANAGER;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tributary.commandside.House;
import org.tributary.events.Measure;
import org.tributary.events.StaffId;
import org.tributary.stored.NaturalKeys;

/** A target is set before it is withdrawn, and set otherwise only with a reason. */
class TargetSequencesTest extends Sequences {
    private static final String OF =
            "{'owner': '<owner>', 'measure': 'received', 'period': '2026', 'effectiveOn': '<day>'";
    private static final List<Move> MOVES = List.of(
            move(
                    MANAGER,
                    "set-target",
                    OF + "(, 'amount': {'amount': '<amount>', 'currency': '<currency>'})(, 'count': '33/2')(" + WHY
                            + ")}"),
            move(MANAGER, "set-target", OF + ", 'amount': {'amount': '<amount>', 'currency': 'CHF'}(" + WHY + ")}"),
            move(MANAGER, "withdraw-target", OF + WHY + "}"));

    private final House house = office().house;

    @Property
    void a_target_is_an_amount_and_is_changed_for_a_reason(@ForAll("steps") List<Step> steps) {
        String owner = house.staffMember();
        String target =
                NaturalKeys.target(StaffId.of(owner), Measure.RECEIVED, "2026").text();
        new Life(target, new World().with("owner", owner), MOVES, TargetSequencesTest::holds).live(steps);
    }

    private static void holds(Past past) {
        String[] planned = {""};
        past.each((name, event) -> {
            String next = event.at("/amount");
            assertThat(event.payload().has("count")).isFalse();
            assertThat(next).as("target after %s", name).isNotEqualTo(planned[0]);
            if (name.equals("target-set"))
                assertThat(Past.amount(event, "/amount").signum()).isNotNegative();
            if (!planned[0].isEmpty())
                assertThat(event.at("/reason/code")).as("why %s", name).isNotEmpty();
            planned[0] = next;
        });
    }
}
