package org.tributary.queryside.partnerships;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.BrokerId;
import org.tributary.events.BrokerKind;
import org.tributary.events.EngagementEvent.BrokerAssigned;
import org.tributary.events.EngagementEvent.BrokerReleased;
import org.tributary.events.EngagementEvent.EngagementRevised;
import org.tributary.events.EngagementEvent.PartnersRevised;
import org.tributary.events.PartnerId;
import org.tributary.events.PartnerInRole;
import org.tributary.events.PersonId;
import org.tributary.events.Reason;
import org.tributary.events.Term;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import tools.jackson.databind.JsonNode;

/** How partners work together, who they are and who brokers, as it changes. */
class EngagementIT {
    private static final Reason REASON = new Reason("scope-changed", null);

    private final ViewFixture views = ViewFixture.fresh();
    private final APartnership it =
            APartnership.called("Broadband").bringing(2026, "1000.00").region("AFR", "1/1");
    private final PartnerId other = new PartnerId(UUID.randomUUID());

    {
        views.given(
                Settings.policySet(),
                Signing.called(it.partner, "Meridian Foundation", LocalDate.parse("2026-01-01")),
                Signing.called(other, "Haystack Holdings", LocalDate.parse("2026-01-01")),
                it.proposed("2026-01-10"));
    }

    private JsonNode partnership(String asked) {
        return views.get("/api/partnerships/" + it.id + "?" + asked);
    }

    private JsonNode brokers(String asked) {
        return views.get("/api/partnerships/" + it.id + "/brokers?" + asked).get("items");
    }

    private EngagementRevised working(String on, String... types) {
        return new EngagementRevised(
                it.id,
                List.of(types),
                "Rules for twelve countries",
                new Term(LocalDate.parse("2026-04-01"), LocalDate.parse("2028-12-31")),
                REASON,
                LocalDate.parse(on),
                List.of());
    }

    private PartnersRevised with(PartnerId partner, String role, String on) {
        return new PartnersRevised(
                it.id,
                List.of(new PartnerInRole(partner, role)),
                null,
                REASON,
                LocalDate.parse(on),
                List.of(),
                List.of());
    }

    private BrokerAssigned broker(PersonId person, PartnerId partner, String until) {
        return new BrokerAssigned(
                it.id,
                new BrokerId(UUID.randomUUID()),
                BrokerKind.EXTERNAL,
                person,
                partner,
                null,
                until == null ? null : LocalDate.parse(until),
                LocalDate.parse("2026-02-01"),
                List.of());
    }

    @Test
    void the_types_are_those_that_were_said_for_the_day() {
        long before = views.given(working("2026-03-01", "thematic", "funding"));
        views.given(working("2026-02-01", "capacity-development"));

        assertThat(types("effectiveOn=2026-01-31")).isEqualTo("[\"project\"]");
        assertThat(types("effectiveOn=2026-02-15")).isEqualTo("[\"capacity-development\"]");
        assertThat(types("asOfPosition=" + before)).isEqualTo("[\"thematic\",\"funding\"]");
        assertThat(types("")).isEqualTo("[\"capacity-development\"]");
        assertThat(partnership("").get("objective").asString()).isEqualTo("Rules for twelve countries");
        assertThat(partnership("").get("term").toString()).isEqualTo("{\"from\":\"2026-04-01\",\"to\":\"2028-12-31\"}");
        assertThat(partnership("effectiveOn=2026-01-31").get("objective").asString())
                .startsWith("Harmonized");
        assertThat(partnership("effectiveOn=2026-01-31").has("term")).isFalse();
        assertThat(partnership("").get("version").asLong()).isEqualTo(2);
    }

    private String types(String asked) {
        return partnership(asked).get("engagementTypes").toString();
    }

    @Test
    void the_partners_are_those_that_took_part_then_and_what_it_counts_over_stays() {
        long before = views.given(with(other, "lead", "2026-02-01"));

        assertThat(partnership("effectiveOn=2026-01-31").at("/partners/0/name").asString())
                .isEqualTo("Meridian Foundation");
        JsonNode now = partnership("");
        assertThat(now.get("partners")).hasSize(1);
        assertThat(now.at("/partners/0/name").asString()).isEqualTo("Haystack Holdings");
        assertThat(now.at("/partners/0/role").asString()).isEqualTo("lead");
        assertThat(now.at("/attribution/region/0/code").asString()).isEqualTo("AFR");
        assertThat(now.get("title").asString()).isEqualTo("Broadband");
        assertThat(views.get("/api/partnerships?partnerId=" + other).get("items"))
                .hasSize(1);
        assertThat(views.get("/api/partnerships?partnerId=" + it.partner).get("items"))
                .isEmpty();
        assertThat(views.get("/api/partnerships?q=haystack").get("items")).hasSize(1);

        views.given(with(it.partner, "funding", "2026-02-02"));
        assertThat(partnership("asOfPosition=" + before).at("/partners/0/name").asString())
                .isEqualTo("Haystack Holdings");
    }

    @Test
    void brokers_are_shown_by_name_for_as_long_as_they_broker() {
        PersonId ada = new PersonId(UUID.randomUUID());
        views.givenPerson(ada, "Ada Byron");
        BrokerAssigned person = broker(ada, null, null);
        long before = views.given(person, broker(null, other, "2026-03-31"));
        views.given(new BrokerReleased(
                it.id, person.brokerId(), new Reason("staff-change", null), LocalDate.parse("2026-04-01"), List.of()));

        JsonNode then = brokers("sort=name&effectiveOn=2026-03-31");
        assertThat(then.findValuesAsString("name")).containsExactly("Ada Byron", "Haystack Holdings");
        assertThat(then.findValuesAsString("current")).containsExactly("true", "true");
        assertThat(then.get(0).has("until")).isFalse();
        assertThat(then.at("/1/until").asString()).isEqualTo("2026-03-31");
        JsonNode now = brokers("sort=name");
        assertThat(now.findValuesAsString("current")).containsExactly("false", "false");
        assertThat(now.at("/0/until").asString()).isEqualTo("2026-04-01");
        assertThat(now.at("/0/reason/code").asString()).isEqualTo("staff-change");
        assertThat(brokers("sort=name&asOfPosition=" + before).at("/0/current").asBoolean())
                .isTrue();
        assertThat(brokers("effectiveOn=2026-01-31")).isEmpty();
    }

    @Test
    void it_is_told() {
        views.given(working("2026-02-01", "capacity-development"), with(other, "lead", "2026-02-02"));
        views.given(broker(null, other, "2026-03-31"));
        assertThat(views.get("/api/partnerships/" + it.id + "/story")
                        .get("items")
                        .findValuesAsString("sentence"))
                .endsWith(
                        "On 1 February 2026 an officer said that the partners work together in: capacity development, "
                                + "because: scope changed.",
                        "On 2 February 2026 an officer said with whom it is: Haystack Holdings (lead), "
                                + "because: scope changed.",
                        "On 1 February 2026 an officer made Haystack Holdings its broker until 31 March 2026.");
    }

    @Test
    void delivered_twice_it_counts_once() {
        views.given(working("2026-02-01", "capacity-development"), with(other, "lead", "2026-02-02"));
        views.given(broker(null, other, "2026-03-31"));
        String before = partnership("") + brokers("").toString();
        views.redeliver();
        assertThat(partnership("") + brokers("").toString()).isEqualTo(before);
    }
}
