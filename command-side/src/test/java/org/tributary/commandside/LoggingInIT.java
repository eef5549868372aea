package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.ADMIN;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tributary.commandside.Door.Response;
import org.tributary.platform.TestDatabase;
import org.tributary.platform.identity.Accounts;
import org.tributary.platform.store.Database;

/** Who gets in, by what, and what whoever does not is told. */
@InTheHouse
class LoggingInIT {
    @Autowired
    House house;

    @Autowired
    Door door;

    private String login;
    private String account;

    @BeforeEach
    void an_account() {
        login = "somebody-" + house.next();
        account = opened(login);
    }

    private String opened(String login) {
        return house.as(ADMIN)
                .order(
                        "open-account",
                        json("{'login': '%s', 'password': 'long enough', 'role': 'officer'}", login),
                        false)
                .created("account");
    }

    private String token() {
        return house.as(ADMIN)
                .order("issue-token", json("{'accountId': '%s', 'label': 'script'}", account), false)
                .accepted()
                .revealed()
                .get("token");
    }

    private Response with(String authorization) {
        return door.send(get("/api/commands").header("Authorization", authorization));
    }

    private Response by(String login, String password) {
        byte[] both = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Basic " + Base64.getEncoder().encodeToString(both));
    }

    @Test
    void what_no_login_can_hold_is_a_wrong_login() {
        by("a\0b", "long enough").refused(401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"José", "JOSÉ", "Jose\u0301"})
    void a_login_is_the_same_in_either_case_and_however_its_accents_are_written(String typed) {
        String number = String.valueOf(house.next());
        opened("josé" + number);
        by(typed + number, "long enough").accepted();
        by("jose" + number, "long enough").refused(401, "unauthenticated");
    }

    @Test
    void another_password_opens_at_once_and_the_one_before_no_more() {
        by(login, "long enough").accepted();
        house.as(ADMIN)
                .order("set-password", json("{'accountId': '%s', 'password': 'quite another'}", account), false)
                .answer();
        by(login, "long enough").refused(401, "unauthenticated");
        by(login, "quite another").accepted();
    }

    @Test
    void a_key_to_the_calendar_opens_nothing_else_and_no_other_key_stands_in_an_address() {
        String calendar = house.as(ADMIN)
                .order(
                        "issue-token",
                        json("{'accountId': '%s', 'label': 'phone', 'scope': 'calendar'}", account),
                        false)
                .accepted()
                .revealed()
                .get("token");
        with("Bearer " + calendar).refused(401, "unauthenticated");
        door.send(get("/api/commands?token=" + calendar)).refused(401, "unauthenticated");
        door.send(get("/api/reminders.ics?token=" + token())).refused(401, "unauthenticated");
        door.send(get("/api/reminders.ics?token=trib_guessed")).refused(401, "unauthenticated");
        // here nobody answers it, but who asks is known, and that it is for their own
        askedForTheirOwn(get("/api/reminders.ics?token=" + calendar), true);
        askedForTheirOwn(get("/api/reminders.ics").header("Authorization", "Bearer " + calendar), true);
        askedForTheirOwn(get("/api/reminders.ics").header("Authorization", "Bearer " + token()), null);
    }

    private void askedForTheirOwn(MockHttpServletRequestBuilder question, @Nullable Boolean own) {
        List<MockHttpServletRequest> sent = new ArrayList<>();
        door.send(question.with(request -> {
                    sent.add(request);
                    return request;
                }))
                .refused(404, "not-found");
        assertThat(sent.get(0).getAttribute(Accounts.ONLY_CALENDAR)).isEqualTo(own);
    }

    @Test
    void a_closed_account_opens_nothing_at_once_by_its_login_or_by_a_key() {
        String token = token();
        by(login, "long enough").accepted();
        with("Bearer " + token).accepted();
        house.as(ADMIN)
                .order("close-account", json("{'accountId': '%s'}", account), false)
                .answer();
        by(login, "long enough").refused(401, "unauthenticated");
        with("Bearer " + token).refused(401, "unauthenticated");
    }

    @Nested
    class Without_a_database {
        @Autowired
        Database database;

        @Autowired
        List<HikariDataSource> pools;

        @Test
        void whoever_comes_is_told_to_come_again() {
            String token = token();
            TestDatabase.whileAway(database, () -> {
                assertThat(by(login, "long enough")
                                .refused(503, "store-unavailable")
                                .header("Retry-After"))
                        .isEqualTo("2");
                with("Bearer " + token).refused(503, "store-unavailable");
            });
            pools.forEach(pool -> pool.getHikariPoolMXBean().softEvictConnections());
            await().untilAsserted(() -> by(login, "long enough").accepted());
        }
    }

    @Nested
    class While_commands_hold_all_their_connections {
        @Autowired
        @Qualifier("commandPool")
        HikariDataSource commands;

        @Test
        void who_only_asks_still_gets_in() throws SQLException {
            String token = token();
            List<Connection> held = new ArrayList<>();
            try {
                for (int n = 0; n < commands.getMaximumPoolSize(); n++) held.add(commands.getConnection());
                by(login, "long enough").accepted();
                with("Bearer " + token).accepted();
            } finally {
                for (Connection connection : held) connection.close();
            }
        }
    }
}
