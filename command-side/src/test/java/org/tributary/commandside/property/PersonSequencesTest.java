package org.tributary.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.property.Move.WHY;
import static org.tributary.commandside.property.Move.move;
import static org.tributary.commandside.property.Office.office;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tributary.commandside.House;

/** Who is erased is erased once, and nothing of them is left. */
class PersonSequencesTest extends Sequences {
    private static final List<Move> MOVES = List.of(
            move(MANAGER, "erase-person", "{'personId': '<person>', 'effectiveOn': '<day>'" + WHY + "}"),
            move(
                    OFFICER,
                    "remove-contact",
                    "{'partnerId': '<partner>', 'contactId': '<contact>', 'effectiveOn': '<day>'" + WHY + "}"),
            move(
                    OFFICER,
                    "add-contact",
                    "{'partnerId': '<partner>', 'contactId': '<another>', 'person': {'name': 'Ada'}, 'role': 'head'}"));

    private final House house = office().house;

    @Property
    void who_is_erased_is_erased_once_and_for_ever(@ForAll("steps") List<Step> steps) {
        String partner = house.partner();
        String contact = House.anId();
        house.as(OFFICER)
                .given(
                        "add-contact",
                        "{'partnerId': '%s', 'contactId': '%s', 'person': {'name': 'Quillfeather'}, 'role': 'head', 'effectiveOn': '2026-01-10'}",
                        partner,
                        contact);
        String person = house.last(partner).at("/personId");
        World world = new World()
                .with("partner", partner)
                .with("contact", contact)
                .with("person", person, House.anId(), partner)
                .fresh("another", 20);
        new Life(person, world, MOVES, past -> {
                    assertThat(past.events()).hasSizeLessThanOrEqualTo(1);
                    assertThat(house.person(person).contains("Quillfeather"))
                            .isEqualTo(past.events().isEmpty());
                })
                .live(steps);
    }
}
