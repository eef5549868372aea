package org.tributary.queryside.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.PartnerId;
import org.tributary.events.PersonId;
import org.tributary.events.StaffEvent.StaffMemberRegistered;
import org.tributary.events.StaffId;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/initiatives}. */
class InitiativesIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final AnInitiative schools = AnInitiative.called("Connect every school");

    private JsonNode one(String asked) {
        return views.get("/api/initiatives/" + schools.id + "?" + asked);
    }

    @Test
    void may_be_programmes_of_a_funder() {
        PartnerId funder = new PartnerId(UUID.randomUUID());
        views.given(
                Signing.called(funder, "Meridian Foundation", LocalDate.parse("2020-01-01")),
                schools.of(funder).launched("2026-01-05"),
                AnInitiative.called("Our own").launched("2026-01-05"));

        assertThat(one("").get("funderId").asString()).isEqualTo(funder.text());
        assertThat(one("").get("funderName").asString()).isEqualTo("Meridian Foundation");
        assertThat(views.get("/api/initiatives?funderId=" + funder).get("items").findValuesAsString("title"))
                .containsExactly("Connect every school");
    }

    @Test
    void say_where_what_for_and_who_stands_up_for_it() {
        StaffId champion = new StaffId(UUID.randomUUID());
        PersonId person = new PersonId(UUID.randomUUID());
        views.givenPerson(person, "Ada Byron");
        views.given(
                new StaffMemberRegistered(champion, person, null, LocalDate.parse("2020-01-01")),
                schools.championedBy(champion).launched("2026-01-05"));

        JsonNode one = one("");
        assertThat(one.get("title").asString()).isEqualTo("Connect every school");
        assertThat(one.get("level").asString()).isEqualTo("regional");
        assertThat(one.get("regions").toString()).isEqualTo("[\"ASP\"]");
        assertThat(one.get("area").asString()).isEqualTo("infrastructure");
        assertThat(one.get("mandate").asString()).isEqualTo("WTDC-17 ASP3");
        assertThat(one.get("championName").asString()).isEqualTo("Ada Byron");
        assertThat(one.get("term").toString()).isEqualTo("{\"from\":\"2026-01-01\"}");
        assertThat(one.get("launchedOn").asString()).isEqualTo("2026-01-05");
        assertThat(one.get("state").asString()).isEqualTo("running");
        assertThat(views.ask("/api/initiatives/" + UUID.randomUUID()).getStatus())
                .isEqualTo(404);
    }

    @Test
    void are_found_by_where_and_what_they_are_for() {
        views.given(schools.launched("2026-01-05"));
        for (String asked :
                new String[] {"region=ASP", "area=infrastructure", "level=regional", "state=running", "q=every"})
            assertThat(views.get("/api/initiatives?" + asked).get("items"))
                    .as(asked)
                    .hasSize(1);
        for (String asked : new String[] {"region=AFR", "area=generic", "level=global", "state=closed", "q=every_"})
            assertThat(views.get("/api/initiatives?" + asked).get("items"))
                    .as(asked)
                    .isEmpty();
        assertThat(ViewFixture.text(views.ask("/api/initiatives?format=csv"))).contains("Connect every school");
    }

    @Test
    void add_up_what_they_lack_and_what_serves_them_a_currency_each() {
        Signing euro = Signing.on("2026-02-01").bringing("900.00").own("100.00");
        Signing dollar = Signing.on("2026-02-01").in("USD").bringing("50.00");
        views.given(
                schools.launched("2026-01-05"),
                schools.lacks("1000.00", "EUR", "2026-01-06"),
                schools.lacks("500.00", "EUR", "2026-01-07"),
                schools.lacks("70.00", "USD", "2026-01-08"),
                euro.ownedBy(null),
                euro.signed(),
                euro.received("2026-03-01", "300.00"),
                dollar.ownedBy(null),
                dollar.signed(),
                schools.servedBy(euro.partnership, "2026-02-02"),
                schools.servedBy(dollar.partnership, "2026-02-03"));

        JsonNode one = one("");
        assertThat(one.get("needed").toString())
                .isEqualTo(
                        "[{\"amount\":\"1500.00\",\"currency\":\"EUR\"},{\"amount\":\"70.00\",\"currency\":\"USD\"}]");
        assertThat(one.get("committed").toString())
                .isEqualTo(
                        "[{\"amount\":\"900.00\",\"currency\":\"EUR\"},{\"amount\":\"50.00\",\"currency\":\"USD\"}]");
        assertThat(one.get("received").toString()).isEqualTo("[{\"amount\":\"300.00\",\"currency\":\"EUR\"}]");
        assertThat(one.get("partnerships").asInt()).isEqualTo(2);
        assertThat(one.get("version").asLong()).isEqualTo(5);
        JsonNode serving =
                views.get("/api/initiatives/" + schools.id + "/partnerships").get("items");
        assertThat(serving).hasSize(2);
        assertThat(serving.at("/0/id").asString()).isEqualTo(dollar.partnership.text());
        assertThat(serving.at("/0/stage").asString()).isEqualTo("signed");
    }

    @Test
    void are_served_by_whom_was_known_and_true_then() {
        Signing euro = Signing.on("2026-02-01").bringing("900.00");
        views.given(euro.ownedBy(null), euro.signed(), schools.launched("2026-01-05"));
        long served = views.given(schools.servedBy(euro.partnership, "2026-02-02"));
        views.given(schools.released(euro.partnership, "2026-04-01"));

        assertThat(one("effectiveOn=2026-02-01").get("committed")).isEmpty();
        assertThat(one("effectiveOn=2026-03-31").at("/committed/0/amount").asString())
                .isEqualTo("900.00");
        assertThat(one("asOfPosition=" + served).at("/committed/0/amount").asString())
                .isEqualTo("900.00");
        assertThat(one("").get("committed")).isEmpty();
    }

    @Test
    void are_closed_and_run_again() {
        views.given(schools.launched("2026-01-05"));
        long closed = views.given(schools.closed("2026-03-01"));
        views.given(schools.reopened("2026-04-01"));

        assertThat(one("asOfPosition=" + closed).get("state").asString()).isEqualTo("closed");
        assertThat(one("asOfPosition=" + closed).get("closedOn").asString()).isEqualTo("2026-03-01");
        assertThat(one("effectiveOn=2026-02-28").get("state").asString()).isEqualTo("running");
        assertThat(one("").get("state").asString()).isEqualTo("running");
        assertThat(one("").has("closedOn")).isFalse();
    }

    @Test
    void that_are_delivered_twice_count_once() {
        Signing euro = Signing.on("2026-02-01").bringing("900.00");
        views.given(
                euro.ownedBy(null),
                euro.signed(),
                schools.launched("2026-01-05"),
                schools.lacks("1000.00", "EUR", "2026-01-06"),
                schools.servedBy(euro.partnership, "2026-02-02"));
        JsonNode before = one("");
        views.redeliver();
        assertThat(one("")).isEqualTo(before);
    }
}
