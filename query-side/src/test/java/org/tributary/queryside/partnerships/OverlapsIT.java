package org.tributary.queryside.partnerships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tributary.events.EngagementEvent.PartnersRevised;
import org.tributary.events.PartnerId;
import org.tributary.events.PartnerInRole;
import org.tributary.events.Reason;
import org.tributary.platform.command.Adviser;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What may do twice what is done already. */
@TestInstance(PER_CLASS)
class OverlapsIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final APartnership masts = APartnership.called("Masts")
            .bringing(2026, "1.00")
            .region("AFR", "1/1")
            .area("generic", "1/1");
    private final APartnership elsewhere = APartnership.called("Elsewhere")
            .bringing(2026, "1.00")
            .region("ASP", "1/1")
            .area("generic", "1/1");
    private final APartnership other = APartnership.called("Another area")
            .bringing(2026, "1.00")
            .region("AFR", "1/1")
            .area("emergency", "1/1");
    private final APartnership vague = APartnership.called("Vague");
    private final APartnership lost =
            APartnership.called("Lost").region("AFR", "1/1").area("generic", "1/1");
    private final APartnership alone =
            APartnership.called("With others").region("AFR", "1/1").area("generic", "1/1");
    private final Signing old = Signing.on("2025-12-01").region("AFR", "1/1").area("generic", "1/1");
    private final APartnership taken = APartnership.of(old.partnership);

    @BeforeAll
    void five_with_one_partner_and_one_with_another() {
        views.given(
                Settings.policySet(),
                Signing.called(masts.partner, "Meridian Foundation", LocalDate.parse("2020-01-01")),
                masts.proposed("2026-01-10"),
                elsewhere.proposed("2026-01-10"),
                other.proposed("2026-01-10"),
                vague.identified("2026-01-10"),
                lost.identified("2026-01-10"),
                lost.declined("2026-01-11"),
                alone.identified("2026-01-10"),
                old.ownedBy(null),
                old.signed());
        for (APartnership one : List.of(elsewhere, other, vague, lost, taken)) views.given(withMeridian(one));
    }

    private PartnersRevised withMeridian(APartnership one) {
        return new PartnersRevised(
                one.id,
                List.of(new PartnerInRole(masts.partner, "funding")),
                null,
                new Reason("scope-changed", null),
                LocalDate.parse("2026-01-12"),
                List.of(),
                List.of());
    }

    @Test
    void who_tries_a_proposal_out_is_warned_of_it() {
        OverlapAdviser adviser = views.bean(OverlapAdviser.class);
        ObjectNode body = (ObjectNode) StoredJson.mapper().readTree("""
                {"partners": [{"partnerId": "%s", "role": "funding"}],
                 "attribution": {"region": [{"code": "AFR", "share": "1/1"}], "area": [{"code": "generic", "share": "1/1"}]}}
                """.formatted(masts.partner));

        assertThat(adviser.command()).isEqualTo("propose-partnership");
        assertThat(adviser.on(body, UUID.randomUUID().toString()))
                .extracting(Adviser.Warning::id)
                .containsExactlyInAnyOrder(masts.id.text(), vague.id.text(), taken.id.text());
        assertThat(adviser.on(body, masts.id.text()))
                .extracting(Adviser.Warning::detail)
                .contains("Vague (identified) is with the same partner.")
                .noneMatch(said -> said.startsWith("Masts"));
    }

    private JsonNode would(PartnerId partner, String asked) {
        return views.get("/api/partnerships/overlaps?partnerId=" + partner + "&" + asked)
                .get("items");
    }

    @Test
    void before_anything_is_proposed_one_sees_what_is_open_or_signed_with_the_partner_there() {
        assertThat(would(masts.partner, "region=AFR&area=generic").findValuesAsString("title"))
                .containsExactly("Broadband for schools", "Masts", "Vague");
        assertThat(would(masts.partner, "region=AFR").findValuesAsString("title"))
                .containsExactly("Another area", "Broadband for schools", "Masts", "Vague");
        assertThat(would(new PartnerId(UUID.randomUUID()), "region=AFR")).isEmpty();
        assertThat(views.ask("/api/partnerships/overlaps?region=AFR").getStatus())
                .isEqualTo(400);
    }

    @Test
    void of_a_partnership_one_sees_the_others_and_what_they_share() {
        JsonNode overlaps =
                views.get("/api/partnerships/" + masts.id + "/overlaps").get("items");
        assertThat(overlaps.findValuesAsString("title")).containsExactly("Broadband for schools", "Vague");
        assertThat(overlaps.at("/0/partners/0/name").asString()).isEqualTo("Meridian Foundation");
        assertThat(overlaps.at("/0/regions/0").asString()).isEqualTo("AFR");
        assertThat(overlaps.at("/0/areas/0").asString()).isEqualTo("generic");
        assertThat(overlaps.at("/1/regions")).isEmpty();
        assertThat(views.get("/api/partnerships/" + alone.id + "/overlaps").get("items"))
                .isEmpty();
        assertThat(views.ask("/api/partnerships/" + UUID.randomUUID() + "/overlaps")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void it_is_answered_as_it_was_then() {
        assertThat(would(masts.partner, "region=AFR&effectiveOn=2026-01-11").findValuesAsString("title"))
                .containsExactly("Masts");
    }
}
