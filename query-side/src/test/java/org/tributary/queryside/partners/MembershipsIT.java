package org.tributary.queryside.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.IdentityEvent.PartnerMerged;
import org.tributary.events.MembershipEvent.MembershipEnded;
import org.tributary.events.MembershipEvent.MembershipRecorded;
import org.tributary.events.MembershipEvent.MembershipRemoved;
import org.tributary.events.MembershipId;
import org.tributary.events.PartnerId;
import org.tributary.events.Reason;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/partners/{id}/memberships}. */
class MembershipsIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final PartnerId meridian = new PartnerId(UUID.randomUUID());
    private final MembershipRecorded joined = joined(meridian, "sector-member");
    private final MembershipEnded ended = new MembershipEnded(
            meridian,
            joined.membershipId(),
            "sector-member",
            joined.firstDay(),
            LocalDate.parse("2026-03-31"),
            new Reason("request-of-partner", "By letter"),
            LocalDate.parse("2026-03-15"),
            List.of());

    {
        views.given(Signing.called(meridian, "Meridian Foundation", LocalDate.parse("2026-01-01")));
    }

    private static MembershipRecorded joined(PartnerId partner, String kind) {
        return new MembershipRecorded(
                partner,
                new MembershipId(UUID.randomUUID()),
                kind,
                LocalDate.parse("1998-01-01"),
                null,
                LocalDate.parse("2026-01-10"),
                List.of());
    }

    private JsonNode memberships(String asked) {
        return views.get("/api/partners/" + meridian + "/memberships?" + asked).get("items");
    }

    private List<String> members(String asked) {
        return views.get("/api/partners?" + asked).get("items").findValuesAsString("name");
    }

    @Test
    void say_from_when_to_when_a_partner_is_a_member_and_why_no_longer() {
        views.given(joined, ended);

        JsonNode one = memberships("effectiveOn=2026-03-31").get(0);
        assertThat(one.get("id").asString()).isEqualTo(joined.membershipId().text());
        assertThat(one.get("kind").asString()).isEqualTo("sector-member");
        assertThat(one.get("firstDay").asString()).isEqualTo("1998-01-01");
        assertThat(one.get("lastDay").asString()).isEqualTo("2026-03-31");
        assertThat(one.get("current").asBoolean()).isTrue();
        assertThat(one.at("/reason/note").asString()).isEqualTo("By letter");
        assertThat(memberships("effectiveOn=2026-04-01").at("/0/current").asBoolean())
                .isFalse();
        assertThat(views.get("/api/partners/" + meridian).get("version").asLong())
                .isEqualTo(2);
    }

    @Test
    void are_those_that_were_known_then() {
        long before = views.given(joined);
        views.given(ended);

        assertThat(memberships("").get(0).has("lastDay")).isTrue();
        assertThat(memberships("asOfPosition=" + before).get(0).has("lastDay")).isFalse();
    }

    @Test
    void that_never_were_are_not_shown() {
        views.given(
                joined,
                new MembershipRemoved(
                        meridian,
                        joined.membershipId(),
                        "sector-member",
                        joined.firstDay(),
                        new Reason("data-entry-error", null),
                        LocalDate.parse("2026-02-01"),
                        List.of()));

        assertThat(memberships("")).isEmpty();
        assertThat(memberships("effectiveOn=2026-01-31")).isEmpty();
    }

    @Test
    void that_hold_on_the_day_are_shown_with_the_partner_and_searched_by() {
        views.given(joined, joined(meridian, "developing"), ended);

        assertThat(views.get("/api/partners/" + meridian + "?effectiveOn=2026-03-31")
                        .get("memberships")
                        .toString())
                .isEqualTo("[\"developing\",\"sector-member\"]");
        assertThat(members("membership=sector-member&effectiveOn=2026-03-31")).containsExactly("Meridian Foundation");
        assertThat(members("membership=sector-member&effectiveOn=2026-04-01")).isEmpty();
        assertThat(members("membership=developing&effectiveOn=2026-04-01")).hasSize(1);
    }

    @Test
    void held_on_their_own_days_whenever_they_were_entered() {
        views.given(joined);

        assertThat(members("membership=sector-member&effectiveOn=2026-01-05")).containsExactly("Meridian Foundation");
        assertThat(memberships("effectiveOn=2026-01-05")).hasSize(1);
    }

    @Test
    void of_a_duplicate_are_the_partner_s() {
        PartnerId again = new PartnerId(UUID.randomUUID());
        views.given(
                Signing.called(again, "Meridian", LocalDate.parse("2026-01-01")),
                joined(again, "associate"),
                new PartnerMerged(
                        again, meridian, new Reason("duplicate", null), LocalDate.parse("2026-02-01"), List.of()));

        assertThat(memberships("").findValuesAsString("kind")).containsExactly("associate");
        assertThat(members("membership=associate")).containsExactly("Meridian Foundation");
    }

    @Test
    void that_are_delivered_twice_count_once() {
        views.given(joined, ended);
        JsonNode before = memberships("");
        views.redeliver();
        assertThat(memberships("")).isEqualTo(before).hasSize(1);
    }
}
