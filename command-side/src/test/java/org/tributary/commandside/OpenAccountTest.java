package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.ADMIN;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.events.Role;
import org.tributary.stored.NaturalKeys;

@InTheHouse
class OpenAccountTest {
    @Autowired
    House house;

    private Body account(String login, String password) {
        return json("{'login': '%s', 'password': '%s', 'role': 'officer'}", login, password);
    }

    private Reply open(Body body) {
        return house.as(ADMIN).send("open-account", body);
    }

    private String aLogin() {
        return "someone-" + house.next();
    }

    @Test
    void login_and_password_lie_beside_the_history_and_the_password_as_its_hash() {
        Reply reply = open(account("zephyrine.login", "hunter2-of-zephyrine"));
        StoredEvent opened = house.last(NaturalKeys.ACCOUNTS);
        assertThat(opened.name()).isEqualTo("account-opened");
        assertThat(opened.at("/accountId")).isEqualTo(reply.created("account"));
        assertThat(opened.at("/role")).isEqualTo("officer");
        assertThat(house.mentions("zephyrine")).isZero();
        assertThat(house.jdbc()
                        .sql("SELECT password_hash FROM history.logins WHERE login = 'zephyrine.login'")
                        .query(String.class)
                        .single())
                .startsWith("$2")
                .doesNotContain("hunter2");
    }

    @Test
    void a_login_belongs_to_one_account() {
        String login = aLogin();
        open(account(login, "long enough")).answer();
        open(account(login, "another one")).isRefused("login-taken");
    }

    @Test
    void a_login_in_another_case_is_the_same_login() {
        String login = aLogin();
        open(account(login, "long enough")).answer();
        open(account(login.toUpperCase(Locale.ROOT), "long enough")).isRefused("login-taken");
    }

    @Test
    void a_login_has_no_colon_since_it_could_never_log_in() {
        open(account("ministry:x", "long enough")).isInvalid("/login malformed");
    }

    @Test
    void a_password_has_eight_to_72_characters() {
        open(account(aLogin(), "seven77")).isInvalid("/password too-short");
        open(account(aLogin(), "x".repeat(73))).isInvalid("/password too-long");
        open(account(aLogin(), "x".repeat(72))).answer();
    }

    @Test
    void a_password_has_no_more_bytes_than_its_hash_tells_apart() {
        open(account(aLogin(), "é".repeat(37))).isInvalid("/password too-long");
        open(account(aLogin(), "é".repeat(36))).answer();
    }

    @Test
    void an_account_is_opened_once() {
        String account = house.account(Role.OFFICER);
        open(account(aLogin(), "long enough").with("accountId", "'%s'", account))
                .isRefused("already-exists");
    }

    @Test
    void a_role_is_one_of_five() {
        open(account(aLogin(), "long enough").with("role", "'king'")).isInvalid("/role not-allowed");
    }

    @Test
    void what_is_missing_is_told_and_no_secret_repeated() {
        Reply reply = open(json("{'password': 'swordfish'}"));
        reply.isInvalid("/login missing", "/role missing");
        assertThat(reply.said()).doesNotContain("swordfish");
    }

    @Test
    void the_key_stands_for_the_account_and_not_for_its_secrets() {
        Body body = account(aLogin(), "long enough").with("accountId", "'%s'", House.anId());
        Sender admin = house.as(ADMIN).withKey("opening " + house.next());
        Reply first = admin.send("open-account", body);
        Reply again = admin.send("open-account", body);
        assertThat(again.answer()).isEqualTo(first.answer());
        assertThat(again.accepted().repeated()).isTrue();
    }
}
