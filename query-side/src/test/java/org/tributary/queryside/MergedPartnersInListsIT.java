package org.tributary.queryside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.events.BrokerId;
import org.tributary.events.BrokerKind;
import org.tributary.events.CareEvent.BudgetExemptionRecorded;
import org.tributary.events.CareEvent.FeedbackRecorded;
import org.tributary.events.EngagementEvent.BrokerAssigned;
import org.tributary.events.FeedbackId;
import org.tributary.events.IdentityEvent.DuplicateTakenOver;
import org.tributary.events.IdentityEvent.PartnerMerged;
import org.tributary.events.Money;
import org.tributary.events.NoteEvent.Content;
import org.tributary.events.NoteEvent.NoteRecorded;
import org.tributary.events.NoteId;
import org.tributary.events.OfficeNoteId;
import org.tributary.events.PackageId;
import org.tributary.events.PartnerId;
import org.tributary.events.PledgeEvent.PledgeRecorded;
import org.tributary.events.PledgeId;
import org.tributary.events.Reason;
import org.tributary.events.SlotId;
import org.tributary.events.SponsorshipEvent.EventAnnounced;
import org.tributary.events.SponsorshipEvent.PackageOffered;
import org.tributary.events.SponsorshipEvent.PackageReserved;
import org.tributary.events.SponsorshipId;
import org.tributary.events.Term;
import org.tributary.queryside.figures.Settings;
import tools.jackson.databind.JsonNode;

/** What was recorded of a duplicate is found under either id, and shown as the partner's that stays. */
class MergedPartnersInListsIT {
    private static final LocalDate DAY = LocalDate.parse("2026-02-05");

    private final ViewFixture views = ViewFixture.fresh();
    private final Signing signing = Signing.on("2026-02-03")
            .bringing("1000.00")
            .due("2026-03-01", "1000.00")
            .once("A workplan is agreed");
    private final PartnerId duplicate = signing.partner;
    private final PartnerId partner = new PartnerId(UUID.randomUUID());

    @BeforeEach
    void two_records_of_one_partner() {
        views.given(
                Settings.policySet(),
                Signing.called(partner, "Meridian Foundation", LocalDate.parse("2026-01-01")),
                Signing.called(duplicate, "Meridien Fundation", LocalDate.parse("2026-01-01")),
                signing.ownedBy(null),
                signing.signed(),
                signing.owing("2026-02-05", "A report", "2026-12-31", duplicate),
                signing.met(0, "2026-02-06"));
    }

    private void merge() {
        LocalDate day = LocalDate.parse("2026-03-10");
        Reason twice = new Reason("duplicate", null);
        views.given(
                new DuplicateTakenOver(partner, duplicate, false, twice, day, List.of(), List.of()),
                new PartnerMerged(duplicate, partner, twice, day, List.of()));
    }

    private JsonNode first(String asked, PartnerId of) {
        JsonNode items = views.get("/api/" + asked.formatted(of)).get("items");
        assertThat(items).as(asked.formatted(of)).hasSize(1);
        return items.get(0);
    }

    /** Of either id, and before the merge of the one under which it was recorded alone. */
    private void assertThatItIsThePartners(String asked, String id, String name) {
        assertThat(first(asked, duplicate).get(id).asString()).isEqualTo(duplicate.text());
        merge();
        String both = asked.contains("%s") ? asked : asked + "?";
        for (PartnerId of : List.of(duplicate, partner)) {
            assertThat(first(both, of).get(id).asString()).isEqualTo(partner.text());
            assertThat(first(both, of).get(name).asString()).isEqualTo("Meridian Foundation");
        }
        assertThat(first(both + "&effectiveOn=2026-03-09", duplicate).get(id).asString())
                .isEqualTo(duplicate.text());
    }

    private String ofPartnership(String list) {
        return "partnerships/" + signing.partnership + "/" + list;
    }

    @Test
    void obligations() {
        assertThatItIsThePartners("obligations?owedBy=%s", "owedBy", "owedByName");
    }

    @Test
    void notes() {
        Content content = new Content("A forum", List.of(), duplicate, null, null, null);
        views.given(
                new NoteRecorded(new OfficeNoteId(UUID.randomUUID()), "lesson", content, DAY, List.of(), List.of()));
        assertThatItIsThePartners("notes?partnerId=%s", "partnerId", "partner");
    }

    @Test
    void feedback() {
        views.given(new FeedbackRecorded(
                signing.partnership,
                new FeedbackId(UUID.randomUUID()),
                duplicate,
                4,
                new NoteId(UUID.randomUUID()),
                DAY));
        assertThatItIsThePartners("feedback?partnerId=%s", "partnerId", "partnerName");
    }

    @Test
    void pledges() {
        views.given(new PledgeRecorded(
                signing.partnership, new PledgeId(UUID.randomUUID()), duplicate, Money.of("5.00", "EUR"), null, DAY));
        assertThatItIsThePartners(ofPartnership("pledges"), "partnerId", "partnerName");
    }

    @Test
    void brokers() {
        views.given(new BrokerAssigned(
                signing.partnership,
                new BrokerId(UUID.randomUUID()),
                BrokerKind.EXTERNAL,
                null,
                duplicate,
                null,
                null,
                DAY,
                List.of()));
        assertThatItIsThePartners(ofPartnership("brokers"), "partnerId", "name");
    }

    @Test
    void budgets() {
        views.given(new BudgetExemptionRecorded(
                signing.partnership, List.of(duplicate), new Reason("legal", null), DAY, List.of()));
        assertThatItIsThePartners(ofPartnership("budgets"), "id", "name");
        assertThat(first(ofPartnership("budgets"), partner).get("status").asString())
                .isEqualTo("exempt");
    }

    @Test
    void slots() {
        SponsorshipId event = new SponsorshipId(UUID.randomUUID());
        PackageId gold = new PackageId(UUID.randomUUID());
        Term july = new Term(LocalDate.parse("2036-07-09"), LocalDate.parse("2036-07-12"));
        views.given(
                new EventAnnounced(event, "FORUM", "Forum", null, july, DAY),
                new PackageOffered(event, gold, "Gold", Money.of("5.00", "EUR"), 1, List.of(), false, DAY),
                new PackageReserved(
                        event, gold, new SlotId(UUID.randomUUID()), duplicate, july.from(), DAY, List.of()));
        assertThatItIsThePartners("sponsorships/" + event + "/slots", "partnerId", "partner");
    }

    @Test
    void judgements() {
        merge();
        JsonNode tranche = views.get("/api/agreements/" + signing.id).at("/tranches/0");
        assertThat(tranche.at("/met/judgedBy").asString()).isEqualTo(partner.text());
        assertThat(tranche.get("source").asString()).isEqualTo(partner.text());
        assertThat(tranche.at("/open/amount").asString()).isEqualTo("1000.00");
    }
}
