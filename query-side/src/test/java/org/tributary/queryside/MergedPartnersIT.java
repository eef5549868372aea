package org.tributary.queryside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.Adequacy;
import org.tributary.events.Assessed;
import org.tributary.events.Clearance;
import org.tributary.events.ContactId;
import org.tributary.events.DomainEvent;
import org.tributary.events.DueDiligenceId;
import org.tributary.events.FlagId;
import org.tributary.events.FlagKind;
import org.tributary.events.IdentityEvent.DuplicateGivenBack;
import org.tributary.events.IdentityEvent.DuplicateTakenOver;
import org.tributary.events.IdentityEvent.PartnerMerged;
import org.tributary.events.IdentityEvent.PartnerSeparated;
import org.tributary.events.IdentityEvent.PartnerSucceeded;
import org.tributary.events.InteractionId;
import org.tributary.events.PartnerEvent.ContactAdded;
import org.tributary.events.PartnerEvent.ContactRemoved;
import org.tributary.events.PartnerEvent.DueDiligenceConcluded;
import org.tributary.events.PartnerEvent.DueDiligenceOpened;
import org.tributary.events.PartnerEvent.InteractionRecorded;
import org.tributary.events.PartnerEvent.PartnerFlagLifted;
import org.tributary.events.PartnerEvent.PartnerFlagRaised;
import org.tributary.events.PartnerId;
import org.tributary.events.PersonId;
import org.tributary.events.Reason;
import org.tributary.events.ValueKind;
import org.tributary.queryside.figures.Settings;
import tools.jackson.databind.JsonNode;

/** What is shown and counted of two records that are of the same partner. */
class MergedPartnersIT {
    private static final Reason TWICE = new Reason("duplicate", null);
    private static final LocalDate DAY = LocalDate.parse("2026-01-05");

    private final ViewFixture views = ViewFixture.fresh();
    private final Signing first = Signing.on("2026-02-03").bringing("1000.00").due("2026-03-01", "1000.00");
    private final Signing second = Signing.on("2026-02-04").bringing("500.00");
    private final PartnerId partner = first.partner;
    private final PartnerId duplicate = second.partner;

    {
        views.given(
                Settings.policySet(),
                Signing.called(partner, "Meridian Foundation", LocalDate.parse("2026-01-01")),
                Signing.called(duplicate, "Meridien Fundation", LocalDate.parse("2026-01-01")),
                first.ownedBy(null),
                first.signed(),
                second.ownedBy(null),
                second.signed(),
                second.received("2026-03-01", duplicate, second.money("100.00"), second.money("100.00")));
    }

    private DomainEvent[] merged(PartnerId stays, PartnerId other, String on) {
        LocalDate day = LocalDate.parse(on);
        return new DomainEvent[] {
            new DuplicateTakenOver(stays, other, false, TWICE, day, List.of(), List.of()),
            new PartnerMerged(other, stays, TWICE, day, List.of())
        };
    }

    private long merge() {
        return views.given(merged(partner, duplicate, "2026-03-10"));
    }

    private JsonNode items(String asked) {
        return views.get("/api/" + asked).get("items");
    }

    private JsonNode partner(PartnerId id, String asked) {
        return views.get("/api/partners/" + id + "?" + asked);
    }

    private String count(String measure, String asked) {
        return items("kpis/owners?period=2026" + asked)
                .valueStream()
                .filter(row -> row.get("owner").asString().equals("unassigned"))
                .filter(row -> row.get("measure").asString().equals(measure))
                .findFirst()
                .orElseThrow()
                .at("/actual/exact")
                .asString();
    }

    /** As true on the days between, each was merged into the other. */
    @Test
    void who_was_merged_in_a_circle_is_nobody_else() {
        merge();
        LocalDate parted = LocalDate.parse("2026-03-20");
        views.given(
                new DuplicateGivenBack(partner, duplicate, false, TWICE, parted, List.of()),
                new PartnerSeparated(duplicate, partner, TWICE, parted, List.of()));
        views.given(merged(duplicate, partner, "2026-03-15"));

        assertThat(items("agreements?partnerId=%s&effectiveOn=2026-03-16".formatted(partner))
                        .size())
                .isEqualTo(1);
        assertThat(items("agreements?partnerId=%s&effectiveOn=2026-03-21".formatted(partner))
                        .size())
                .isEqualTo(2);
    }

    @Test
    void the_directory_lists_the_one_that_stays_and_finds_it_by_either_name() {
        merge();
        assertThat(items("partners").findValuesAsString("name")).containsExactly("Meridian Foundation");
        assertThat(items("partners?q=meridien").findValuesAsString("id")).containsExactly(partner.text());
        assertThat(partner(partner, "").at("/duplicates/0").asString()).isEqualTo(duplicate.text());
        assertThat(partner(duplicate, "").get("mergedInto").asString()).isEqualTo(partner.text());
        assertThat(partner(duplicate, "effectiveOn=2026-03-09").has("mergedInto"))
                .isFalse();
        assertThat(partner(partner, "").get("version").asLong()).isEqualTo(1);
    }

    @Test
    void agreements_and_partnerships_are_the_partners_by_either_id() {
        merge();
        for (PartnerId id : List.of(partner, duplicate)) {
            assertThat(items("agreements?partnerId=" + id)).hasSize(2);
            assertThat(items("partnerships?partnerId=" + id)).hasSize(2);
            assertThat(items("receivables?partnerId=" + id)).hasSize(2);
        }
        assertThat(items("agreements").findValuesAsString("id"))
                .contains(partner.text())
                .doesNotContain(duplicate.text());
        assertThat(items("agreements")
                        .valueStream()
                        .map(one -> one.at("/partners/0/name").asString()))
                .containsOnly("Meridian Foundation");
        JsonNode agreement = views.get("/api/agreements/" + second.id);
        assertThat(agreement.at("/values/0/source").asString()).isEqualTo(partner.text());
        assertThat(items("partnerships")
                        .valueStream()
                        .map(one -> one.at("/partners/0/partnerId").asString()))
                .containsOnly(partner.text());
        assertThat(items("contributions").at("/0/source").asString()).isEqualTo(partner.text());
    }

    @Test
    void receivables_are_one_partners() {
        assertThat(items("receivables?by=partner")).hasSize(2);
        merge();
        JsonNode sums = items("receivables?by=partner");
        assertThat(sums).hasSize(1);
        assertThat(sums.at("/0/code").asString()).isEqualTo(partner.text());
        assertThat(sums.at("/0/receivable/amount").asString()).isEqualTo("1400.00");
        assertThat(items("receivables?by=partner&effectiveOn=2026-03-09")).hasSize(2);
    }

    @Test
    void two_promises_to_one_agreement_are_one_debt() {
        Signing both = Signing.on("2026-02-05").bringing("100.00");
        both.bringing(partner, ValueKind.CASH, "50.00").bringing(duplicate, ValueKind.CASH, "30.00");
        views.given(both.ownedBy(null), both.signed());
        assertThat(items("receivables?agreementId=" + both.id)).hasSize(3);
        merge();
        assertThat(items("receivables?agreementId=" + both.id + "&partnerId=" + partner)
                        .at("/0/receivable/amount")
                        .asString())
                .isEqualTo("80.00");
        assertThat(items("agreements?partnerId=" + partner)
                        .valueStream()
                        .filter(one -> one.get("id").asString().equals(both.id.text()))
                        .findFirst()
                        .orElseThrow()
                        .get("partners"))
                .hasSize(2);
    }

    @Test
    void a_partner_is_new_once() {
        assertThat(count("new-partners", "")).isEqualTo("2/1");
        merge();
        assertThat(count("new-partners", "")).isEqualTo("1/1");
        assertThat(count("agreements-signed", "")).isEqualTo("2/1");
    }

    @Test
    void answers_from_before_the_merge_stay_as_they_were() {
        List<String> asked = List.of(
                "partners",
                "partnerships",
                "agreements",
                "contributions",
                "receivables?by=partner",
                "receivables",
                "kpis/owners?period=2026",
                "pipeline",
                "statistics/agreements?by=region&from=2026&to=2026");
        long before = views.given(Signing.renamed(partner, "Meridian", "2026-01-02"));
        List<String> then = answers(asked, before);
        merge();
        assertThat(answers(asked, before)).isEqualTo(then);
    }

    private List<String> answers(List<String> asked, long position) {
        List<String> answers = new ArrayList<>();
        for (String one : asked)
            answers.add(views.get("/api/" + one + (one.contains("?") ? "&" : "?") + "asOfPosition=" + position)
                    .toString());
        return answers;
    }

    @Test
    void what_stood_against_the_duplicate_stands_against_the_partner_until_it_is_lifted_there() {
        PartnerFlagRaised raised = new PartnerFlagRaised(
                duplicate,
                new FlagId(UUID.randomUUID()),
                FlagKind.SANCTIONS,
                true,
                new Reason("other", null),
                null,
                DAY,
                List.of());
        views.given(raised);
        assertThat(partner(partner, "").get("barred").asBoolean()).isFalse();
        long merged = merge();
        assertThat(partner(partner, "").get("barred").asBoolean()).isTrue();
        assertThat(partner(partner, "").at("/flags/0").asString()).isEqualTo("sanctions");
        views.given(new PartnerFlagLifted(
                partner,
                raised.flagId(),
                FlagKind.SANCTIONS,
                true,
                new Reason("delisted", null),
                null,
                LocalDate.parse("2026-03-11"),
                List.of()));
        assertThat(partner(partner, "").get("barred").asBoolean()).isFalse();
        JsonNode flag = items("partners/" + partner + "/flags").get(0);
        assertThat(flag.get("status").asString()).isEqualTo("lifted");
        assertThat(items("partners/" + partner + "/flags?asOfPosition=" + merged)
                        .at("/0/status")
                        .asString())
                .isEqualTo("standing");
    }

    @Test
    void due_diligence_contacts_and_interactions_of_both_are_the_partners() {
        DueDiligenceOpened opened = new DueDiligenceOpened(
                duplicate,
                new DueDiligenceId(UUID.randomUUID()),
                Assessed.THEM,
                "basic",
                null,
                DAY,
                List.of(),
                List.of());
        ContactAdded contact = new ContactAdded(
                duplicate, new ContactId(UUID.randomUUID()), new PersonId(UUID.randomUUID()), "head", DAY, List.of());
        views.given(opened, contact, met());
        merge();
        assertThat(partner(partner, "").get("cleared").asBoolean()).isFalse();
        views.given(
                new DueDiligenceConcluded(
                        partner,
                        opened.dueDiligenceId(),
                        Assessed.THEM,
                        Clearance.CLEARED,
                        Adequacy.ADEQUATE,
                        Adequacy.ADEQUATE,
                        Adequacy.ADEQUATE,
                        "low",
                        LocalDate.parse("2036-01-01"),
                        null,
                        null,
                        LocalDate.parse("2026-03-11"),
                        List.of()),
                new ContactRemoved(
                        partner,
                        contact.contactId(),
                        new Reason("staff-change", null),
                        LocalDate.parse("2026-03-11"),
                        List.of()));
        assertThat(partner(partner, "").get("cleared").asBoolean()).isTrue();
        assertThat(partner(partner, "").get("lastInteractionOn").asString()).isEqualTo("2026-01-05");
        String at = "partners/" + partner;
        assertThat(items(at + "/due-diligence").at("/0/status").asString()).isEqualTo("cleared");
        assertThat(items(at + "/contacts").at("/0/until").asString()).isEqualTo("2026-03-11");
        assertThat(items(at + "/interactions")).hasSize(1);
        assertThat(items(at + "/interactions").at("/0/partner/id").asString()).isEqualTo(partner.text());
    }

    private InteractionRecorded met() {
        return new InteractionRecorded(
                duplicate,
                new InteractionId(UUID.randomUUID()),
                "call",
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                DAY,
                List.of(),
                List.of());
    }

    @Test
    void parted_each_shows_its_own_again() {
        merge();
        LocalDate day = LocalDate.parse("2026-03-20");
        views.given(
                new DuplicateGivenBack(partner, duplicate, false, TWICE, day, List.of()),
                new PartnerSeparated(duplicate, partner, TWICE, day, List.of()));
        assertThat(items("partners")).hasSize(2);
        assertThat(items("agreements?partnerId=" + partner)).hasSize(1);
        assertThat(items("receivables?by=partner")).hasSize(2);
        assertThat(items("receivables?by=partner&effectiveOn=2026-03-19")).hasSize(1);
        assertThat(partner(duplicate, "").has("mergedInto")).isFalse();
    }

    @Test
    void merges_that_follow_one_another_lead_to_the_last() {
        merge();
        PartnerId last = new PartnerId(UUID.randomUUID());
        views.given(Signing.called(last, "The Meridian", LocalDate.parse("2026-01-01")));
        views.given(merged(last, partner, "2026-03-12"));
        assertThat(items("agreements?partnerId=" + last)).hasSize(2);
        assertThat(items("receivables?by=partner").at("/0/name").asString()).isEqualTo("The Meridian");
        assertThat(partner(last, "").get("duplicates")).hasSize(2);
        assertThat(partner(duplicate, "").get("mergedInto").asString()).isEqualTo(last.text());
        assertThat(items("receivables?by=partner&effectiveOn=2026-03-11")
                        .at("/0/name")
                        .asString())
                .isEqualTo("Meridian Foundation");
    }

    @Test
    void who_succeeds_whom_is_shown_and_the_figures_stay_with_who_was_before() {
        long before = views.given(new PartnerSucceeded(
                partner, duplicate, new Reason("merger", null), LocalDate.parse("2026-03-10"), List.of(), List.of()));
        assertThat(partner(partner, "").get("succeededBy").asString()).isEqualTo(duplicate.text());
        assertThat(partner(duplicate, "").at("/predecessors/0").asString()).isEqualTo(partner.text());
        assertThat(partner(partner, "effectiveOn=2026-03-09").has("succeededBy"))
                .isFalse();
        assertThat(items("agreements?partnerId=" + partner)).hasSize(1);
        assertThat(views.get("/api/partnerships/" + first.partnership + "/story")
                        .findValuesAsString("sentence"))
                .contains(
                        "On 10 March 2026 an officer noted that Meridian Foundation was succeeded by Meridien Fundation, because: merger.");
        views.given(new PartnerSucceeded(
                partner,
                null,
                new Reason("data-entry-error", null),
                LocalDate.parse("2026-03-11"),
                List.of(),
                List.of()));
        assertThat(partner(partner, "").has("succeededBy")).isFalse();
        assertThat(partner(duplicate, "").get("predecessors")).isEmpty();
        assertThat(partner(partner, "asOfPosition=" + before).has("succeededBy"))
                .isTrue();
    }

    @Test
    void the_story_tells_it() {
        merge();
        assertThat(views.get("/api/partnerships/" + second.partnership + "/story")
                        .findValuesAsString("sentence"))
                .contains(
                        "On 10 March 2026 an officer found that another record of Meridian Foundation was a duplicate, because: duplicate.");
    }

    @Test
    void what_is_delivered_twice_counts_once() {
        merge();
        List<String> before =
                List.of(items("partners").toString(), items("receivables").toString());
        views.redeliver();
        assertThat(List.of(items("partners").toString(), items("receivables").toString()))
                .isEqualTo(before);
    }
}
