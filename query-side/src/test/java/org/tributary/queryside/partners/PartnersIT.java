package org.tributary.queryside.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tributary.events.InteractionId;
import org.tributary.events.NoteId;
import org.tributary.events.PartnerEvent.InteractionRecorded;
import org.tributary.events.PartnerId;
import org.tributary.events.PersonId;
import org.tributary.events.Role;
import org.tributary.events.StaffEvent.StaffMemberRegistered;
import org.tributary.events.StaffId;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/partners}. */
class PartnersIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final PartnerId meridian = new PartnerId(UUID.randomUUID());
    private final PartnerId cedar = new PartnerId(UUID.randomUUID());

    {
        views.given(
                Signing.called(meridian, "Meridian Foundation", LocalDate.parse("2026-01-01")),
                Signing.called(cedar, "Cedar Networks", LocalDate.parse("2026-01-01")));
    }

    static InteractionRecorded met(PartnerId partner, String on, PartnerId... alsoWith) {
        return met(partner, on, null, null, alsoWith);
    }

    private static InteractionRecorded met(
            PartnerId partner, String on, StaffId by, NoteId note, PartnerId... alsoWith) {
        return new InteractionRecorded(
                partner,
                new InteractionId(UUID.randomUUID()),
                "meeting",
                "Geneva",
                List.of(alsoWith),
                by == null ? List.of() : List.of(by),
                null,
                note,
                LocalDate.parse("2026-12-01"),
                LocalDate.parse(on),
                List.of(),
                List.of());
    }

    private JsonNode one(PartnerId partner, String... asked) {
        return views.get("/api/partners/" + partner + "?" + String.join("&", asked));
    }

    @Test
    void whoever_was_met_together_with_another_was_met() {
        views.given(met(meridian, "2026-02-01", cedar), met(meridian, "2026-03-01"));

        assertThat(one(cedar).get("lastInteractionOn").asString()).isEqualTo("2026-02-01");
        assertThat(one(cedar).get("version").asLong()).isZero();
        assertThat(one(meridian).get("lastInteractionOn").asString()).isEqualTo("2026-03-01");
        assertThat(one(meridian).get("version").asLong()).isEqualTo(2);
        assertThat(one(cedar, "effectiveOn=2026-01-31").has("lastInteractionOn"))
                .isFalse();
    }

    @Nested
    class Interactions {
        private final StaffId ada = new StaffId(UUID.randomUUID());
        private final NoteId note = new NoteId(UUID.randomUUID());

        private JsonNode of(PartnerId partner, String asked) {
            return views.get("/api/partners/" + partner + "/interactions?" + asked)
                    .get("items");
        }

        {
            PersonId person = new PersonId(UUID.randomUUID());
            views.givenPerson(person, "Ada Byron");
            views.given(
                    new StaffMemberRegistered(ada, person, null, LocalDate.parse("2020-01-01")),
                    met(meridian, "2026-02-01", ada, note, cedar),
                    met(meridian, "2026-03-01"));
        }

        @Test
        void are_told_the_newest_first_to_whoever_took_part() {
            JsonNode mine = of(meridian, "");
            assertThat(mine.findValuesAsString("effectiveOn")).containsExactly("2026-03-01", "2026-02-01");
            JsonNode theirs = of(cedar, "");
            assertThat(theirs).hasSize(1);
            assertThat(theirs.get(0).get("kind").asString()).isEqualTo("meeting");
            assertThat(theirs.get(0).get("place").asString()).isEqualTo("Geneva");
            assertThat(theirs.get(0).at("/partner/name").asString()).isEqualTo("Meridian Foundation");
            assertThat(theirs.get(0).at("/alsoWith/0/name").asString()).isEqualTo("Cedar Networks");
            assertThat(theirs.get(0).at("/staff/0/name").asString()).isEqualTo("Ada Byron");
            assertThat(theirs.get(0).get("nextActionOn").asString()).isEqualTo("2026-12-01");
            assertThat(of(meridian, "effectiveOn=2026-02-28")).hasSize(1);
        }

        @Test
        void with_all_partners_are_found_by_whom_they_were_with_who_went_and_when() {
            views.given(met(cedar, "2026-04-01"));

            assertThat(days("")).containsExactly("2026-04-01", "2026-03-01", "2026-02-01");
            assertThat(days("partnerId=" + cedar)).containsExactly("2026-04-01", "2026-02-01");
            assertThat(days("staffId=" + ada)).containsExactly("2026-02-01");
            assertThat(days("from=2026-02-02&to=2026-03-31")).containsExactly("2026-03-01");
            assertThat(days("kind=call")).isEmpty();
            assertThat(days("partnershipId=" + UUID.randomUUID())).isEmpty();
            assertThat(days("nextActionTo=2026-11-30")).isEmpty();
            assertThat(days("nextActionTo=2026-12-01")).hasSize(3);
            assertThat(days("effectiveOn=2026-02-28")).containsExactly("2026-02-01");
        }

        private List<String> days(String asked) {
            return views.get("/api/interactions?" + asked).get("items").findValuesAsString("effectiveOn");
        }

        @Test
        void of_a_partner_that_is_not_known_are_not_found() {
            assertThat(views.ask("/api/partners/" + UUID.randomUUID() + "/interactions")
                            .getStatus())
                    .isEqualTo(404);
        }

        @Test
        void show_their_note_to_officers_and_managers_and_to_others_that_there_is_one() {
            views.givenWords(note, "{\"outcome\":\"They will pay\",\"nextAction\":\"Send the draft\"}");

            for (Role role : List.of(Role.OFFICER, Role.MANAGER)) {
                views.as(role);
                assertThat(of(cedar, "").at("/0/note").toString())
                        .isEqualTo(
                                "{\"id\":\"%s\",\"status\":\"open\",\"outcome\":\"They will pay\",\"nextAction\":\"Send the draft\"}"
                                        .formatted(note));
            }
            for (Role role : List.of(Role.FINANCE, Role.AUDITOR, Role.ADMIN)) {
                views.as(role);
                assertThat(of(cedar, "").at("/0/note").toString())
                        .isEqualTo("{\"id\":\"%s\",\"status\":\"restricted\"}".formatted(note));
                assertThat(ViewFixture.text(views.ask("/api/partners/" + cedar + "/interactions?format=csv")))
                        .doesNotContain("They will pay");
            }
            assertThat(of(meridian, "").get(0).has("note")).isFalse();
        }

        @Test
        void say_that_a_note_is_erased() {
            views.givenWords(note, "{\"erased\":true}");

            assertThat(of(cedar, "").at("/0/note/status").asString()).isEqualTo("erased");
        }
    }

    @Test
    void an_id_is_the_same_in_capitals() {
        String capitals = cedar.text().toUpperCase(Locale.ROOT);

        assertThat(views.get("/api/partners/" + capitals).get("name").asString())
                .isEqualTo("Cedar Networks");
        assertThat(views.ask("/api/partners/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
        assertThat(views.ask("/api/partners/cedar").getStatus()).isEqualTo(404);
    }
}
