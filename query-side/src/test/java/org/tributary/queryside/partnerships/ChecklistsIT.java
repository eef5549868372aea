package org.tributary.queryside.partnerships;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.ChecklistEvent.ChecklistAssigned;
import org.tributary.events.ChecklistEvent.ChecklistItemAssessed;
import org.tributary.events.ChecklistEvent.ChecklistRemoved;
import org.tributary.events.ChecklistEvent.Item;
import org.tributary.events.ChecklistId;
import org.tributary.events.CodeListVersion;
import org.tributary.events.CodesEvent.Code;
import org.tributary.events.CodesEvent.CodeAdded;
import org.tributary.events.CodesEvent.CodesPublished;
import org.tributary.events.ItemAssessment;
import org.tributary.events.NoteId;
import org.tributary.events.Reason;
import org.tributary.events.Role;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import org.tributary.stored.NaturalKeys;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/partnerships/{id}/checklists}. */
class ChecklistsIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final APartnership it = APartnership.called("Broadband").bringing(2026, "1000.00");
    private final ChecklistId checklist = new ChecklistId(UUID.randomUUID());

    {
        views.given(
                Settings.policySet(),
                new CodesPublished(
                        NaturalKeys.codes("checklist-partnering"),
                        "checklist-partnering",
                        "Partnering",
                        null,
                        List.of(
                                new Code("zero-tolerance", "Nobody tolerates abuse", "commitment"),
                                new Code("flexibility", "Both sides can respond", "aspiration")),
                        LocalDate.parse("2020-01-01")),
                it.proposed("2026-01-10"),
                assigned(checklist, "2026-02-01"));
    }

    private ChecklistAssigned assigned(ChecklistId id, String on) {
        return new ChecklistAssigned(
                it.id,
                id,
                "partnering",
                List.of(new Item("zero-tolerance", true, null), new Item("flexibility", false, null)),
                LocalDate.parse(on),
                List.of(new CodeListVersion("checklist-template", 0), new CodeListVersion("checklist-partnering", 0)));
    }

    private ChecklistItemAssessed found(String item, ItemAssessment assessment, NoteId evidence, String on) {
        return new ChecklistItemAssessed(it.id, checklist, item, assessment, evidence, null, LocalDate.parse(on));
    }

    private JsonNode items(String asked) {
        return views.get("/api/partnerships/" + it.id + "/checklists?sort=-item" + (asked.isEmpty() ? "" : "&" + asked))
                .get("items");
    }

    @Test
    void show_each_item_in_words_and_how_far_it_is_met() {
        NoteId evidence = new NoteId(UUID.randomUUID());
        views.givenWords(evidence, "{\"text\":\"Their policy says so\"}");
        long before = views.given(found("zero-tolerance", ItemAssessment.PARTLY, null, "2026-02-02"));
        views.given(found("zero-tolerance", ItemAssessment.MET, evidence, "2026-03-01"));

        JsonNode first = items("").get(0);
        assertThat(first.get("name").asString()).isEqualTo("Nobody tolerates abuse");
        assertThat(first.get("blocks").asBoolean()).isTrue();
        assertThat(first.get("status").asString()).isEqualTo("met");
        assertThat(first.get("assessedOn").asString()).isEqualTo("2026-03-01");
        assertThat(first.at("/evidence/text").asString()).isEqualTo("Their policy says so");
        assertThat(items("").at("/1/status").asString()).isEqualTo("open");
        assertThat(items("").at("/1/blocks").asBoolean()).isFalse();
        assertThat(items("effectiveOn=2026-02-28").at("/0/status").asString()).isEqualTo("partly");
        assertThat(items("asOfPosition=" + before).at("/0/status").asString()).isEqualTo("partly");
        assertThat(items("effectiveOn=2026-01-31")).isEmpty();
        views.as(Role.AUDITOR);
        assertThat(items("").at("/0/evidence/status").asString()).isEqualTo("restricted");
        assertThat(items("").at("/0/evidence").has("text")).isFalse();
    }

    @Test
    void show_in_words_what_the_office_added_to_them_too() {
        views.given(
                new CodeAdded(
                        NaturalKeys.codes("checklist-partnering"),
                        "checklist-partnering",
                        "thrift",
                        "Nobody wastes money",
                        LocalDate.parse("2026-02-02")),
                new ChecklistAssigned(
                        it.id,
                        new ChecklistId(UUID.randomUUID()),
                        "partnering",
                        List.of(new Item("thrift", false, null), new Item("zero-tolerance", true, null)),
                        LocalDate.parse("2026-03-01"),
                        List.of(new CodeListVersion("checklist-partnering", 1))));
        assertThat(items("")
                        .valueStream()
                        .filter(row -> row.get("current").asBoolean())
                        .map(row -> row.get("name").asString()))
                .containsExactly("Nobody tolerates abuse", "Nobody wastes money");
    }

    @Test
    void that_were_assigned_anew_or_removed_are_current_no_longer() {
        views.given(assigned(new ChecklistId(UUID.randomUUID()), "2026-03-01"));
        assertThat(items("").valueStream().filter(row -> row.get("current").asBoolean()))
                .hasSize(2);
        views.given(new ChecklistRemoved(
                it.id, checklist, new Reason("other", "Mistaken"), LocalDate.parse("2026-03-02"), List.of()));
        JsonNode removed = items("")
                .valueStream()
                .filter(row -> row.has("reason"))
                .findFirst()
                .orElseThrow();
        assertThat(removed.get("checklistId").asString()).isEqualTo(checklist.text());
        assertThat(removed.get("current").asBoolean()).isFalse();
    }

    @Test
    void are_told_and_delivered_twice_count_once() {
        views.given(found("zero-tolerance", ItemAssessment.NOT_APPLICABLE, null, "2026-02-02"));
        assertThat(views.get("/api/partnerships/" + it.id + "/story")
                        .get("items")
                        .findValuesAsString("sentence"))
                .endsWith(
                        "On 1 February 2026 an officer held it to a checklist (partnering).",
                        "On 2 February 2026 an officer assessed zero tolerance: not applicable.");
        String before = items("").toString();
        views.redeliver();
        assertThat(items("").toString()).isEqualTo(before);
    }
}
