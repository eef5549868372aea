package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.tributary.commandside.Body.json;
import static org.tributary.commandside.Door.post;
import static org.tributary.events.Role.ADMIN;
import static org.tributary.events.Role.AUDITOR;
import static org.tributary.events.Role.OFFICER;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tributary.commandside.Door.Response;
import org.tributary.events.Role;
import tools.jackson.databind.JsonNode;

/** The one door for commands, as its visitors find it. */
@InTheHouse
class CommandEndpointIT {
    private static final String PARTNER = "{'name': 'Meridian', 'category': '60'}";

    @Autowired
    House house;

    @Autowired
    Door door;

    private String officer;

    /** By a key: a password costs its check. */
    @BeforeEach
    void an_officer() {
        officer = "Bearer " + tokenOf(house.anAccount());
    }

    private String tokenOf(String account) {
        return house.as(ADMIN)
                .order("issue-token", json("{'accountId': '%s', 'label': 'script'}", account), false)
                .accepted()
                .revealed()
                .get("token");
    }

    private Response send(MockHttpServletRequestBuilder request) {
        return door.send(request.header("Authorization", officer));
    }

    private Response send(String command, String body) {
        return send(post(command, body));
    }

    @Nested
    class An_accepted_command {
        @Test
        void that_begins_a_record_answers_201_and_where_it_will_be_shown() {
            Response response = send("register-partner", PARTNER);
            assertThat(response.status()).isEqualTo(201);
            String id = response.at("/id");
            assertThat(response.header("Location")).isEqualTo("/api/partners/" + id);
            assertThat(response.header("ETag")).startsWith("\"0");
            assertThat(response.json().propertyNames())
                    .containsExactlyInAnyOrder("id", "version", "position", "events", "streams", "created");
            assertThat(response.json().at("/streams").toString())
                    .isEqualTo("[{\"type\":\"partner\",\"id\":\"" + id + "\",\"version\":0}]");
            assertThat(response.at("/events/0")).isEqualTo("partner-registered");
        }

        @Test
        void that_goes_on_with_one_answers_200() {
            Response response =
                    send("revise-partner-profile", "{'partnerId': '" + house.partner() + "', 'name': 'Renamed'}");
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.at("/version")).isEqualTo("1");
            assertThat(response.header("ETag")).startsWith("\"1");
        }

        @Test
        void carries_the_request_s_id_into_the_history() {
            Response response = send(post("register-partner", PARTNER).header("X-Request-Id", "my-request-7"));
            assertThat(response.header("X-Request-Id")).isEqualTo("my-request-7");
            var metadata = house.last(response.at("/id")).metadata();
            assertThat(metadata.path("requestId").asString()).isEqualTo("my-request-7");
            assertThat(metadata.path("source").asString()).isEqualTo("api");
        }

        @Test
        void is_answered_again_byte_for_byte_under_its_key() {
            String key = "key " + House.anId();
            Response first = send(post("register-partner", PARTNER).header("Idempotency-Key", key));
            Response again = send(post("register-partner", " " + PARTNER).header("Idempotency-Key", key));
            assertThat(again.text()).isEqualTo(first.text());
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.header("Location")).isEqualTo(first.header("Location"));
            assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        }
    }

    @Nested
    class A_rehearsal {
        @Test
        void says_what_would_happen_and_leaves_nothing() {
            Footprint before = house.footprint();
            Response response = send(post("register-partner", PARTNER).param("dryRun", "true"));
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.at("/dryRun")).isEqualTo("true");
            assertThat(response.at("/events/0")).isEqualTo("partner-registered");
            assertThat(response.json().get("warnings")).isEmpty();
            assertThat(response.json().has("position")).isFalse();
            assertThat(house.footprint()).isEqualTo(before);
        }

        @Test
        void is_refused_as_the_command_would_be() {
            send(post("register-partner", "{}").param("dryRun", "true")).refused(422, "invalid");
        }

        @Test
        void is_asked_for_by_true_or_false() {
            send(post("register-partner", PARTNER).param("dryRun", "perhaps")).refused(400, "bad-value");
            assertThat(send(post("register-partner", PARTNER).param("dryRun", "false"))
                            .status())
                    .isEqualTo(201);
        }
    }

    @Nested
    class What_cannot_be_read {
        @ParameterizedTest
        @ValueSource(strings = {"", "{", "{'name'}", "[]", "'text'", "null", "{} {}", "{'a': 1e999}", "{'a': NaN}"})
        void is_refused(String body) {
            send("register-partner", body).refused(400, "unreadable-body");
        }

        @Test
        void is_what_is_no_utf_8() {
            send(post("register-partner", "{}").content(new byte[] {'{', (byte) 0xC3, (byte) 0x28, '}'}))
                    .refused(400, "unreadable-body");
        }

        @Test
        void is_what_says_a_thing_twice() {
            send("register-partner", "{'name': 'A', 'name': 'B', 'category': '60'}")
                    .refused(400, "duplicate-key");
            send("register-partner", "{'person': {'name': 'A', 'name': 'B'}, 'category': '60'}")
                    .refused(400, "duplicate-key");
        }

        @Test
        void is_what_is_nested_too_deep() {
            send("register-partner", "{'a':".repeat(100) + "1" + "}".repeat(100))
                    .refused(400, "unreadable-body");
        }

        @Test
        void is_what_is_larger_than_a_mebibyte() {
            send("register-partner", "{'name': '" + "x".repeat(1 << 20) + "'}").refused(413, "too-large");
        }

        @Test
        void is_what_is_no_json() {
            send(post("register-partner", PARTNER).contentType(MediaType.TEXT_PLAIN))
                    .refused(415, "unsupported-media-type");
            send(post("register-partner", PARTNER).contentType(MediaType.APPLICATION_XML))
                    .refused(415, "unsupported-media-type");
        }
    }

    @Nested
    class What_is_readable_but_wrong {
        @Test
        void is_told_field_by_field() {
            Response response = send("register-partner", "{'name': '', 'category': '61', 'country': 7}")
                    .refused(422, "invalid");
            assertThat(response.pointers()).containsExactlyInAnyOrder("/name", "/category", "/country");
            for (JsonNode error : response.json().path("errors"))
                assertThat(error.propertyNames()).containsExactlyInAnyOrder("pointer", "code", "detail");
        }

        @Test
        void are_characters_that_cannot_be_stored() {
            assertThat(send("register-partner", "{'name': 'a\\u0000b', 'category': '60'}")
                            .refused(422, "invalid")
                            .at("/errors/0/code"))
                    .isEqualTo("forbidden-character");
            send("register-partner", "{'name': 'a\\ud800b', 'category': '60'}").refused(422, "invalid");
        }

        @Test
        void is_a_command_that_there_is_not() {
            send("make-coffee", "{}").refused(404, "not-found");
        }

        @Test
        void is_another_way_of_sending() {
            send(put("/api/commands/register-partner")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{}"))
                    .refused(405, "method-not-allowed");
        }

        @Test
        void is_a_parameter_that_nobody_reads() {
            send(post("register-partner", PARTNER).param("dryrun", "true")).refused(400, "unknown-parameter");
            send(get("/api/commands").param("limit", "7")).refused(400, "unknown-parameter");
            send(get("/api/commands/register-partner").param("x", "")).refused(400, "unknown-parameter");
        }
    }

    @Nested
    class A_header {
        private MockHttpServletRequestBuilder renaming(String partner) {
            return post("revise-partner-profile", "{'partnerId': '" + partner + "', 'name': 'N" + house.next() + "'}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"0\"", "W/\"0\"", "\"0-3f2a\"", "W/\"0-3f2a\"", " \"0\" "})
        void If_Match_names_the_version_as_an_ETag_does(String form) {
            send(renaming(house.partner()).header("If-Match", form)).accepted();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"0", "*", "\"0", "\"zero\"", "\"0\", \"1\"", "\"-1\"", "\"\"", "\"9999999999999999999\""})
        void If_Match_has_no_other_form(String form) {
            send(renaming(house.partner()).header("If-Match", form)).refused(400, "bad-if-match");
        }

        @Test
        void If_Match_of_another_version_tells_the_current_one() {
            String partner = house.partner();
            send(renaming(partner)).accepted();
            Response response =
                    send(renaming(partner).header("If-Match", "\"0\"")).refused(412, "version-moved-on");
            assertThat(response.at("/currentVersion")).isEqualTo("1");
            send(renaming(partner).header("If-Match", "\"1\"")).accepted();
        }

        @Test
        void If_Match_is_about_what_is_there() {
            send(post("register-partner", PARTNER).header("If-Match", "\"0\"")).refused(404, "not-found");
        }

        @Test
        void Idempotency_Key_has_1_to_255_characters() {
            send(post("register-partner", PARTNER).header("Idempotency-Key", "k".repeat(255)))
                    .accepted();
            send(post("register-partner", PARTNER).header("Idempotency-Key", "k".repeat(256)))
                    .refused(400, "bad-idempotency-key");
            send(post("register-partner", PARTNER).header("Idempotency-Key", ""))
                    .refused(400, "bad-idempotency-key");
            send(post("register-partner", PARTNER).header("Idempotency-Key", "  "))
                    .refused(400, "bad-idempotency-key");
        }

        @Test
        void Idempotency_Key_of_another_body_is_refused() {
            String key = "key " + House.anId();
            send(post("register-partner", PARTNER).header("Idempotency-Key", key))
                    .accepted();
            send(post("register-partner", "{'name': 'Other', 'category': '60'}").header("Idempotency-Key", key))
                    .refused(422, "idempotency-key-reused");
        }

        @Test
        void Reason_stands_for_the_field() {
            String partner = house.partner();
            Response response = send(renaming(partner).header("Reason", "They asked for it"));
            assertThat(house.last(response.at("/id")).at("/reason"))
                    .isEqualTo("{'code':'other','note':'They asked for it'}");
        }

        /** A server hands each byte of a header on as a character. */
        private static String asReceived(String text) {
            return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        }

        @Test
        void Reason_is_UTF_8() {
            String partner = house.partner();
            send(renaming(partner).header("Reason", asReceived("Überführt nach 京都")))
                    .accepted();
            assertThat(house.last(partner).at("/reason/note")).isEqualTo("Überführt nach 京都");
            assertThat(send(renaming(partner).header("Reason", "Überführt"))
                            .refused(400, "bad-reason")
                            .at("/detail"))
                    .contains("Reason");
        }

        @Test
        void Reason_is_for_commands_that_take_one() {
            assertThat(send(post("register-partner", PARTNER).header("Reason", "They asked for it"))
                            .refused(400, "bad-reason")
                            .at("/detail"))
                    .contains("Reason", "register-partner");
        }

        @Test
        void Reason_yields_to_the_field() {
            String partner = house.partner();
            Response response = send(post(
                            "revise-partner-profile",
                            "{'partnerId': '" + partner + "', 'name': 'N', 'reason': {'code': 'delay'}}")
                    .header("Reason", "They asked for it"));
            assertThat(house.last(response.at("/id")).at("/reason")).isEqualTo("{'code':'delay'}");
        }

        @Test
        void Reason_has_its_bounds_like_the_field() {
            send(renaming(house.partner()).header("Reason", "x".repeat(5000))).refused(422, "invalid");
        }
    }

    @Nested
    class Who_comes {
        @Test
        void without_an_account_is_asked_for_one() {
            Response response = door.send(post("register-partner", PARTNER)).refused(401, "unauthenticated");
            assertThat(response.header("WWW-Authenticate")).startsWith("Basic");
            door.send(get("/api/commands")).refused(401, "unauthenticated");
        }

        @Test
        void with_a_wrong_password_or_a_wrong_key_is_asked_again() {
            String login = "door-" + house.next();
            open(login, OFFICER);
            door.send(post("register-partner", PARTNER).header("Authorization", basic(login, "wrong")))
                    .refused(401, "unauthenticated");
            door.send(post("register-partner", PARTNER).header("Authorization", basic("nobody", "long enough")))
                    .refused(401, "unauthenticated");
            door.send(post("register-partner", PARTNER).header("Authorization", "Bearer trib_nothing"))
                    .refused(401, "unauthenticated");
        }

        @Test
        void with_login_and_password_acts_as_that_account() {
            String login = "door-" + house.next();
            String account = open(login, OFFICER);
            Response response = door.send(
                            post("register-partner", PARTNER).header("Authorization", basic(login, "long enough")))
                    .accepted();
            var metadata = house.last(response.at("/id")).metadata();
            assertThat(metadata.path("actor").asString()).isEqualTo(account);
            assertThat(metadata.path("role").asString()).isEqualTo("officer");
        }

        @Test
        void may_write_the_login_in_capitals_or_its_accents_apart() {
            String login = "Zoë-" + house.next();
            open(login, OFFICER);
            for (String written : List.of(login, login.toUpperCase(Locale.ROOT), login.replace("ë", "e\u0308")))
                door.send(post("register-partner", PARTNER).header("Authorization", basic(written, "long enough")))
                        .accepted();
        }

        @Test
        void without_the_right_is_told_whose_it_is() {
            String auditor = "Bearer " + tokenOf(house.account(AUDITOR));
            Response response = door.send(post("register-partner", PARTNER).header("Authorization", auditor))
                    .refused(403, "forbidden");
            assertThat(response.at("/detail")).contains("officer", "auditor");
        }

        @Test
        void gets_the_secret_of_a_key_once() {
            String admin = "Bearer " + tokenOf(house.account(ADMIN));
            MockHttpServletRequestBuilder issuing = post(
                            "issue-token", "{'accountId': '" + house.anAccount() + "', 'label': 'script'}")
                    .header("Authorization", admin)
                    .header("Idempotency-Key", "key " + House.anId());
            Response first = door.send(issuing);
            Response again = door.send(issuing);
            assertThat(first.at("/token")).startsWith("trib_");
            assertThat(again.json().has("token")).isFalse();
            assertThat(again.at("/id")).isEqualTo(first.at("/id"));
        }

        @Test
        void with_a_revoked_key_is_asked_for_another() {
            Reply issued = house.as(ADMIN)
                    .order("issue-token", json("{'accountId': '%s', 'label': 'x'}", house.anAccount()), false);
            String key = "Bearer " + issued.accepted().revealed().get("token");
            door.send(post("register-partner", PARTNER).header("Authorization", key))
                    .accepted();
            house.as(ADMIN).given("revoke-token", "{'tokenId': '%s'}", issued.created("token"));
            door.send(post("register-partner", PARTNER).header("Authorization", key))
                    .refused(401, "unauthenticated");
        }

        @Test
        void with_a_key_beyond_its_last_day_is_asked_for_another() {
            String account = house.anAccount();
            String key = "Bearer "
                    + house.as(ADMIN)
                            .order(
                                    "issue-token",
                                    json("{'accountId': '%s', 'label': 'x', 'expiresOn': '2026-06-15'}", account),
                                    false)
                            .accepted()
                            .revealed()
                            .get("token");
            door.send(post("register-partner", PARTNER).header("Authorization", key))
                    .accepted();
            house.clock().set(SetClock.NOON.plusSeconds(86_400));
            try {
                door.send(post("register-partner", PARTNER).header("Authorization", key))
                        .refused(401, "unauthenticated");
            } finally {
                house.clock().set(SetClock.NOON);
            }
        }

        @Test
        void acts_in_the_role_that_the_account_has_now() {
            String account = house.account(OFFICER);
            String key = "Bearer " + tokenOf(account);
            door.send(post("register-partner", PARTNER).header("Authorization", key))
                    .accepted();
            house.as(ADMIN).given("grant-role", "{'accountId': '%s', 'role': 'auditor'}", account);
            door.send(post("register-partner", PARTNER).header("Authorization", key))
                    .refused(403, "forbidden");
        }

        private String open(String login, Role role) {
            return house.as(ADMIN)
                    .order(
                            "open-account",
                            json("{'login': '%s', 'password': 'long enough', 'role': '%s'}", login, role),
                            false)
                    .created("account");
        }

        private static String basic(String login, String password) {
            return "Basic "
                    + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Nested
    class The_catalogue {
        @Test
        void lists_every_command_with_its_schema_its_senders_and_what_it_leads_to() {
            Response response = send(get("/api/commands"));
            assertThat(response.status()).isEqualTo(200);
            List<String> names = response.json()
                    .path("items")
                    .valueStream()
                    .map(item -> item.path("name").asString())
                    .toList();
            assertThat(names).containsExactlyElementsOf(Examples.all().keySet());
            for (JsonNode item : response.json().path("items")) {
                assertThat(item.path("description").asString()).endsWith(".");
                assertThat(item.path("roles").isArray()).isTrue();
                assertThat(item.path("events").isEmpty()).isFalse();
                assertThat(item.at("/schema/$schema").asString())
                        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
                assertThat(item.at("/schema/type").asString()).isEqualTo("object");
                assertThat(item.at("/schema/properties").isEmpty()).isFalse();
                assertThat(item.at("/schema/additionalProperties").asBoolean(true))
                        .isFalse();
            }
        }

        @Test
        void names_what_undoes_a_command_which_is_one_of_it_or_none() {
            List<String> names = List.copyOf(Examples.all().keySet());
            for (JsonNode item : send(get("/api/commands")).json().path("items"))
                assertThat(item.path("undoneBy").asString())
                        .satisfiesAnyOf(
                                undo -> assertThat(undo).isEqualTo("none"),
                                undo -> assertThat(names).contains(undo));
        }

        @Test
        void shows_one_command() {
            Response response = send(get("/api/commands/sign-agreement"));
            assertThat(response.at("/name")).isEqualTo("sign-agreement");
            assertThat(response.json().at("/events").toString())
                    .isEqualTo("[\"partnership-signed\",\"agreement-signed\"]");
            assertThat(response.json()
                            .at("/schema/properties/agreementId/format")
                            .asString())
                    .isEqualTo("uuid");
            send(get("/api/commands/make-coffee")).refused(404, "not-found");
        }
    }
}
