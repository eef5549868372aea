package org.tributary.queryside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.BrokerId;
import org.tributary.events.BrokerKind;
import org.tributary.events.CareEvent.JointAssessmentScheduled;
import org.tributary.events.ContactId;
import org.tributary.events.EngagementEvent.BrokerAssigned;
import org.tributary.events.InteractionId;
import org.tributary.events.Money;
import org.tributary.events.PartnerEvent.ContactAdded;
import org.tributary.events.PartnerEvent.InteractionRecorded;
import org.tributary.events.Party;
import org.tributary.events.Party.Signatory;
import org.tributary.events.PersonEvent.PersonErased;
import org.tributary.events.PersonId;
import org.tributary.events.PledgeEvent.PledgeRecorded;
import org.tributary.events.PledgeId;
import org.tributary.events.Reason;
import org.tributary.events.StaffEvent.StaffMemberRegistered;
import org.tributary.events.StaffId;
import org.tributary.queryside.figures.Settings;
import tools.jackson.databind.JsonNode;

/** What is shown of whom nothing is known any more. */
class ErasedPersonsIT {
    private static final String ERASED = "{\"erased\":true}";
    private static final LocalDate DAY = LocalDate.parse("2026-01-02");

    private final ViewFixture views = ViewFixture.fresh();
    private final PersonId ada = new PersonId(UUID.randomUUID());
    private final StaffId owner = new StaffId(UUID.randomUUID());
    private final Signing signing = Signing.on("2026-02-03").bringing("1000.00");
    private final long before;

    {
        views.givenPerson(ada, "Ada Quillfeather");
        signing.partyTo(new Party(signing.partner.text(), List.of(new Signatory(ada, LocalDate.parse("2026-02-03")))));
        before = views.given(
                Settings.policySet(),
                Signing.person(signing.partner, ada, "2026-01-01"),
                new StaffMemberRegistered(owner, ada, null, DAY),
                new ContactAdded(signing.partner, new ContactId(UUID.randomUUID()), ada, "focal-point", DAY, List.of()),
                new InteractionRecorded(
                        signing.partner,
                        new InteractionId(UUID.randomUUID()),
                        "call",
                        null,
                        List.of(),
                        List.of(owner),
                        signing.partnership,
                        null,
                        null,
                        DAY,
                        List.of(),
                        List.of()),
                signing.ownedBy(owner),
                signing.signed(),
                signing.owing("2026-02-03", "A report", "2026-12-31", signing.partner),
                new PledgeRecorded(
                        signing.partnership,
                        new PledgeId(UUID.randomUUID()),
                        signing.partner,
                        Money.of("5.00", "EUR"),
                        null,
                        LocalDate.parse("2026-02-03")),
                new BrokerAssigned(
                        signing.partnership,
                        new BrokerId(UUID.randomUUID()),
                        BrokerKind.EXTERNAL,
                        ada,
                        null,
                        null,
                        null,
                        LocalDate.parse("2026-02-03"),
                        List.of()),
                new JointAssessmentScheduled(
                        signing.partnership, 12, LocalDate.parse("2027-02-03"), LocalDate.parse("2026-02-03")),
                signing.received("2026-03-01", signing.partner, signing.money("400.00"), signing.money("400.00")));
    }

    private void erase() {
        views.rewrite("UPDATE history.persons SET data = '" + ERASED + "' WHERE person_id = '" + ada + "'");
        views.given(
                new PersonErased(ada, new Reason("request-of-person", null), LocalDate.parse("2026-03-31"), List.of()));
    }

    private String shown(String asked, String pointer) {
        JsonNode at = views.get(asked).at(pointer);
        assertThat(at.isMissingNode()).as(asked + " " + pointer).isFalse();
        return at.toString();
    }

    private void assertThatNobodyIsNamed(String asOf) {
        String partner = "/api/partners/" + signing.partner;
        assertThat(shown(partner + asOf, "/name")).isEqualTo(ERASED);
        assertThat(shown("/api/partners" + asOf, "/items/0/name")).isEqualTo(ERASED);
        assertThat(shown(partner + "/contacts" + asOf, "/items/0/person")).isEqualTo(ERASED);
        assertThat(shown(partner + "/interactions" + asOf, "/items/0/partner/name"))
                .isEqualTo(ERASED);
        assertThat(shown(partner + "/interactions" + asOf, "/items/0/staff/0/name"))
                .isEqualTo(ERASED);
        assertThat(shown("/api/staff" + asOf, "/items/0/name")).isEqualTo(ERASED);
        assertThat(shown("/api/partnerships" + asOf, "/items/0/partners/0/name"))
                .isEqualTo(ERASED);
        assertThat(shown("/api/partnerships" + asOf, "/items/0/ownerName")).isEqualTo(ERASED);
        assertThat(shown("/api/agreements" + asOf, "/items/0/partners/0/name")).isEqualTo(ERASED);
        String agreement = "/api/agreements/" + signing.id + asOf;
        assertThat(shown(agreement, "/parties/0/name")).isEqualTo(ERASED);
        assertThat(shown(agreement, "/parties/0/signatories/0/name")).isEqualTo(ERASED);
        assertThat(shown("/api/contributions" + asOf, "/items/0/sourceName")).isEqualTo(ERASED);
        assertThat(shown("/api/receivables" + asOf, "/items/0/partnerName")).isEqualTo(ERASED);
        assertThat(shown("/api/obligations" + asOf, "/items/0/owedByName")).isEqualTo(ERASED);
        String partnership = "/api/partnerships/" + signing.partnership;
        assertThat(shown(partnership + "/pledges" + asOf, "/items/0/partnerName"))
                .isEqualTo(ERASED);
        assertThat(shown(partnership + "/budgets" + asOf, "/items/0/name")).isEqualTo(ERASED);
        assertThat(shown(partnership + "/brokers" + asOf, "/items/0/name")).isEqualTo(ERASED);
        assertThat(shown("/api/assessments" + asOf, "/items/0/ownerName")).isEqualTo(ERASED);
        String and = asOf.isEmpty() ? "?" : asOf + "&";
        assertThat(shown("/api/receivables" + and + "by=partner", "/items/0/name"))
                .isEqualTo(ERASED);
        assertThat(shown("/api/receivables" + and + "by=owner", "/items/0/name"))
                .isEqualTo(ERASED);
        assertThat(shown("/api/kpis/owners" + and + "period=2026", "/items/0/name"))
                .isEqualTo(ERASED);
    }

    @Test
    void where_anybody_is_named_it_reads_that_they_are_erased() {
        erase();
        assertThatNobodyIsNamed("");
    }

    @Test
    void whoever_asks_for_what_was_known_before_learns_it_no_more() {
        erase();
        assertThatNobodyIsNamed("?asOfPosition=" + before);
    }

    @Test
    void no_search_finds_them() {
        assertThat(views.get("/api/partners?q=quillfeather").get("items")).hasSize(1);
        erase();
        for (String list : List.of("partners", "staff", "partnerships"))
            assertThat(views.get("/api/" + list + "?q=quillfeather").get("items"))
                    .as(list)
                    .isEmpty();
    }

    @Test
    void no_figure_changes() {
        List<String> asked = List.of(
                "/api/agreements/totals",
                "/api/contributions/totals",
                "/api/statistics/agreements?by=region&from=2026&to=2026");
        List<String> figures =
                asked.stream().map(one -> figures(views.get(one))).toList();
        JsonNode debts = views.get("/api/receivables?by=partner").at("/items/0/receivable");
        erase();
        assertThat(asked.stream().map(one -> figures(views.get(one))).toList()).isEqualTo(figures);
        assertThat(views.get("/api/receivables?by=partner").at("/items/0/receivable"))
                .isEqualTo(debts);
    }

    private static String figures(JsonNode answer) {
        return answer.toString().replaceAll(",?\"position\":\\d+", "");
    }

    @Test
    void a_file_says_it_as_well() {
        erase();
        String file = ViewFixture.text(views.ask("/api/staff?format=csv"));
        assertThat(file).contains("," + "erased,").doesNotContain("Quillfeather");
    }

    @Test
    void the_story_says_who_did_it_and_why_and_names_nobody() {
        erase();
        JsonNode story = views.get("/api/partnerships/" + signing.partnership + "/story");
        assertThat(story.toString()).doesNotContain("Quillfeather");
        assertThat(story.findValuesAsString("sentence"))
                .endsWith("On 31 March 2026 an officer erased what was known of a person or said in a note,"
                        + " because: request of person.");
    }

    @Test
    void the_event_says_that_it_was_done_and_stays() {
        erase();
        // the list of all that happened settles by itself
        JsonNode event =
                await().until(() -> views.get("/api/audit/events?stream=" + ada).at("/items/0"), JsonNode::isObject);
        assertThat(event.get("name").asString()).isEqualTo("person-erased");
        assertThat(event.at("/payload/reason/code").asString()).isEqualTo("request-of-person");
    }
}
