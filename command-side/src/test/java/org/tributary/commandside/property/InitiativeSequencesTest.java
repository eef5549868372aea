package org.tributary.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.property.Move.WHY;
import static org.tributary.commandside.property.Move.move;
import static org.tributary.commandside.property.Office.office;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tributary.commandside.House;
import org.tributary.events.Stage;

/** What an initiative lacks is declared before anything serves it, and while it is closed only what left it leaves. */
class InitiativeSequencesTest extends Sequences {
    private static final String OF = "{'initiativeId': '<initiative>', 'effectiveOn': '<day>'";
    private static final String NEED = OF + ", 'needId': '<need>'";
    private static final String VALUE = ", 'amount': {'amount': '<amount>', 'currency': '<currency>'}";
    private static final String SERVING = OF + ", 'partnershipId': '<partnership>'";
    private static final List<Move> MOVES = List.of(
            move(OFFICER, "launch-initiative", OF + ", 'title': 'Schools', 'level': 'global'}"),
            move(OFFICER, "declare-funding-need", NEED + VALUE + ", 'title': 'Terminals'(, 'published': <yes>)}"),
            move(OFFICER, "revise-funding-need", NEED + WHY + "(, 'title': '<title>')(" + VALUE + ")}"),
            move(OFFICER, "withdraw-funding-need", NEED + WHY + "}"),
            move(OFFICER, "dedicate-partnership", SERVING + "(, 'needId': '<need>')}"),
            move(OFFICER, "release-partnership", SERVING + WHY + "}"),
            move(MANAGER, "close-initiative", OF + WHY + "}"),
            move(MANAGER, "reopen-initiative", OF + WHY + "}"));

    private final House house = office().house;

    @Property
    void what_serves_an_initiative_serves_what_it_lacks(@ForAll("steps") List<Step> steps) {
        String initiative = house.initiative();
        World world = new World()
                .with("initiative", initiative)
                .with("need", house.need(initiative), House.anId())
                .with("title", "Terminals", "Schools")
                .with(
                        "partnership",
                        house.deal(Stage.IDENTIFIED).partnership(),
                        house.deal(Stage.IDENTIFIED).partnership());
        new Life(initiative, world, MOVES, InitiativeSequencesTest::holds).live(steps);
    }

    private static void holds(Past past) {
        past.requireInTime();
        List<String> needs =
                past.alternating("/needId", List.of("funding-need-declared"), List.of("funding-need-withdrawn"));
        past.following("/needId", "funding-need-declared", "funding-need-revised");
        past.alternating("/partnershipId", List.of("partnership-dedicated"), List.of("partnership-released"));
        past.alternating("", List.of("initiative-closed"), List.of("initiative-reopened"));
        past.named("funding-need-declared", "funding-need-revised")
                .forEach(event -> assertThat(Past.amount(event, "/need/amount")).isPositive());
        Map<String, String> served = new HashMap<>();
        boolean[] closed = {false};
        past.each((name, event) -> {
            if (name.equals("initiative-reopened")) closed[0] = false;
            if (!name.equals("partnership-released"))
                assertThat(closed[0]).as("closed before %s", name).isFalse();
            if (name.equals("initiative-closed")) closed[0] = true;
            if (name.equals("partnership-dedicated")) served.put(event.at("/partnershipId"), event.at("/needId"));
            if (name.equals("partnership-released")) served.remove(event.at("/partnershipId"));
        });
        assertThat(served.values())
                .as("what is served stands")
                .allMatch(need -> need.isEmpty() || needs.contains(need));
    }
}
