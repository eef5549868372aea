package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.Examples.Example;
import org.tributary.events.Role;
import org.tributary.events.Stage;
import org.tributary.platform.command.Catalogue;
import org.tributary.platform.command.CommandType;
import org.tributary.stored.StoredEvents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What holds of each command of the catalogue, tried with an example of each. */
@InTheHouse
class EveryCommandTest {
    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest
    @MethodSource("commands")
    @interface OfEach {}

    @Autowired
    House house;

    @Autowired
    Catalogue catalogue;

    static Set<String> commands() {
        return Examples.all().keySet();
    }

    /** One of a single policy is no other example's. */
    @AfterEach
    void there_is_no_limit() {
        house.liftLimit();
    }

    /** Those that are about a record which must be there. */
    static Set<String> addressing() {
        return Examples.addressing();
    }

    private Example example(String command) {
        return Examples.all().get(command).apply(house);
    }

    private Reply send(String command, Example example) {
        return example.sender(house).send(command, example.body());
    }

    private CommandType type(String command) {
        return catalogue.named(command).orElseThrow();
    }

    private List<StoredEvent> stored(Reply reply) {
        return reply.answer().streams().stream()
                .flatMap(stream -> house.lastAct(stream.id()).stream())
                .toList();
    }

    @Test
    void of_the_catalogue_has_an_example() {
        assertThat(catalogue.all()).extracting(CommandType::name).containsExactlyElementsOf(commands());
    }

    /** Which states its rules as sentences. */
    @Test
    void of_the_catalogue_has_a_test_of_its_own_name() {
        assertThat(catalogue.all())
                .extracting(type -> type.type().getSimpleName() + "Test")
                .allSatisfy(test -> assertThat(getClass().getResource(test + ".class"))
                        .as(test)
                        .isNotNull());
    }

    @OfEach
    void leads_to_all_that_it_declares(String command) {
        Reply reply = send(command, example(command));
        List<String> always = Arrays.stream(type(command).sent().leadsTo())
                .map(StoredEvents::nameOf)
                .toList();
        assertThat(reply.answer().events()).containsAll(always);
        if (type(command).sent().orTo().length == 0)
            assertThat(reply.answer().events()).containsExactlyInAnyOrderElementsOf(always);
    }

    @OfEach
    void tells_where_and_under_which_number_it_stands(String command) {
        Reply reply = send(command, example(command));
        long head = house.jdbc()
                .sql("SELECT max(position) FROM history.events")
                .query(Long.class)
                .single();
        assertThat(reply.answer().position()).isEqualTo(head);
        assertThat(reply.answer().version()).isEqualTo(house.last(reply.id()).sequence());
        assertThat(reply.answer().status()).isEqualTo(reply.answer().version() == 0 ? 201 : 200);
    }

    @OfEach
    void tells_who_did_it_as_what_and_by_what(String command) {
        Example example = example(command);
        Reply reply = example.sender(house)
                .withKey("key " + command + UUID.randomUUID())
                .send(command, example.body());
        for (StoredEvent event : stored(reply)) {
            assertThat(event.metadata().propertyNames())
                    .containsExactlyInAnyOrder(
                            "actor", "role", "command", "requestId", "correlationId", "source", "idempotencyKey");
            assertThat(event.metadata().path("command").asString()).isEqualTo(command);
            assertThat(event.metadata().path("role").asString())
                    .isEqualTo(
                            example.role() == null ? "system" : example.role().toString());
            assertThat(event.metadata().path("source").asString()).isEqualTo("api");
            assertThat(event.metadata().path("idempotencyKey").asString()).startsWith("key " + command);
            assertThat(event.metadata().path("correlationId").asString())
                    .isEqualTo(event.metadata().path("requestId").asString());
        }
    }

    @Test
    void is_sent_by_those_whose_task_it_is() {
        Map<String, Set<String>> commands = new TreeMap<>();
        for (CommandType type : catalogue.all())
            commands.computeIfAbsent(
                            Arrays.stream(type.sent().by())
                                    .map(Role::toString)
                                    .sorted()
                                    .collect(Collectors.joining(" ")),
                            roles -> new TreeSet<>())
                    .add(type.name());
        assertThat(commands)
                .containsOnly(
                        Map.entry("", Set.of("publish-codes")),
                        Map.entry(
                                "admin",
                                Set.of(
                                        "close-account",
                                        "grant-role",
                                        "link-account",
                                        "open-account",
                                        "resume-webhook",
                                        "rotate-webhook-secret",
                                        "subscribe-webhook",
                                        "unsubscribe-webhook")),
                        Map.entry(
                                "admin auditor finance manager officer",
                                Set.of("issue-token", "revoke-token", "set-password")),
                        Map.entry(
                                "admin manager",
                                Set.of(
                                        "add-code",
                                        "approve-policy-proposal",
                                        "reject-policy-proposal",
                                        "assign-to-office",
                                        "erase-person",
                                        "open-office",
                                        "publish-template",
                                        "register-signed-agreement",
                                        "register-staff-member",
                                        "retire-code",
                                        "set-policy")),
                        Map.entry(
                                "finance manager",
                                Set.of(
                                        "approve-proposal",
                                        "approve-receipt-proposal",
                                        "reject-receipt-proposal",
                                        "close-period",
                                        "match-receipt",
                                        "publish-report",
                                        "withdraw-report",
                                        "record-unidentified-receipt",
                                        "return-receipt",
                                        "reverse-unidentified-receipt",
                                        "unmatch-receipt",
                                        "correct-contribution",
                                        "expire-agreement",
                                        "publish-exchange-rate",
                                        "publish-exchange-rates",
                                        "refund-contribution",
                                        "reject-proposal",
                                        "reverse-contribution",
                                        "reverse-write-off",
                                        "withdraw-proposal",
                                        "write-off-receivable")),
                        Map.entry(
                                "finance manager officer",
                                Set.of(
                                        "allocate-contribution",
                                        "attach-document",
                                        "detach-document",
                                        "record-contribution",
                                        "release-allocation",
                                        "revise-tranches")),
                        Map.entry(
                                "manager",
                                Set.of(
                                        "assign-owner",
                                        "cancel-event",
                                        "close-initiative",
                                        "conclude-due-diligence",
                                        "investigate-complaint",
                                        "lift-partner-flag",
                                        "merge-partners",
                                        "reinstate-agreement",
                                        "reinstate-event",
                                        "remove-checklist",
                                        "reopen-completion",
                                        "reopen-initiative",
                                        "reopen-period",
                                        "resolve-complaint",
                                        "set-target",
                                        "succeed-partner",
                                        "void-partner",
                                        "terminate-agreement",
                                        "undo-partner-merge",
                                        "void-agreement",
                                        "void-partnership",
                                        "waive-obligation",
                                        "withdraw-target")),
                        Map.entry(
                                "manager officer",
                                Set.of(
                                        "acknowledge-complaint",
                                        "add-contact",
                                        "add-obligation",
                                        "advance-stage",
                                        "announce-event",
                                        "answer-due-diligence-item",
                                        "agree-measures",
                                        "assess-capacity",
                                        "assess-checklist-item",
                                        "assign-broker",
                                        "assign-checklist",
                                        "attribute-agreement",
                                        "bring-into-force",
                                        "complete-partnership",
                                        "confirm-sponsor",
                                        "declare-funding-need",
                                        "decline-partnership",
                                        "dedicate-partnership",
                                        "fulfil-obligation",
                                        "hold-joint-assessment",
                                        "identify-partnership",
                                        "launch-initiative",
                                        "lodge-complaint",
                                        "meet-condition",
                                        "move-back-stage",
                                        "offer-package",
                                        "open-capacity-round",
                                        "open-due-diligence",
                                        "place-under-umbrella",
                                        "propose-partnership",
                                        "put-on-hold",
                                        "raise-partner-flag",
                                        "record-budget-exemption",
                                        "record-measurement",
                                        "record-feedback",
                                        "record-membership",
                                        "end-membership",
                                        "remove-membership",
                                        "record-interaction",
                                        "record-guidance",
                                        "record-note",
                                        "record-pledge",
                                        "register-partner",
                                        "release-broker",
                                        "release-package",
                                        "release-partnership",
                                        "remove-contact",
                                        "remove-obligation",
                                        "reopen-condition",
                                        "reopen-obligation",
                                        "reopen-partnership",
                                        "request-due-diligence-item",
                                        "reserve-package",
                                        "respond-to-feedback",
                                        "resume-agreement",
                                        "resume-partnership",
                                        "revise-capacity-round",
                                        "revise-engagement",
                                        "revise-forecast",
                                        "revise-funding-need",
                                        "revise-note",
                                        "revise-partner-profile",
                                        "revise-partners",
                                        "revise-pledge",
                                        "schedule-joint-assessment",
                                        "share-budget",
                                        "share-due-diligence-result",
                                        "sign-addendum",
                                        "sign-agreement",
                                        "suspend-agreement",
                                        "withdraw-funding-need",
                                        "withdraw-guidance",
                                        "withdraw-note",
                                        "withdraw-package",
                                        "withdraw-partnership",
                                        "withdraw-pledge")));
    }

    @OfEach
    void is_refused_to_everyone_else(String command) {
        Example example = example(command);
        List<Role> may = List.of(type(command).sent().by());
        for (Role role : Role.values())
            if (!may.contains(role))
                house.as(role).send(command, example.body()).isRefused(403, "forbidden");
    }

    @OfEach
    void happens_today_unless_it_says_otherwise(String command) {
        Example example = example(command).without("effectiveOn");
        for (StoredEvent event : itsOwn(command, send(command, example)))
            assertThat(event.at("/effectiveOn")).isEqualTo(House.TODAY);
    }

    /** What was approved has a day of its own. */
    private List<StoredEvent> itsOwn(String command, Reply reply) {
        List<StoredEvent> events = stored(reply);
        return Set.of("approve-proposal", "approve-receipt-proposal").contains(command) ? events.subList(0, 1) : events;
    }

    @OfEach
    void happens_on_the_day_that_it_names(String command) {
        Example example = example(command);
        for (StoredEvent event : stored(send(command, example)))
            assertThat(event.at("/effectiveOn")).isEqualTo(example.body().at("effectiveOn"));
    }

    @OfEach
    void has_not_happened_in_the_future(String command) {
        Reply reply = send(command, example(command).with("effectiveOn", "'" + House.TOMORROW + "'"));
        if (command.equals("bring-into-force")) reply.answer();
        else reply.isInvalid("/effectiveOn in-the-future");
    }

    @OfEach
    void happens_on_a_day_that_there_is(String command) {
        for (String day : List.of("'2026-02-30'", "'31.3.2026'"))
            send(command, example(command).with("effectiveOn", day)).isInvalid("/effectiveOn not-a-date");
    }

    @ParameterizedTest
    @MethodSource("addressing")
    void does_not_happen_before_what_it_is_about(String command) {
        Example example = example(command);
        send(command, example.with("effectiveOn", "'1999-12-31'")).isInvalid("/effectiveOn too-early");
    }

    @OfEach
    void names_all_that_is_missing_at_once(String command) {
        String[] missing = type(command)
                .schema()
                .json()
                .path("required")
                .valueStream()
                .map(field -> "/" + field.asString() + " missing")
                .toArray(String[]::new);
        Reply reply = send(command, new Example(example(command).role(), Body.json("{}"), null));
        if (missing.length == 0) assertThat(reply.faults()).isEqualTo(List.of("/reason missing"));
        else reply.isInvalid(missing);
    }

    @OfEach
    void knows_no_other_fields(String command) {
        Example example = example(command);
        send(command, example.with("colour", "'red'").with("codes", "[]"))
                .isInvalid(Stream.of("colour", "codes")
                        .map(field -> "/" + field + " unknown-field")
                        .toArray(String[]::new));
    }

    @OfEach
    void uses_codes_that_there_are_and_names_the_versions_of_their_lists(String command) {
        Example example = example(command);
        Map<String, String> lists = new LinkedHashMap<>();
        codes(type(command).schema().json(), example.body().json(), "", lists);
        for (String place : lists.keySet())
            send(command, example.with(place, "'no-such-code'")).isInvalid(place + " unknown-code");
        Set<String> named = new TreeSet<>();
        for (StoredEvent event : stored(send(command, example))) named.addAll(event.codes());
        assertThat(named).containsAll(lists.values());
    }

    /** Where in a body a code stands, and of which list: as the schema says. */
    private static void codes(JsonNode schema, JsonNode body, String at, Map<String, String> lists) {
        for (var property : schema.path("properties").properties()) {
            JsonNode field = property.getValue();
            JsonNode value = body.path(property.getKey());
            String pointer = at + "/" + property.getKey();
            boolean list = field.has("items");
            JsonNode entry = list ? field.path("items") : field;
            for (int place = 0; place < (list ? value.size() : value.isMissingNode() ? 0 : 1); place++) {
                String there = list ? pointer + "/" + place : pointer;
                JsonNode of = list ? value.get(place) : value;
                String codeList = entry.path("codeList").asString("");
                if (codeList.isEmpty()) codes(entry, of, there, lists);
                else if (entry.has("enum")) continue;
                else if (of.isString()) lists.put(there, codeList);
                else lists.put(there + (of.has("role") ? "/role" : "/code"), codeList);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("addressing")
    void addresses_what_is_there_and_of_its_kind(String command) {
        Example example = example(command);
        String field = example.addressed();
        String ofAnotherKind =
                field.equals("partnerId") ? house.deal(Stage.IDENTIFIED).partnership() : house.partner();
        for (String id : List.of(House.anId(), ofAnotherKind))
            send(command, example.with(field, "'" + id + "'")).isRefused(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attribute-agreement",
                "cancel-event",
                "close-initiative",
                "correct-contribution",
                "decline-partnership",
                "detach-document",
                "erase-person",
                "lift-partner-flag",
                "merge-partners",
                "move-back-stage",
                "put-on-hold",
                "raise-partner-flag",
                "record-budget-exemption",
                "refund-contribution",
                "reinstate-agreement",
                "reinstate-event",
                "reject-proposal",
                "release-allocation",
                "release-broker",
                "release-package",
                "release-partnership",
                "place-under-umbrella",
                "remove-checklist",
                "remove-contact",
                "remove-obligation",
                "reopen-completion",
                "reopen-condition",
                "reopen-initiative",
                "reopen-obligation",
                "reopen-partnership",
                "reopen-period",
                "retire-code",
                "return-receipt",
                "reverse-contribution",
                "reverse-unidentified-receipt",
                "unmatch-receipt",
                "reverse-write-off",
                "revise-capacity-round",
                "revise-funding-need",
                "revise-note",
                "revise-partners",
                "revise-pledge",
                "revise-tranches",
                "set-policy",
                "succeed-partner",
                "suspend-agreement",
                "terminate-agreement",
                "undo-partner-merge",
                "void-agreement",
                "void-partner",
                "void-partnership",
                "waive-obligation",
                "withdraw-funding-need",
                "withdraw-guidance",
                "withdraw-note",
                "withdraw-package",
                "withdraw-partnership",
                "withdraw-pledge",
                "withdraw-report",
                "withdraw-target",
                "write-off-receivable"
            })
    void has_a_reason_where_it_takes_something_back(String command) {
        send(command, example(command).without("reason")).isInvalid("/reason missing");
    }

    @OfEach
    void sent_again_under_its_key_gets_the_same_answer(String command) {
        Example example = example(command);
        Sender sender = example.sender(house).withKey("again " + UUID.randomUUID());
        Reply first = sender.send(command, example.body());
        Footprint before = house.footprint();
        Reply again = sender.send(command, example.body());
        assertThat(again.answer()).isEqualTo(first.answer());
        assertThat(again.accepted().repeated()).isTrue();
        assertThat(house.footprint()).isEqualTo(before);
    }

    @OfEach
    void under_a_key_of_another_is_refused(String command) {
        Example example = example(command);
        Sender sender = example.sender(house).withKey("other " + UUID.randomUUID());
        sender.order(command, example.body(), false).answer();
        sender.order(command, example.with("effectiveOn", "'2026-03-30'").body(), false)
                .isRefused(422, "idempotency-key-reused");
    }

    @ParameterizedTest
    @MethodSource("addressing")
    void is_decided_on_the_version_that_its_sender_saw(String command) {
        Example example = example(command);
        long version = house.last(example.body().at(example.addressed())).sequence();
        Reply stale = example.sender(house).expecting(version + 1).send(command, example.body());
        stale.isRefused(412, "version-moved-on");
        assertThat(stale.refusal().also()).containsEntry("currentVersion", version);
        example.sender(house).expecting(version).send(command, example.body()).answer();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add-contact",
                "announce-event",
                "assign-broker",
                "assign-checklist",
                "confirm-sponsor",
                "correct-contribution",
                "declare-funding-need",
                "hold-joint-assessment",
                "identify-partnership",
                "issue-token",
                "launch-initiative",
                "lodge-complaint",
                "offer-package",
                "open-due-diligence",
                "open-office",
                "raise-partner-flag",
                "match-receipt",
                "record-contribution",
                "record-feedback",
                "publish-report",
                "record-guidance",
                "record-note",
                "record-pledge",
                "record-unidentified-receipt",
                "refund-contribution",
                "return-receipt",
                "register-partner",
                "register-signed-agreement",
                "register-staff-member",
                "reserve-package",
                "share-budget",
                "sign-addendum",
                "sign-agreement",
                "subscribe-webhook",
                "write-off-receivable"
            })
    void which_would_begin_what_is_there_is_refused(String command) {
        Example example = example(command);
        send(command, example).answer();
        send(command, example).isRefused("already-exists");
    }

    @OfEach
    void keeps_no_word_of_people_in_the_history(String command) {
        String name = "Xanthippe" + UUID.randomUUID();
        Example example = example(command);
        ObjectNode schema = type(command).schema().json();
        if (schema.path("properties").has("person")) {
            if (command.equals("register-partner"))
                example =
                        new Example(example.role(), Body.json("{'category': '90', 'effectiveOn': '2026-03-31'}"), null);
            example = example.with("person", "{'name': '" + name + "', 'email': '" + name + "@x.example'}");
        } else if (schema.path("properties").has("note")) {
            String field = schema.at("/properties/note/properties").has("text") ? "text" : "outcome";
            example = example.with("note", "{'" + field + "': 'Said " + name + "'}");
        } else if (schema.path("properties").has("findings")) {
            example = example.with("findings", "{'text': 'Said " + name + "'}");
        } else if (schema.path("properties").has("remark")) {
            example = example.with("remark", "{'text': 'Said " + name + "'}");
        } else if (schema.at("/properties/evidence").has("properties")) {
            example = example.with("evidence", "{'text': 'Said " + name + "'}");
        } else if (schema.path("properties").has("words")) {
            example = example.with("words", "{'text': 'Said " + name + "'}");
        } else if (schema.path("properties").has("answer")) {
            example = example.with("answer", "{'text': 'Said " + name + "'}");
        } else if (schema.path("properties").has("parties")) {
            example = example.with(
                    "parties",
                    "[{'party': 'own', 'signatories': [{'person': {'name': '" + name
                            + "'}, 'signedOn': '2026-02-01'}]}]");
        } else if (schema.path("properties").has("login")) {
            example = example.with("login", "'" + name + "'").with("password", "'" + name + "'");
        } else if (schema.path("properties").has("password")) {
            example = example.with("password", "'" + name + "'");
        } else return;
        send(command, example).answer();
        assertThat(house.mentions(name)).isZero();
    }
}
