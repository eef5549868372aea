package org.tributary.queryside.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.FlagId;
import org.tributary.events.FlagKind;
import org.tributary.events.NoteId;
import org.tributary.events.PartnerEvent.PartnerFlagLifted;
import org.tributary.events.PartnerEvent.PartnerFlagRaised;
import org.tributary.events.PartnerId;
import org.tributary.events.Reason;
import org.tributary.events.Role;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/partners/{id}/flags}. */
class FlagsIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final PartnerId meridian = new PartnerId(UUID.randomUUID());
    private final NoteId note = new NoteId(UUID.randomUUID());
    private final PartnerFlagRaised sanctions = raised(FlagKind.SANCTIONS, true, "2026-02-01", note);

    {
        views.given(Signing.called(meridian, "Meridian Foundation", LocalDate.parse("2026-01-01")));
    }

    private PartnerFlagRaised raised(FlagKind kind, boolean bars, String on, NoteId note) {
        return new PartnerFlagRaised(
                meridian,
                new FlagId(UUID.randomUUID()),
                kind,
                bars,
                new Reason("sanctions-list", "Of the Council"),
                note,
                LocalDate.parse(on),
                List.of());
    }

    private PartnerFlagLifted lifted(PartnerFlagRaised raised, String on) {
        return new PartnerFlagLifted(
                meridian,
                raised.flagId(),
                raised.kind(),
                raised.bars(),
                new Reason("delisted", null),
                null,
                LocalDate.parse(on),
                List.of());
    }

    private JsonNode flags(String asked) {
        return views.get("/api/partners/" + meridian + "/flags?" + asked).get("items");
    }

    private String shown(String asked) {
        JsonNode partner = views.get("/api/partners/" + meridian + "?" + asked);
        return partner.get("flags") + " " + partner.get("barred");
    }

    @Test
    void say_what_for_why_since_when_and_until_when() {
        views.given(sanctions, lifted(sanctions, "2026-04-01"));

        JsonNode flag = flags("").get(0);
        assertThat(flag.get("id").asString()).isEqualTo(sanctions.flagId().text());
        assertThat(flag.get("kind").asString()).isEqualTo("sanctions");
        assertThat(flag.get("bars").asBoolean()).isTrue();
        assertThat(flag.get("status").asString()).isEqualTo("lifted");
        assertThat(flag.get("raisedOn").asString()).isEqualTo("2026-02-01");
        assertThat(flag.get("reason").toString())
                .isEqualTo("{\"code\":\"sanctions-list\",\"note\":\"Of the Council\"}");
        assertThat(flag.get("liftedOn").asString()).isEqualTo("2026-04-01");
        assertThat(flag.at("/liftedFor/code").asString()).isEqualTo("delisted");
    }

    @Test
    void of_a_partner_are_shown_with_it_while_they_stand() {
        PartnerFlagRaised disruption = raised(FlagKind.DISRUPTION, false, "2026-03-01", null);
        PartnerFlagRaised again = raised(FlagKind.DISRUPTION, false, "2026-03-02", null);
        assertThat(shown("")).isEqualTo("[] false");
        views.given(sanctions, disruption, again);
        assertThat(shown("")).isEqualTo("[\"disruption\",\"sanctions\"] true");
        views.given(lifted(sanctions, "2026-04-01"), lifted(again, "2026-04-01"));
        assertThat(shown("")).isEqualTo("[\"disruption\"] false");
        assertThat(views.get("/api/partners").at("/items/0/flags").toString()).isEqualTo("[\"disruption\"]");
        assertThat(views.get("/api/partners/" + meridian).get("version").asLong())
                .isEqualTo(5);
    }

    @Test
    void stand_as_they_were_known_and_true_then() {
        long before = views.given(sanctions);
        views.given(lifted(sanctions, "2026-04-01"));

        assertThat(shown("effectiveOn=2026-01-31")).isEqualTo("[] false");
        assertThat(shown("effectiveOn=2026-03-31")).isEqualTo("[\"sanctions\"] true");
        assertThat(shown("asOfPosition=" + before)).isEqualTo("[\"sanctions\"] true");
        assertThat(flags("effectiveOn=2026-03-31").at("/0/status").asString()).isEqualTo("standing");
        assertThat(flags("asOfPosition=" + before).get(0).has("liftedOn")).isFalse();
        assertThat(flags("effectiveOn=2026-01-31")).isEmpty();
    }

    @Test
    void show_their_note_to_officers_and_managers_and_to_others_that_there_is_one() {
        views.given(sanctions);
        views.givenWords(note, "{\"text\":\"Owned by Mr Thistlewood\"}");

        for (Role role : List.of(Role.OFFICER, Role.MANAGER)) {
            views.as(role);
            assertThat(flags("").at("/0/note").toString())
                    .isEqualTo(
                            "{\"id\":\"%s\",\"status\":\"open\",\"text\":\"Owned by Mr Thistlewood\"}".formatted(note));
        }
        for (Role role : List.of(Role.FINANCE, Role.AUDITOR, Role.ADMIN)) {
            views.as(role);
            assertThat(flags("").at("/0/note").toString())
                    .isEqualTo("{\"id\":\"%s\",\"status\":\"restricted\"}".formatted(note));
            assertThat(ViewFixture.text(views.ask("/api/partners/" + meridian + "/flags?format=csv")))
                    .doesNotContain("Thistlewood");
        }
    }

    @Test
    void that_are_delivered_twice_count_once() {
        views.given(sanctions, lifted(sanctions, "2026-04-01"), raised(FlagKind.DISRUPTION, false, "2026-03-01", null));
        JsonNode before = flags("");
        views.redeliver();
        assertThat(flags("")).isEqualTo(before).hasSize(2);
    }

    @Test
    void of_a_partner_that_is_not_known_are_not_found() {
        assertThat(views.ask("/api/partners/" + UUID.randomUUID() + "/flags").getStatus())
                .isEqualTo(404);
    }
}
