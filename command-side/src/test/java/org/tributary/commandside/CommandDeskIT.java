package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.ADMIN;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;
import org.tributary.events.Stage;
import org.tributary.platform.TestDatabase;
import org.tributary.platform.store.Database;
import org.tributary.stored.NaturalKeys;
import org.tributary.stored.StoredJson;

/** What the desk promises of any command, also when many come at once. */
@InTheHouse
class CommandDeskIT {
    private static final int CLIENTS = 32;

    @Autowired
    House house;

    @Autowired
    Database database;

    @Autowired
    MeterRegistry meters;

    @Autowired
    List<HikariDataSource> pools;

    private static final String ACCEPTING = """
            INSERT INTO history.accepted_commands (account, key, hash, command, status, answer, last_event_id)
            VALUES (?::uuid, ?, '', '', 200, '', gen_random_uuid())
            """;

    private static final String CLAIMING =
            "INSERT INTO history.claims (kind, scope, value, holder) VALUES ('agreement-number', '', ?, 'somebody')";

    private static final Body PARTNER = json("{'name': 'Meridian', 'category': '60'}");

    private Sender keyed() {
        return house.as(OFFICER).withKey("key " + House.anId());
    }

    private static String text(Reply reply) {
        return StoredJson.mapper().writeValueAsString(reply.answer());
    }

    @Test
    void without_a_database_every_command_may_be_sent_again() {
        TestDatabase.whileAway(
                database,
                () -> keyed().order("register-partner", PARTNER, false).isRefused(503, "store-unavailable"));
        pools.forEach(pool -> pool.getHikariPoolMXBean().softEvictConnections());
        await().until(() -> keyed().order("register-partner", PARTNER, false).refused() == null);
    }

    @Nested
    class An_idempotency_key {
        @Test
        void gets_the_same_answer_byte_for_byte_whatever_came_between() {
            Sender sender = keyed();
            Reply first = sender.send("register-partner", PARTNER);
            house.as(OFFICER).given("revise-partner-profile", "{'partnerId': '%s', 'name': 'Renamed'}", first.id());
            house.partner();
            Reply again = sender.send("register-partner", PARTNER);
            assertThat(text(again)).isEqualTo(text(first));
        }

        @Test
        void stands_for_a_body_however_it_is_spaced_and_ordered() {
            Sender sender = keyed();
            Reply first = sender.send("register-partner", "{'name': 'M', 'category': '60', 'aliases': ['m']}");
            Reply again = sender.send("register-partner", "{'aliases':['m'],'category':'60',  'name':'M'}");
            assertThat(text(again)).isEqualTo(text(first));
        }

        @Test
        void with_another_body_or_another_command_is_refused() {
            Sender sender = keyed();
            sender.send("register-partner", PARTNER).answer();
            sender.order("register-partner", PARTNER.with("name", "'Other'"), false)
                    .isRefused(422, "idempotency-key-reused");
            sender.order("identify-partnership", PARTNER, false).isRefused(422, "idempotency-key-reused");
        }

        @Test
        void stands_for_a_body_without_the_people_in_it() {
            Sender sender = keyed();
            Body ada = json("{'person': {'name': 'Ada'}, 'category': '90'}");
            Reply first = sender.send("register-partner", ada);
            Reply again = sender.send("register-partner", ada.with("/person/name", "'Grace'"));
            assertThat(text(again)).isEqualTo(text(first));
            sender.order("register-partner", ada.with("category", "'80'"), false)
                    .isRefused(422, "idempotency-key-reused");
        }

        @Test
        void nor_for_those_who_stand_deeper_in_it() {
            Sender sender = house.as(MANAGER).withKey("key " + House.anId());
            Body ada = house.taking(house.partner(), "EUR", "1")
                    .with(
                            "parties",
                            "[{'party': 'own', 'signatories': [{'person': {'name': 'Ada'}, 'signedOn': '2026-02-01'}]}]");
            Reply first = sender.send("register-signed-agreement", ada);
            String signatory = "/parties/0/signatories/0";
            Reply again = sender.send("register-signed-agreement", ada.with(signatory + "/person/name", "'Grace'"));
            assertThat(text(again)).isEqualTo(text(first));
            sender.order("register-signed-agreement", ada.with(signatory + "/signedOn", "'2026-01-31'"), false)
                    .isRefused(422, "idempotency-key-reused");
        }

        @ParameterizedTest
        @ValueSource(strings = {"'own'", "{'party': 'own'}", "[null, 5, {'signatories': 'Ada'}, {'signatories': [5]}]"})
        void leaves_it_to_the_schema_to_say_what_is_malformed(String parties) {
            house.as(MANAGER)
                    .send(
                            "register-signed-agreement",
                            house.taking(house.partner(), "EUR", "1").with("parties", parties))
                    .isRefused(422, "invalid");
        }

        @Test
        void of_a_refused_command_may_be_used_again() {
            Sender sender = keyed();
            sender.send("register-partner", PARTNER.with("category", "'0'")).isInvalid("/category unknown-code");
            sender.send("register-partner", PARTNER).answer();
        }

        @Test
        void belongs_to_an_account() {
            String key = "key " + House.anId();
            Reply officer = house.as(OFFICER).withKey(key).send("register-partner", PARTNER);
            Reply manager = house.as(MANAGER).withKey(key).send("register-partner", PARTNER);
            assertThat(manager.id()).isNotEqualTo(officer.id());
        }

        @Test
        void of_a_rehearsal_is_not_used_up() {
            Sender sender = keyed();
            sender.order("register-partner", PARTNER, true).answer();
            sender.send("register-partner", PARTNER.with("name", "'Other'")).answer();
        }

        @Test
        void is_answered_although_the_same_command_would_now_be_refused() {
            Body closing = json(
                    "{'partnershipId': '%s', 'reason': {'code': 'fit'}}",
                    house.deal(Stage.PROPOSED).partnership());
            Sender sender = keyed();
            Reply first = sender.send("withdraw-partnership", closing);
            assertThat(text(sender.send("withdraw-partnership", closing))).isEqualTo(text(first));
            assertThat(text(sender.expecting(0).send("withdraw-partnership", closing)))
                    .isEqualTo(text(first));
        }

        @Test
        void sent_by_many_at_once_takes_effect_once_and_answers_all() throws Exception {
            Footprint before = house.footprint();
            Sender sender = keyed();
            List<Reply> replies = AtOnce.each(CLIENTS, client -> sender.order("register-partner", PARTNER, false));
            assertThat(replies).extracting(CommandDeskIT::text).containsOnly(text(replies.get(0)));
            assertThat(house.footprint().events()).isEqualTo(before.events() + 1);
            assertThat(house.footprint().keys()).isEqualTo(before.keys() + 1);
        }

        @Test
        void sent_by_many_at_once_to_one_record_takes_effect_once_and_answers_all() throws Exception {
            Contract contract = house.contract("EUR", "1000");
            Body receipt = house.receipt(contract, "10", "EUR").without("contributionId");
            Sender sender = house.as(FINANCE).withKey("key " + House.anId());
            List<Reply> replies = AtOnce.each(CLIENTS, client -> sender.order("record-contribution", receipt, false));
            assertThat(replies).extracting(CommandDeskIT::text).containsOnly(text(replies.get(0)));
            assertThat(house.names(contract.agreement())).containsExactly("agreement-signed", "contribution-recorded");
        }

        @Test
        void of_a_token_sent_by_many_at_once_tells_the_secret_to_one() throws Exception {
            Body token = json("{'accountId': '%s', 'label': 'script'}", house.anAccount());
            Sender sender = house.as(ADMIN).withKey("key " + House.anId());
            List<Reply> replies = AtOnce.each(CLIENTS, client -> sender.order("issue-token", token, false));
            assertThat(replies).extracting(CommandDeskIT::text).containsOnly(text(replies.get(0)));
            assertThat(replies)
                    .filteredOn(reply -> !reply.accepted().revealed().isEmpty())
                    .hasSize(1);
        }
    }

    @Nested
    class A_key_that_is_being_accepted {
        @Test
        void is_waited_for_but_not_for_ever() throws Exception {
            String key = "key " + House.anId();
            Sender sender = house.as(OFFICER).withKey(key);
            try (Connection other = house.connection()) {
                other.setAutoCommit(false);
                try (PreparedStatement accepting = other.prepareStatement(ACCEPTING)) {
                    accepting.setString(1, sender.account());
                    accepting.setString(2, key);
                    accepting.executeUpdate();
                }
                Reply reply = sender.order("register-partner", PARTNER, false);
                reply.isRefused("request-in-progress");
                assertThat(reply.refusal().retryAfterSeconds()).isEqualTo(1);
                other.rollback();
            }
            sender.send("register-partner", PARTNER).answer();
        }
    }

    /** As the other engine leaves it between its answer and the copy. */
    @Nested
    class A_command_that_stands_where_its_events_are_kept_and_whose_key_is_still_on_its_way {
        private final Sender sender = keyed();
        private final String reservation = House.anId();

        private void isOnItsWay(Runnable meanwhile) {
            house.jdbc()
                    .sql("INSERT INTO history.reservations (reservation_id, beside) VALUES (?::uuid, '[]')")
                    .param(reservation)
                    .update();
            house.jdbc()
                    .sql(
                            "INSERT INTO history.reserved (kind, scope, value, reservation_id) VALUES ('key', ?, ?, ?::uuid)")
                    .params(sender.account(), sender.key(), reservation)
                    .update();
            try {
                meanwhile.run();
            } finally {
                house.jdbc()
                        .sql("DELETE FROM history.reservations WHERE reservation_id = ?::uuid")
                        .param(reservation)
                        .update();
            }
        }

        private void mayBeSentAgain(Reply reply) {
            reply.isRefused("request-in-progress");
            assertThat(reply.refusal().retryAfterSeconds()).isEqualTo(1);
        }

        @Test
        void is_not_refused_for_good_when_it_is_repeated() {
            Body standing = json("{'partnerId': '%s', 'name': 'Renamed'}", house.partner());
            house.as(OFFICER).given("revise-partner-profile", standing);
            isOnItsWay(() -> {
                mayBeSentAgain(sender.order("revise-partner-profile", standing, false));
                mayBeSentAgain(sender.expecting(0).order("revise-partner-profile", standing, false));
            });
            sender.order("revise-partner-profile", standing, false).changesNothing();
        }

        @Test
        void is_told_what_became_of_it_once_the_key_has_arrived() {
            Body body = json("{'partnerId': '%s', 'name': 'Renamed'}", house.partner());
            Reply first = sender.order("revise-partner-profile", body, false);
            isOnItsWay(() -> assertThat(text(sender.order("revise-partner-profile", body, false)))
                    .isEqualTo(text(first)));
        }
    }

    @Nested
    class Another_who_writes_for_long {
        @Test
        void is_not_taken_for_the_same_request() throws Exception {
            Body body = house.taking(house.partner(), "EUR", "1");
            Sender sender = house.as(MANAGER).withKey("key " + House.anId());
            try (Connection other = house.connection()) {
                other.setAutoCommit(false);
                try (PreparedStatement claiming = other.prepareStatement(CLAIMING)) {
                    claiming.setString(1, body.at("reference"));
                    claiming.executeUpdate();
                }
                Reply reply = sender.order("register-signed-agreement", body, false);
                reply.isRefused(503, "too-busy");
                assertThat(reply.refusal().retryAfterSeconds()).isEqualTo(2);
                other.rollback();
            }
            sender.send("register-signed-agreement", body).answer();
        }
    }

    @Nested
    class What_is_counted {
        private final List<String> outcomes = List.of("accepted", "rehearsed", "repeated", "refused");

        private List<Long> counts() {
            return outcomes.stream()
                    .map(outcome -> meters
                            .find("tributary.commands")
                            .tags("command", "register-partner", "outcome", outcome)
                            .timers()
                            .stream()
                            .mapToLong(Timer::count)
                            .sum())
                    .toList();
        }

        @Test
        void as_accepted_is_what_was_stored() {
            List<Long> before = counts();
            Sender sender = keyed();
            for (int time = 0; time < 4; time++)
                sender.order("register-partner", PARTNER, true).answer();
            sender.order("register-partner", PARTNER, false).answer();
            for (int time = 0; time < 2; time++)
                sender.order("register-partner", PARTNER, false).answer();
            sender.order("register-partner", json("{}"), true).refusal();
            List<Long> after = counts();
            assertThat(IntStream.range(0, outcomes.size()).mapToObj(place -> after.get(place) - before.get(place)))
                    .containsExactly(1L, 4L, 2L, 1L);
        }
    }

    @Nested
    class What_is_closed {
        private void close(String kind, String key) {
            house.jdbc()
                    .sql("INSERT INTO history.closed_fences (kind, key) VALUES (?, ?)")
                    .params(kind, key)
                    .update();
        }

        @Test
        void signs_nothing() {
            House.Deal deal = house.deal(Stage.NEGOTIATING);
            close("partner", deal.partner());
            house.as(MANAGER).send("sign-agreement", house.signing(deal)).isRefused("partner-barred");
        }
    }

    @Nested
    class Many_at_once {
        @Test
        void who_claim_one_number_get_it_once() throws Exception {
            String reference = house.aReference();
            List<Body> bodies = IntStream.range(0, CLIENTS)
                    .mapToObj(
                            client -> house.taking(house.partner(), "EUR", "1").with("reference", "'%s'", reference))
                    .toList();
            Footprint before = house.footprint();
            List<Reply> replies = AtOnce.each(
                    CLIENTS, client -> house.as(MANAGER).order("register-signed-agreement", bodies.get(client), false));
            assertThat(replies).filteredOn(reply -> reply.refused() == null).hasSize(1);
            replies.stream()
                    .filter(reply -> reply.refused() != null)
                    .forEach(reply -> reply.isRefused("agreement-number-taken"));
            assertThat(house.footprint().events()).isEqualTo(before.events() + 2);
            assertThat(house.footprint().claims()).isEqualTo(before.claims() + 2);
            assertThat(house.footprint().keys()).isEqualTo(before.keys() + 1);
        }

        @Test
        void who_saw_the_same_version_change_it_once() throws Exception {
            Contract contract = house.contract("EUR", "1000");
            List<Reply> replies = AtOnce.each(
                    CLIENTS,
                    client -> house.as(FINANCE)
                            .expecting(0)
                            .order("record-contribution", house.receipt(contract, "10", "EUR"), false));
            assertThat(replies).filteredOn(reply -> reply.refused() == null).hasSize(1);
            replies.stream().filter(reply -> reply.refused() != null).forEach(reply -> {
                reply.isRefused(412, "version-moved-on");
                assertThat(reply.refusal().also()).containsEntry("currentVersion", 1L);
            });
        }

        @Test
        void who_want_one_login_get_it_once() throws Exception {
            String login = "wanted-" + house.next();
            List<Reply> replies = AtOnce.each(
                    4,
                    client -> house.as(ADMIN)
                            .order(
                                    "open-account",
                                    json("{'login': '%s', 'password': 'long enough', 'role': 'officer'}", login),
                                    false));
            assertThat(replies).filteredOn(reply -> reply.refused() == null).hasSize(1);
            replies.stream().filter(reply -> reply.refused() != null).forEach(reply -> reply.isRefused("login-taken"));
        }

        @Test
        void who_begin_one_record_begin_it_once() throws Exception {
            Body body = PARTNER.with("partnerId", "'%s'", House.anId());
            List<Reply> replies =
                    AtOnce.each(CLIENTS, client -> house.as(OFFICER).order("register-partner", body, false));
            assertThat(replies).filteredOn(reply -> reply.refused() == null).hasSize(1);
            replies.stream()
                    .filter(reply -> reply.refused() != null)
                    .forEach(reply -> reply.isRefused("already-exists"));
        }

        @Test
        void who_write_to_one_record_all_get_through_and_leave_no_hole() throws Exception {
            int each = 10;
            Contract contract = house.contract("EUR", "1000000");
            AtOnce.each(CLIENTS, client -> {
                for (int time = 0; time < each; time++)
                    getsThrough(house.as(FINANCE).withKey("key " + House.anId()), house.receipt(contract, "1", "EUR"));
                return client;
            });
            assertThat(house.events(contract.agreement()))
                    .extracting(StoredEvent::sequence)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(0, CLIENTS * each).boxed().toList());
        }

        /** Whoever is told to come again does, for about a minute. */
        private void getsThrough(Sender sender, Body receipt) {
            Reply reply = sender.order("record-contribution", receipt, false);
            for (int again = 0; again < 12 && comesAgain(reply); again++)
                reply = sender.order("record-contribution", receipt, false);
            reply.answer();
        }

        private static boolean comesAgain(Reply reply) {
            return reply.refused() != null
                    && reply.refused().status() == 503
                    && reply.refused().retryAfterSeconds() != null;
        }

        @Test
        void who_write_to_the_staff_all_get_through() throws Exception {
            long before = house.last(NaturalKeys.STAFF).sequence();
            AtOnce.each(CLIENTS, client -> house.staffMember());
            assertThat(house.last(NaturalKeys.STAFF).sequence()).isEqualTo(before + CLIENTS);
        }
    }

    @Nested
    class A_rehearsal {
        @Test
        void holds_no_number() {
            Body body = house.taking(house.partner(), "EUR", "1");
            house.as(MANAGER).order("register-signed-agreement", body, true).answer();
            house.as(MANAGER)
                    .send(
                            "register-signed-agreement",
                            house.taking(house.partner(), "EUR", "1").with("reference", "'%s'", body.at("reference")))
                    .answer();
            house.as(MANAGER).order("register-signed-agreement", body, true).isRefused("agreement-number-taken");
        }

        @Test
        void tells_the_version_that_it_would_come_to_and_no_position() {
            Contract contract = house.contract("EUR", "1000");
            Reply rehearsed = house.as(FINANCE).order("record-contribution", house.receipt(contract, "1", "EUR"), true);
            assertThat(rehearsed.answer().version()).isEqualTo(1);
            assertThat(rehearsed.answer().position()).isNull();
        }

        @Test
        void sees_a_login_that_is_taken() {
            Body body = json("{'login': 'taken-%d', 'password': 'long enough', 'role': 'officer'}", house.next());
            house.as(ADMIN).order("open-account", body, false).answer();
            house.as(ADMIN).order("open-account", body, true).isRefused("login-taken");
        }
    }
}
