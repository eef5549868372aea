package org.tributary.queryside.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.NoteEvent.Content;
import org.tributary.events.NoteEvent.Field;
import org.tributary.events.NoteEvent.NoteRecorded;
import org.tributary.events.NoteEvent.NoteRevised;
import org.tributary.events.NoteEvent.NoteWithdrawn;
import org.tributary.events.NoteId;
import org.tributary.events.OfficeNoteId;
import org.tributary.events.PartnerId;
import org.tributary.events.Reason;
import org.tributary.events.Role;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/notes}. */
class NotesIT {
    private static final Reason WHY = new Reason("data-entry-error", null);

    private final ViewFixture views = ViewFixture.fresh();
    private final OfficeNoteId id = new OfficeNoteId(UUID.randomUUID());
    private final PartnerId partner = new PartnerId(UUID.randomUUID());
    private final NoteId remark = new NoteId(UUID.randomUUID());

    private Content forum(String participants) {
        return new Content(
                "Partnering forum", List.of(new Field("participants", participants)), partner, null, null, remark);
    }

    private NoteRecorded recorded(String on) {
        return new NoteRecorded(id, "forum", forum("120"), LocalDate.parse(on), List.of(), List.of());
    }

    private JsonNode notes(String asked) {
        return views.get("/api/notes?" + asked).get("items");
    }

    @Test
    void are_found_by_kind_by_what_they_are_about_by_day_and_by_words() {
        views.given(
                Signing.called(partner, "Meridian Foundation", LocalDate.parse("2026-01-01")), recorded("2026-03-01"));

        JsonNode one = notes("kind=forum&partnerId=" + partner).get(0);
        assertThat(one.get("title").asString()).isEqualTo("Partnering forum");
        assertThat(one.get("fields").toString()).isEqualTo("[{\"field\":\"participants\",\"value\":\"120\"}]");
        assertThat(one.get("partner").asString()).isEqualTo("Meridian Foundation");
        assertThat(one.get("recordedOn").asString()).isEqualTo("2026-03-01");
        for (String asked : new String[] {"from=2026-03-01", "to=2026-03-01", "q=partnering"})
            assertThat(notes(asked)).as(asked).hasSize(1);
        for (String asked :
                new String[] {"kind=lesson", "partnerId=" + UUID.randomUUID(), "from=2026-03-02", "q=nothing"})
            assertThat(notes(asked)).as(asked).isEmpty();
        assertThat(ViewFixture.text(views.ask("/api/notes?format=csv"))).contains("Partnering forum");
        assertThat(views.ask("/api/notes/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
    }

    @Test
    void say_what_was_known_and_true_then() {
        long first = views.given(recorded("2026-03-01"));
        views.given(
                new NoteRevised(id, "forum", forum("90"), WHY, LocalDate.parse("2026-04-01"), List.of(), List.of()));
        String participants = "/fields/0/value";
        String uri = "/api/notes/" + id;
        assertThat(views.get(uri + "?asOfPosition=" + first).at(participants).asString())
                .isEqualTo("120");
        assertThat(views.get(uri + "?effectiveOn=2026-03-31").at(participants).asString())
                .isEqualTo("120");
        assertThat(views.get(uri).at(participants).asString()).isEqualTo("90");
        assertThat(views.get(uri).get("recordedOn").asString()).isEqualTo("2026-03-01");

        views.given(new NoteWithdrawn(id, WHY, LocalDate.parse("2026-05-01"), List.of()));
        assertThat(notes("")).isEmpty();
        assertThat(notes("effectiveOn=2026-04-30")).hasSize(1);
        views.redeliver();
        assertThat(notes("effectiveOn=2026-04-30")).hasSize(1);
    }

    @Test
    void have_remarks_for_officers_and_managers_alone() {
        views.givenWords(remark, "{\"text\":\"Ms Almeida spoke\"}");
        views.given(recorded("2026-03-01"));

        assertThat(notes("").at("/0/remark/text").asString()).isEqualTo("Ms Almeida spoke");
        views.as(Role.AUDITOR);
        assertThat(notes("").at("/0/remark/status").asString()).isEqualTo("restricted");
        assertThat(notes("").at("/0/remark").has("text")).isFalse();
    }
}
