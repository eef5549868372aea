package org.tributary.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.property.Move.WHY;
import static org.tributary.commandside.property.Move.move;
import static org.tributary.commandside.property.Office.office;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tributary.commandside.House;
import org.tributary.commandside.StoredEvent;

/** A report is published once, of a file of ours; guidance stands from when it is given until it is taken back. */
class ReportSequencesTest extends Sequences {
    private static final String OF = "{'reportId': '<report>', 'effectiveOn': '<day>'";
    private static final List<Move> MOVES = List.of(
            move(MANAGER, "publish-report", OF + ", 'title': 'Report', 'fileId': '<file>'}"),
            move(OFFICER, "record-guidance", OF + ", 'guidanceId': '<guidance>', 'body': 'council', 'text': 'Noted.'}"),
            move(OFFICER, "withdraw-guidance", OF + ", 'guidanceId': '<guidance>'" + WHY + "}"),
            move(MANAGER, "withdraw-report", OF.replace("<report>", "<seldom>") + WHY + "}"));

    private final House house = office().house;

    @Property
    void guidance_is_on_what_is_published_and_each_stands_once(@ForAll("steps") List<Step> steps) {
        String report = House.anId();
        World world = new World()
                .with("report", report)
                .with("seldom", report, House.anId(), House.anId(), House.anId())
                .with("file", house.madeFile(), House.anId())
                .with("guidance", House.anId(), House.anId(), House.anId());
        new Life(report, world, MOVES, ReportSequencesTest::holds).live(steps);
    }

    private static void holds(Past past) {
        past.requireInTime();
        assertThat(past.named("report-published")).hasSize(1);
        Set<String> standing = new HashSet<>();
        Set<String> ever = new HashSet<>();
        boolean withdrawn = false;
        for (StoredEvent event : past.events()) {
            switch (event.name()) {
                case "report-withdrawn" -> {
                    assertThat(withdrawn).isFalse();
                    withdrawn = true;
                }
                case "guidance-recorded" -> {
                    assertThat(withdrawn).isFalse();
                    assertThat(ever.add(event.at("/guidanceId"))).isTrue();
                    standing.add(event.at("/guidanceId"));
                }
                case "guidance-withdrawn" ->
                    assertThat(standing.remove(event.at("/guidanceId"))).isTrue();
                default -> assertThat(event.at("/document/sha256")).hasSize(64);
            }
        }
    }
}
