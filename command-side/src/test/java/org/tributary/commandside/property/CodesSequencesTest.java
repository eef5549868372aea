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
import org.tributary.stored.NaturalKeys;

/** A code of an office's own is added before it is retired. */
class CodesSequencesTest extends Sequences {
    private static final String OF = "{'list': '<list>', 'code': '<code>', 'effectiveOn': '<day>'";
    private static final List<Move> MOVES = List.of(
            move(MANAGER, "add-code", OF + ", 'name': 'Our own'}"), move(MANAGER, "retire-code", OF + WHY + "}"));

    private final House house = office().house;

    @Property
    void a_code_is_there_before_it_is_retired(@ForAll("steps") List<Step> steps) {
        int number = house.next();
        World world = new World()
                .with("list", "area", "area", "area", "stage", "no-such-list")
                .with("code", "own-" + number, "own-" + number + "-b", "Not a code");
        new Life(NaturalKeys.codes("area").text(), world, MOVES, CodesSequencesTest::holds).live(steps);
    }

    private static void holds(Past past) {
        assertThat(past.events().get(0).name()).isEqualTo("codes-published");
        past.alternating("/code", List.of("code-added"), List.of("code-retired"));
    }
}
