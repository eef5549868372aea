package org.tributary.queryside.partnerships;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.BrokerId;
import org.tributary.events.BrokerKind;
import org.tributary.events.CodesEvent.Code;
import org.tributary.events.CodesEvent.CodesPublished;
import org.tributary.events.EngagementEvent.BrokerAssigned;
import org.tributary.events.EngagementEvent.BrokerReleased;
import org.tributary.events.PartnerId;
import org.tributary.events.PersonId;
import org.tributary.events.Reason;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import org.tributary.queryside.partners.AProfile;
import org.tributary.stored.NaturalKeys;

/** Partnerships are asked for by the spheres of their partners, and by who brokers them. */
class CrossSectorIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final PartnerId ministry = new PartnerId(UUID.randomUUID());
    private final PartnerId bank = new PartnerId(UUID.randomUUID());
    private final APartnership across = APartnership.called("Schools")
            .with(ministry, "funding")
            .with(bank, "funding")
            .bringing(2026, "1.00");
    private final APartnership alone =
            APartnership.called("Banks").with(bank, "funding").bringing(2026, "1.00");

    {
        views.given(
                Settings.policySet(),
                new CodesPublished(
                        NaturalKeys.codes("partner-category"),
                        "partner-category",
                        "Kinds of organisation",
                        null,
                        List.of(
                                new Code("10", "Government", "public"),
                                new Code("60", "Foundation", "civil-society"),
                                new Code("70", "Private", "private")),
                        LocalDate.parse("2020-01-01")),
                Signing.called(ministry, "Ministry", LocalDate.parse("2025-01-01")),
                Signing.profiled(ministry, AProfile.called("Ministry", "10").profile(), "2025-01-01"),
                Signing.called(bank, "Bank", LocalDate.parse("2025-01-01")),
                Signing.profiled(bank, AProfile.called("Bank", "70").profile(), "2025-01-01"),
                across.proposed("2026-01-01"),
                alone.proposed("2026-01-01"));
    }

    private List<String> titles(String asked) {
        return views.get("/api/partnerships?" + asked).get("items").findValuesAsString("title");
    }

    @Test
    void those_with_a_partner_of_each_sphere_are_across_sectors() {
        assertThat(titles("spheres=public,private")).containsExactly("Schools");
        assertThat(titles("spheres=private")).containsExactly("Banks", "Schools");
        assertThat(titles("spheres=public,private,civil-society")).isEmpty();
        assertThat(titles("spheres=")).as("of none in particular").containsExactly("Banks", "Schools");
        assertThat(views.get("/api/partnerships/" + across.id).get("spheres").toString())
                .isEqualTo("[\"private\",\"public\"]");
        long then = views.get("/api/partnerships").get("position").asLong();
        views.given(Signing.profiled(bank, AProfile.called("Bank", "60").profile(), "2026-02-01"));
        assertThat(titles("spheres=public,civil-society")).containsExactly("Schools");
        assertThat(titles("spheres=public,civil-society&asOfPosition=" + then)).isEmpty();
    }

    @Test
    void a_broker_has_the_partnerships_that_are_brokered_on_the_day() {
        PersonId person = new PersonId(UUID.randomUUID());
        views.givenPerson(person, "Ada Byron");
        BrokerAssigned by = assigned(across, person, null, null);
        views.given(by, assigned(alone, null, ministry, "2026-03-31"));
        assertThat(titles("broker=" + person)).containsExactly("Schools");
        assertThat(titles("broker=" + ministry + "&effectiveOn=2026-03-31")).containsExactly("Banks");
        assertThat(titles("broker=" + ministry + "&effectiveOn=2026-04-01")).isEmpty();
        views.given(new BrokerReleased(
                across.id,
                by.brokerId(),
                new Reason("new-information", null),
                LocalDate.parse("2026-05-01"),
                List.of()));
        assertThat(titles("broker=" + person)).isEmpty();
        assertThat(titles("broker=" + person + "&effectiveOn=2026-04-30")).containsExactly("Schools");
    }

    private static BrokerAssigned assigned(APartnership of, PersonId person, PartnerId partner, String until) {
        return new BrokerAssigned(
                of.id,
                new BrokerId(UUID.randomUUID()),
                BrokerKind.EXTERNAL,
                person,
                partner,
                null,
                until == null ? null : LocalDate.parse(until),
                LocalDate.parse("2026-02-01"),
                List.of());
    }
}
