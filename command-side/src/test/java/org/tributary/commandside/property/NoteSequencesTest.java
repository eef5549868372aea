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
import org.tributary.commandside.StoredEvent;

/** A note keeps its kind and the fields of its template, and says nothing once it is withdrawn. */
class NoteSequencesTest extends Sequences {
    private static final String OF = "{'noteId': '<note>', 'effectiveOn': '<day>'";
    private static final List<Move> MOVES = List.of(
            move(
                    OFFICER,
                    "record-note",
                    OF + ", 'kind': '<kind>', 'title': 'Note', 'fields': [<fields>](, 'remark': {'text': 'Words'})}"),
            move(
                    OFFICER,
                    "revise-note",
                    OF + WHY
                            + "(, 'title': '<title>')(, 'fields': [<fields>])(, 'partnerId': '<partner>')(, 'remark': {'text':"
                            + " 'Words'})}"),
            move(OFFICER, "revise-note", OF + WHY + ", 'title': '<title>'}"),
            move(OFFICER, "withdraw-note", OF.replace("<note>", "<seldom>") + WHY + "}"));

    private final House house = office().house;

    @Property
    void a_note_keeps_to_its_template_until_it_is_withdrawn(@ForAll("steps") List<Step> steps) {
        String note = House.anId();
        World world = new World()
                .with("note", note)
                .with("seldom", note, House.anId(), House.anId(), House.anId())
                .with("kind", "lesson", "forum", "no-such-kind")
                .with("title", "First", "Second", "Third")
                .with("partner", house.partner(), House.anId())
                .with(
                        "fields",
                        "{'field': 'advice', 'value': 'Ask'}",
                        "{'field': 'advice', 'value': 'Ask'}, {'field': 'context', 'value': 'Here'}",
                        "{'field': 'participants', 'value': '12'}",
                        "{'field': 'advice', 'value': 'Ask'}, {'field': 'advice', 'value': 'Twice'}",
                        "");
        new Life(note, world, MOVES, NoteSequencesTest::holds).live(steps);
    }

    private static void holds(Past past) {
        past.requireInTime();
        List<StoredEvent> events = past.events();
        assertThat(past.named("note-recorded")).hasSize(1);
        for (StoredEvent event : events) {
            if (event.name().equals("note-withdrawn")) assertThat(event).isEqualTo(events.get(events.size() - 1));
            else assertThat(event.at("/kind")).isEqualTo(events.get(0).at("/kind"));
            List<String> fields = Past.list(event, "/content/fields").stream()
                    .map(field -> field.path("field").asString())
                    .toList();
            assertThat(fields).doesNotHaveDuplicates();
            if (event.at("/kind").equals("lesson"))
                assertThat(List.of("context", "finding", "advice")).containsAll(fields);
        }
    }
}
