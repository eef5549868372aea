package org.tributary.queryside.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.InteractionId;
import org.tributary.events.PartnerEvent.InteractionRecorded;
import org.tributary.events.PartnerId;
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

    private static InteractionRecorded met(PartnerId partner, String on, PartnerId... alsoWith) {
        return new InteractionRecorded(
                partner,
                new InteractionId(UUID.randomUUID()),
                "meeting",
                "Geneva",
                List.of(alsoWith),
                List.of(),
                null,
                null,
                null,
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

    @Test
    void an_id_is_the_same_in_capitals() {
        String capitals = cedar.text().toUpperCase(Locale.ROOT);

        assertThat(views.get("/api/partners/" + capitals).get("name").asString())
                .isEqualTo("Cedar Networks");
        assertThat(views.ask("/api/partners/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
        assertThat(views.ask("/api/partners/cedar").getStatus()).isEqualTo(404);
    }
}
