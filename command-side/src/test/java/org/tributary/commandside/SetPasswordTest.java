package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.ADMIN;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.stored.NaturalKeys;

@InTheHouse
class SetPasswordTest {
    @Autowired
    House house;

    private static Body another(String account, String password) {
        return json("{'accountId': '%s', 'password': '%s'}", account, password);
    }

    @Test
    void the_history_knows_that_there_is_another_and_not_which() {
        String account = house.account(OFFICER);
        house.as(ADMIN).send("set-password", another(account, "swordfish")).answer();
        StoredEvent set = house.last(NaturalKeys.ACCOUNTS);
        assertThat(set.name()).isEqualTo("password-set");
        assertThat(set.at("/accountId")).isEqualTo(account);
        assertThat(house.mentions("swordfish")).isZero();
    }

    @Test
    void it_is_set_by_its_holder_or_an_administrator() {
        String account = house.account(OFFICER);
        Body body = another(account, "long enough too");
        house.as(house.actor(account)).send("set-password", body).answer();
        house.as(OFFICER).send("set-password", body).isRefused(403, "forbidden");
        house.as(MANAGER).send("set-password", body).isRefused(403, "forbidden");
    }

    @Test
    void it_is_as_long_as_the_first() {
        Sender admin = house.as(ADMIN);
        admin.send("set-password", another(house.anAccount(), "seven77")).isInvalid("/password too-short");
        admin.send("set-password", another(house.anAccount(), "é".repeat(37))).isInvalid("/password too-long");
    }

    @Test
    void the_account_is_open() {
        house.as(ADMIN)
                .send("set-password", another(House.anId(), "long enough"))
                .isInvalid("/accountId unknown-account");
    }
}
