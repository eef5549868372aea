package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.tributary.commandside.House.Contract;
import org.tributary.commandside.House.Deal;
import org.tributary.commandside.House.Occasion;
import org.tributary.events.Stage;
import org.tributary.stored.NaturalKeys;
import org.tributary.stored.StoredJson;

/** A snapshot is a cache: with it or without it, a record decides the same. */
@InTheHouse
class SnapshotsEqualReplayIT {
    private static final String OTHER = "{'code': 'other'}";
    private static final int LONG_ENOUGH = 60;
    private static final List<String> DUTIES = List.of(
            "attach-document",
            "add-obligation",
            "fulfil-obligation",
            "reopen-obligation",
            "waive-obligation",
            "detach-document",
            "remove-obligation");

    @Autowired
    House house;

    @Autowired
    EventStorageEngine engine;

    @Autowired
    @Qualifier("agreementRepository")
    Repository<?> agreements;

    @Autowired
    MeterRegistry meters;

    /** Whatever happened to an agreement, what it says to any command afterwards is the same. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void of_an_agreement(long seed) {
        Random chance = new Random(seed);
        Contract contract = house.contract("EUR", "100000", "10000", "20000", "30000");
        List<String> contributions = new ArrayList<>();
        List<String> references = new ArrayList<>();
        List<String> proposals = proposals(contract);
        while (house.last(contract.agreement()).sequence() < LONG_ENOUGH)
            something(contract, contributions, references, chance);
        List<Body> questions = new ArrayList<>();
        for (String tranche : contract.tranches())
            for (String amount : List.of("1", "5000", "40000"))
                questions.add(house.receipt(contract, amount, "EUR").with("trancheId", "'%s'", tranche));
        questions.add(house.receipt(contract, "200000", "EUR"));
        references.stream()
                .limit(5)
                .forEach(reference ->
                        questions.add(house.receipt(contract, "1", "EUR").with("bankReference", "'%s'", reference)));

        assertSameWithAndWithout(contract.agreement(), () -> {
            List<String> said = answers(contract, contributions, questions);
            proposals.forEach(proposal -> said.add(house.as(MANAGER)
                    .order("approve-proposal", deciding(contract, proposal), true)
                    .said()));
            return said;
        });
    }

    /** One that waits, one that was withdrawn. */
    private List<String> proposals(Contract contract) {
        List<String> proposals = List.of(House.anId(), House.anId());
        for (String proposal : proposals)
            house.proposed(
                            FINANCE,
                            "write-off-receivable",
                            Body.json(
                                    "{'agreementId': '%s', 'proposalId': '%s', 'amount': {'amount': '7', 'currency': 'EUR'}, 'reason': {'code': 'other'}}",
                                    contract.agreement(), proposal))
                    .answer();
        house.as(FINANCE).given("withdraw-proposal", deciding(contract, proposals.get(1)));
        return proposals;
    }

    private static Body deciding(Contract contract, String proposal) {
        return Body.json("{'agreementId': '%s', 'proposalId': '%s'}", contract.agreement(), proposal);
    }

    private void something(Contract contract, List<String> contributions, List<String> references, Random chance) {
        int what = chance.nextInt(10);
        if (what < 6 || contributions.isEmpty()) {
            Body receipt = house.receipt(contract, Integer.toString(1 + chance.nextInt(3000)), "EUR");
            if (chance.nextBoolean()) receipt = receipt.with("trancheId", "'%s'", any(contract.tranches(), chance));
            if (chance.nextBoolean()) {
                references.add("BANK-" + house.next());
                receipt = receipt.with("bankReference", "'%s'", references.get(references.size() - 1));
            }
            if (house.as(FINANCE).order("record-contribution", receipt, false).refused() == null)
                contributions.add(receipt.at("contributionId"));
            if (chance.nextInt(4) == 0)
                house.as(FINANCE)
                        .order("allocate-contribution", allocation(contract, any(contributions, chance), 300), false);
        } else if (what < 8)
            house.as(FINANCE).order("reverse-contribution", reversal(contract, any(contributions, chance)), false);
        else if (what < 9)
            house.as(FINANCE)
                    .order(
                            "refund-contribution",
                            refund(contract, any(contributions, chance), 1 + chance.nextInt(500))
                                    .with("stillDue", Boolean.toString(chance.nextBoolean())),
                            false);
        else if (chance.nextInt(3) == 0) duty(contract, chance);
        else if (chance.nextBoolean())
            house.as(OFFICER).order("attribute-agreement", attribution(contract, 1 + chance.nextInt(3)), false);
        else
            house.as(OFFICER)
                    .order(
                            "sign-addendum",
                            addendum(contract, "amount-up", Integer.toString(1 + chance.nextInt(5000))),
                            false);
    }

    /** One of three obligations, each shown by one of three documents, in whatever state they are. */
    private void duty(Contract contract, Random chance) {
        for (String command : DUTIES)
            if (chance.nextBoolean())
                house.as(MANAGER).order(command, duty(contract, command, 1 + chance.nextInt(3)), false);
    }

    private Body duty(Contract contract, String command, int number) {
        Body paper = house.document("Paper " + number);
        Body body = Body.json("{'agreementId': '%s'}", contract.agreement());
        if (command.endsWith("document")) body = body.with("sha256", "'%s'", paper.at("sha256"));
        else body = body.with("obligationId", "'00000000-0000-4000-8000-00000000000%d'", number);
        return switch (command) {
            case "attach-document" ->
                paper.with("agreementId", "'%s'", contract.agreement()).with("kind", "'other'");
            case "add-obligation" ->
                body.with("kind", "'report'")
                        .with("owedBy", "'own'")
                        .with("what", "'Report'")
                        .with("dueOn", "'2027-01-01'");
            case "fulfil-obligation" -> body.with("evidence", "'%s'", paper.at("sha256"));
            default -> body.with("reason", "{'code': 'other'}");
        };
    }

    /** What an agreement would answer, and what it would then store. */
    private List<String> answers(Contract contract, List<String> contributions, List<Body> receipts) {
        List<String> said = new ArrayList<>();
        house.underPolicy("{'overPayment': 'refuse'}", () -> {
            for (Body receipt : receipts)
                said.add(house.as(FINANCE)
                        .order("record-contribution", receipt, true)
                        .said());
        });
        for (String contribution : contributions.subList(0, Math.min(12, contributions.size()))) {
            said.add(house.as(FINANCE)
                    .order("reverse-contribution", reversal(contract, contribution), true)
                    .said());
            for (int amount : new int[] {1, 400, 2999})
                said.add(house.as(FINANCE)
                        .order("allocate-contribution", allocation(contract, contribution, amount), true)
                        .said());
            for (int amount : new int[] {1, 400, 2999})
                said.add(house.as(FINANCE)
                        .order("refund-contribution", refund(contract, contribution, amount), true)
                        .said());
        }
        for (String amount : List.of("-1", "-99999", "-100000", "-150000"))
            said.add(house.as(OFFICER)
                    .order("sign-addendum", addendum(contract, "amount-down", amount), true)
                    .said());
        for (String command : DUTIES)
            for (int number : new int[] {1, 2, 3})
                said.add(house.as(MANAGER)
                        .order(command, duty(contract, command, number), true)
                        .said());
        for (int parts : new int[] {1, 2, 3})
            said.add(house.as(OFFICER)
                    .order("attribute-agreement", attribution(contract, parts), true)
                    .said());
        said.add(house.as(OFFICER)
                .order(
                        "bring-into-force",
                        Body.json("{'agreementId': '%s', 'effectiveOn': '2025-01-01'}", contract.agreement()),
                        true)
                .said());
        return said;
    }

    private void assertSameWithAndWithout(String stream, Supplier<List<String>> answers) {
        assertThat(snapshots(stream)).as("a snapshot was taken").isEqualTo(1);
        List<String> fromSnapshot = answers.get();
        forget(stream);
        List<String> fromEvents = answers.get();
        assertThat(fromSnapshot).isEqualTo(fromEvents);
        assertThat(fromEvents).hasSizeGreaterThan(3);
    }

    private long snapshots(String stream) {
        return house.jdbc()
                .sql("SELECT count(*) FROM views.snapshots WHERE stream_id = ?::uuid")
                .param(stream)
                .query(Long.class)
                .single();
    }

    private void forget(String stream) {
        house.jdbc()
                .sql("DELETE FROM views.snapshots WHERE stream_id = ?::uuid")
                .param(stream)
                .update();
    }

    /** The same asked of the state itself, whatever record it is of. */
    @Test
    void is_written_as_it_was_read() {
        for (int n = 0; n < LONG_ENOUGH; n++) house.staffMember();
        Contract contract = house.contract("EUR", "100000", "50000");
        for (int n = 0; n < LONG_ENOUGH; n++)
            house.received(house.receipt(contract, "5", "EUR")
                    .with("trancheId", "'%s'", contract.tranches().get(0)));
        List<String> kinds = new ArrayList<>();
        house.jdbc()
                .sql("SELECT stream_id::text, stream_type, state FROM views.snapshots")
                .query(row -> {
                    var snapshot = engine.readSnapshot(row.getString(1)).orElseThrow();
                    assertThat(StoredJson.mapper().writeValueAsString(snapshot.getPayload()))
                            .isEqualTo(row.getString(3));
                    kinds.add(row.getString(2));
                });
        assertThat(kinds).contains("agreement", "staff");
    }

    /** A state that was kept in memory through all its commands, and one read from the events for a snapshot. */
    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void is_what_is_kept_in_memory(long seed) throws Exception {
        Random chance = new Random(seed);
        Contract contract = house.contract("EUR", "100000", "10000", "20000", "30000");
        List<String> contributions = new ArrayList<>();
        List<String> references = new ArrayList<>();
        while (snapshots(contract.agreement()) == 0) something(contract, contributions, references, chance);
        double kept = meters.counter("tributary.states", "outcome", "kept").count();
        String state = DefaultUnitOfWork.startAndGet(null)
                .executeWithResult(
                        () -> agreements.load(contract.agreement()).invoke(StoredJson.mapper()::writeValueAsString))
                .getPayload();
        assertThat(meters.counter("tributary.states", "outcome", "kept").count())
                .isEqualTo(kept + 1);
        var snapshot = engine.readSnapshot(contract.agreement()).orElseThrow();

        JSONAssert.assertEquals(
                StoredJson.mapper().writeValueAsString(snapshot.getPayload()), state, JSONCompareMode.NON_EXTENSIBLE);
    }

    @Test
    void of_a_source_s_rates() {
        String source = "bank-" + house.next();
        Body rate = Body.json("{'source': '%s', 'base': 'EUR', 'currency': 'USD', 'rate': '1.1'}", source);
        for (int day = 1; day <= LONG_ENOUGH; day++)
            house.as(FINANCE).given("publish-exchange-rate", rate.with("effectiveOn", "'%s'", onDay(day)));
        String stream = NaturalKeys.rates(source, 2026).text();
        assertSameWithAndWithout(stream, () -> {
            List<String> said = new ArrayList<>();
            for (int day = 1; day <= LONG_ENOUGH; day++)
                for (String value : List.of("1.1", "1.2"))
                    said.add(house.as(FINANCE)
                            .order(
                                    "publish-exchange-rate",
                                    rate.with("effectiveOn", "'%s'", onDay(day)).with("rate", "'%s'", value),
                                    true)
                            .said());
            return said;
        });
    }

    private static String onDay(int day) {
        return LocalDate.ofYearDay(2026, day).toString();
    }

    @Test
    void of_a_partnership() {
        Deal deal = house.deal(Stage.PROPOSED);
        Sender officer = house.as(OFFICER);
        List<Body> looked = lookedAfter(deal);
        for (int n = 0; n < LONG_ENOUGH; n++)
            officer.given(
                    "revise-forecast",
                    "{'partnershipId': '%s', 'expectedValue': {'amount': '%d', 'currency': 'EUR'}}",
                    deal.partnership(),
                    1000 + n);
        Body signing = house.signing(deal).with("effectiveOn", "'2026-06-15'");
        assertSameWithAndWithout(deal.partnership(), () -> {
            List<String> said = new ArrayList<>();
            for (Stage to : Stage.values())
                said.add(officer.order(
                                "advance-stage",
                                Body.json("{'partnershipId': '%s', 'to': '%s'}", deal.partnership(), to),
                                true)
                        .said());
            for (String gate : List.of("checklist", "due-diligence"))
                said.add(house.as(MANAGER)
                        .order(
                                "sign-agreement",
                                signing.with("/waivers/2", "{'gate': '%s', 'reason': {'code': 'other'}}", gate),
                                true)
                        .said());
            said.add(house.as(MANAGER)
                    .order(
                            "assign-owner",
                            Body.json("{'partnershipId': '%s', 'owner': '%s'}", deal.partnership(), deal.owner()),
                            true)
                    .said());
            for (int amount : new int[] {1000, 1000 + LONG_ENOUGH - 1})
                said.add(officer.order(
                                "revise-forecast",
                                Body.json(
                                        "{'partnershipId': '%s', 'expectedValue': {'amount': '%d', 'currency': 'EUR'}}",
                                        deal.partnership(), amount),
                                true)
                        .said());
            for (Body again : looked)
                said.add(house.as(MANAGER)
                        .order(again.at("command"), again.without("command"), true)
                        .said());
            return said;
        });
    }

    /** All that can be said of a partnership once, to be said again: each is refused for what is known of it. */
    private List<Body> lookedAfter(Deal deal) {
        List<Body> all = new ArrayList<>();
        for (String body : List.of(
                "'command': 'record-pledge', 'pledgeId': '%1$s', 'partnerId': '%2$s', 'amount': {'amount': '5', 'currency': 'EUR'}",
                "'command': 'revise-pledge', 'pledgeId': '%1$s', 'amount': {'amount': '6', 'currency': 'EUR'}, 'reason': {'code': 'delay'}",
                "'command': 'withdraw-pledge', 'pledgeId': '%1$s', 'reason': {'code': 'delay'}",
                "'command': 'assign-broker', 'brokerId': '%1$s', 'kind': 'external', 'partnerId': '%2$s'",
                "'command': 'release-broker', 'brokerId': '%1$s', 'reason': {'code': 'delay'}",
                "'command': 'revise-engagement', 'engagementTypes': ['thematic'], 'objective': 'Rules'",
                "'command': 'revise-partners', 'partners': [{'partnerId': '%2$s', 'role': 'lead'}], 'reason': {'code': 'delay'}",
                "'command': 'assign-checklist', 'checklistId': '%1$s', 'template': 'partnering'",
                "'command': 'assess-checklist-item', 'checklistId': '%1$s', 'item': 'flexibility', 'assessment': 'met'",
                "'command': 'schedule-joint-assessment', 'everyMonths': 12",
                "'command': 'agree-measures', 'measures': [{'code': 'schools', 'name': 'Schools', 'baseline': '1.5'}]",
                "'command': 'record-measurement', 'measure': 'schools', 'value': '2.5'",
                "'command': 'record-feedback', 'feedbackId': '%1$s', 'partnerId': '%2$s', 'words': {'text': 'Good'}",
                "'command': 'respond-to-feedback', 'feedbackId': '%1$s', 'acted': true",
                "'command': 'lodge-complaint', 'complaintId': '%1$s', 'words': {'text': 'Unfair'}",
                "'command': 'acknowledge-complaint', 'complaintId': '%1$s'",
                "'command': 'investigate-complaint', 'complaintId': '%1$s'",
                "'command': 'resolve-complaint', 'complaintId': '%1$s', 'outcome': 'upheld'",
                "'command': 'record-budget-exemption', 'reason': {'code': 'legal'}")) {
            Body one = Body.json(
                    "{'partnershipId': '%3$s', " + body + "}", deal.owner(), deal.partner(), deal.partnership());
            house.as(MANAGER).given(one.at("command"), one.without("command"));
            all.add(one);
        }
        return all;
    }

    /** All that is known of one beside its profile, of its own and of a duplicate's. */
    @Test
    void of_a_partner_with_a_duplicate() {
        String partner = house.partner();
        String duplicate = house.partner();
        List<Body> flags = new ArrayList<>();
        List<Body> contacts = new ArrayList<>();
        List<Body> memberships = new ArrayList<>();
        List<Body> shared = new ArrayList<>();
        List<Body> answered = new ArrayList<>();
        for (String each : List.of(partner, duplicate)) {
            Body about = Body.json("{'partnerId': '%s', 'effectiveOn': '2026-01-10'}", each);
            String flag = officer(
                            "raise-partner-flag",
                            about.with("kind", "'sanctions'").with("reason", OTHER))
                    .created("flag");
            flags.add(Body.json("{'partnerId': '%s', 'flagId': '%s', 'reason': %s}", partner, flag, OTHER));
            String contact = officer(
                            "add-contact",
                            about.with("person", "{'name': 'Ada'}").with("role", "'head'"))
                    .created("contact");
            contacts.add(Body.json("{'partnerId': '%s', 'contactId': '%s', 'reason': %s}", partner, contact, OTHER));
            Body belonging = about.with("kind", "'%s'", each.equals(partner) ? "associate" : "academia")
                    .with("firstDay", "'1998-01-01'");
            String membership = officer("record-membership", belonging).created("membership");
            memberships.add(belonging.with("partnerId", "'%s'", partner).with("membershipId", "'%s'", membership));
            String dueDiligence = officer(
                            "open-due-diligence",
                            about.with("assessed", "'them'").with("tier", "'basic'"))
                    .created("due-diligence");
            Body looking = about.with("dueDiligenceId", "'%s'", dueDiligence);
            String item = officer("request-due-diligence-item", looking.with("item", "'other'"))
                    .created("due-diligence-item");
            Body answer = about.with("itemId", "'%s'", item).with("answer", "'given'");
            officer("answer-due-diligence-item", answer).answer();
            answered.add(answer.with("partnerId", "'%s'", partner));
            house.as(MANAGER).given("conclude-due-diligence", looking.with("outcome", "'abandoned'"));
            Body sharing = looking.with("parts", "['outcome']");
            officer("share-due-diligence-result", sharing).answer();
            shared.add(sharing.with("partnerId", "'%s'", partner));
        }
        String round = house.as(OFFICER)
                .given(
                        "open-capacity-round",
                        "{'name': 'Survey', 'scale': {'lowest': 1, 'highest': 4}, 'invited': ['%s'], 'effectiveOn': '2026-01-10'}",
                        partner);
        Body scores = Body.json("""
                {'partnerId': '%s', 'roundId': '%s', 'assessed': 'us',
                 'capacities': {'operate': '1', 'act': '2.5', 'connect': '3'}}
                """, partner, round);
        officer("assess-capacity", scores).answer();
        Body merging = Body.json("{'partnerId': '%s', 'duplicateId': '%s', 'reason': %s}", partner, duplicate, OTHER);
        house.as(MANAGER).given("merge-partners", merging);
        Body succession =
                Body.json("{'partnerId': '%s', 'successorId': '%s', 'reason': %s}", partner, house.partner(), OTHER);
        house.as(MANAGER).given("succeed-partner", succession);
        while (house.last(partner).sequence() < LONG_ENOUGH)
            officer("record-interaction", Body.json("{'partnerId': '%s', 'kind': 'call'}", partner))
                    .answer();
        assertSameWithAndWithout(partner, () -> {
            List<String> said = new ArrayList<>();
            for (Body flag : flags) said.add(asked("lift-partner-flag", flag));
            for (Body contact : contacts) said.add(asked("remove-contact", contact));
            for (Body membership : memberships) {
                said.add(asked("record-membership", membership.without("membershipId")));
                Body ending = membership.without("kind").without("firstDay").with("reason", OTHER);
                for (String day : List.of("1997-12-31", "2010-12-31"))
                    said.add(asked("end-membership", ending.with("lastDay", "'%s'", day)));
            }
            for (Body sharing : shared) said.add(asked("share-due-diligence-result", sharing));
            for (Body answer : answered) said.add(asked("answer-due-diligence-item", answer));
            said.add(asked("assess-capacity", scores));
            said.add(asked("undo-partner-merge", merging));
            said.add(asked("succeed-partner", succession));
            return said;
        });
    }

    private Reply officer(String command, Body body) {
        return house.as(OFFICER).order(command, body, false);
    }

    private String asked(String command, Body body) {
        return house.as(MANAGER).order(command, body, true).said();
    }

    @Test
    void of_a_partner() {
        String partner = house.partner();
        Body call = Body.json("{'partnerId': '%s', 'kind': 'call', 'interactionId': '%s'}", partner, House.anId());
        house.as(OFFICER).given("record-interaction", call);
        for (int n = 0; n < LONG_ENOUGH; n++)
            house.as(OFFICER).given("record-interaction", call.without("interactionId"));
        assertSameWithAndWithout(
                partner,
                () -> List.of(
                        house.as(OFFICER)
                                .order("record-interaction", call, true)
                                .said(),
                        house.as(OFFICER)
                                .order("record-interaction", call.with("effectiveOn", "'2019-01-01'"), true)
                                .said(),
                        house.as(OFFICER)
                                .order(
                                        "revise-partner-profile",
                                        Body.json("{'partnerId': '%s', 'category': '60'}", partner),
                                        true)
                                .said(),
                        house.as(OFFICER)
                                .order(
                                        "revise-partner-profile",
                                        Body.json("{'partnerId': '%s', 'category': '10'}", partner),
                                        true)
                                .said()));
    }

    @Test
    void of_an_initiative() {
        String initiative = house.initiative();
        Body revision = Body.json(
                "{'initiativeId': '%s', 'needId': '%s', 'reason': {'code': 'other'}}",
                initiative, house.need(initiative));
        Body dedication = Body.json(
                "{'initiativeId': '%s', 'partnershipId': '%s'}",
                initiative, house.deal(Stage.IDENTIFIED).partnership());
        house.as(OFFICER).given("dedicate-partnership", dedication.with("needId", "'%s'", revision.at("needId")));
        for (int n = 0; n < LONG_ENOUGH; n++)
            house.as(OFFICER).given("revise-funding-need", revision.with("title", "'Terminals %d'", n));
        Body reason = Body.json("{'initiativeId': '%s', 'reason': {'code': 'other'}}", initiative);
        assertSameWithAndWithout(initiative, () -> {
            List<String> said = new ArrayList<>();
            for (String title : List.of("Terminals 0", "Terminals " + (LONG_ENOUGH - 1)))
                said.add(rehearsed("revise-funding-need", revision.with("title", "'%s'", title)));
            said.add(rehearsed("withdraw-funding-need", revision));
            said.add(rehearsed("dedicate-partnership", dedication));
            said.add(rehearsed("dedicate-partnership", dedication.with("needId", "'%s'", revision.at("needId"))));
            said.add(rehearsed("release-partnership", dedication.with("reason", "{'code': 'other'}")));
            said.add(rehearsed("close-initiative", reason));
            said.add(rehearsed("reopen-initiative", reason));
            return said;
        });
    }

    @Test
    void of_an_event_that_is_sponsored() {
        Occasion occasion = house.occasion(2);
        Deal deal = house.deal(Stage.NEGOTIATING);
        Body reason = Body.json("{'sponsorshipId': '%s', 'reason': {'code': 'other'}}", occasion.sponsorship());
        Body released = house.reservation(occasion, deal.partner());
        for (int n = 0; n < LONG_ENOUGH / 2; n++) {
            released = house.reservation(occasion, deal.partner());
            house.as(OFFICER).given("reserve-package", released);
            house.as(OFFICER).given("release-package", reason.with("slotId", "'%s'", released.at("slotId")));
        }
        Body sold = house.sale(occasion, deal);
        house.as(MANAGER).given("confirm-sponsor", sold);
        Body kept = house.reservation(occasion, deal.partner()).with("until", "'2026-04-30'");
        house.as(OFFICER).given("reserve-package", kept);
        Body next = house.reservation(occasion, deal.partner());
        List<Body> slots = List.of(released, kept, sold);
        assertSameWithAndWithout(occasion.sponsorship(), () -> {
            List<String> said = new ArrayList<>();
            for (String day : List.of("2026-04-30", "2026-05-01"))
                said.add(rehearsed("reserve-package", next.with("effectiveOn", "'%s'", day)));
            for (Body slot : slots)
                said.add(rehearsed("release-package", reason.with("slotId", "'%s'", slot.at("slotId"))));
            said.add(rehearsed("reserve-package", next.with("slotId", "'%s'", sold.at("slotId"))));
            said.add(rehearsed("confirm-sponsor", sold));
            said.add(rehearsed("withdraw-package", reason.with("packageId", "'%s'", occasion.offer())));
            said.add(rehearsed("cancel-event", reason));
            said.add(rehearsed("reinstate-event", reason));
            return said;
        });
    }

    private String rehearsed(String command, Body body) {
        return house.as(MANAGER).order(command, body, true).said();
    }

    private static <T> T any(List<T> list, Random chance) {
        return list.get(chance.nextInt(list.size()));
    }

    private static Body reversal(Contract contract, String contribution) {
        return Body.json(
                "{'agreementId': '%s', 'contributionId': '%s', 'reason': {'code': 'duplicate'}}",
                contract.agreement(), contribution);
    }

    private static Body refund(Contract contract, String contribution, int amount) {
        return Body.json("""
                {'agreementId': '%s', 'contributionId': '%s', 'amount': {'amount': '%d', 'currency': 'EUR'},
                 'reason': {'code': 'donor-request'}}
                """, contract.agreement(), contribution, amount);
    }

    private static Body attribution(Contract contract, int parts) {
        Body body = Body.json("{'agreementId': '%s', 'reason': {'code': 'other'}, 'region': []}", contract.agreement());
        for (int part = 0; part < parts; part++)
            body = body.with(
                    "/region/" + part,
                    "{'code': '%s', 'share': '1/%d'}",
                    List.of("AFR", "ARB", "EUR").get(part),
                    parts);
        return body;
    }

    private static Body allocation(Contract contract, String contribution, int amount) {
        return Body.json("""
                {'agreementId': '%s', 'contributionId': '%s', 'use': 'event', 'reference': 'Forum',
                 'amount': {'amount': '%d', 'currency': 'EUR'}}
                """, contract.agreement(), contribution, amount);
    }

    private Body addendum(Contract contract, String kind, String amount) {
        return Body.json("""
                {'agreementId': '%s', 'reference': '%s', 'kind': '%s',
                 'changes': [{'source': '%s', 'kind': 'cash', 'amount': {'amount': '%s', 'currency': 'EUR'}}]}
                """, contract.agreement(), house.aReference(), kind, contract.partner(), amount);
    }
}
