package org.tributary.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.property.Move.WHY;
import static org.tributary.commandside.property.Move.move;
import static org.tributary.commandside.property.Office.office;
import static org.tributary.events.Role.ADMIN;
import static org.tributary.events.Role.AUDITOR;
import static org.tributary.events.Role.MANAGER;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tributary.commandside.House;
import org.tributary.stored.NaturalKeys;

/** Who is of the staff was registered, works in an office that was opened, and has an account alone. */
class StaffSequencesTest extends Sequences {
    private static final String OF = "{'effectiveOn': '<day>'";
    private static final List<Move> MOVES = List.of(
            move(
                    MANAGER,
                    "open-office",
                    OF + ", 'officeId': '<office>', 'name': 'Office', 'kind': 'area'(, 'parentId': '<office>')}"),
            move(
                    MANAGER,
                    "register-staff-member",
                    OF + ", 'staffId': '<staff>', 'person': {'name': 'Colleague'}(, 'officeId': '<office>')}"),
            move(MANAGER, "assign-to-office", OF + WHY + ", 'staffId': '<staff>', 'officeId': '<office>'}"),
            move(ADMIN, "link-account", OF + ", 'staffId': '<staff>', 'accountId': '<account>'}"));

    private final House house = office().house;

    @Property
    void everybody_works_in_an_office_that_there_is(@ForAll("steps") List<Step> steps) {
        World world =
                new World().fresh("office", 3).fresh("staff", 3).with("account", account(), account(), House.anId());
        new Life(NaturalKeys.STAFF.toString(), world, MOVES, StaffSequencesTest::holds).live(steps);
    }

    /** Opening one costs a password's hash. */
    private String account() {
        String key = "account " + house.next() % 20;
        return ACCOUNTS.computeIfAbsent(key, none -> house.account(AUDITOR));
    }

    private static final Map<String, String> ACCOUNTS = new HashMap<>();

    private static void holds(Past past) {
        Set<String> offices = new HashSet<>();
        Map<String, String> since = new HashMap<>();
        Map<String, String> holders = new HashMap<>();
        past.each((name, event) -> {
            for (String pointer : List.of("/parentId", name.equals("office-opened") ? "/parentId" : "/officeId"))
                if (!event.at(pointer).isEmpty())
                    assertThat(offices).as("open before %s", name).contains(event.at(pointer));
            switch (name) {
                case "office-opened" ->
                    assertThat(offices.add(event.at("/officeId"))).isTrue();
                case "staff-member-registered" ->
                    assertThat(since.put(event.at("/staffId"), event.at("/effectiveOn")))
                            .isNull();
                case "staff-member-assigned" ->
                    assertThat(event.at("/effectiveOn")).isGreaterThanOrEqualTo(since.get(event.at("/staffId")));
                default -> {
                    assertThat(since).containsKey(event.at("/staffId"));
                    assertThat(holders.put(event.at("/accountId"), event.at("/staffId")))
                            .as("one holder")
                            .isNull();
                }
            }
        });
    }
}
