package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.ADMIN;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.events.Role;
import org.tributary.stored.NaturalKeys;

@InTheHouse
class GrantRoleTest {
    @Autowired
    House house;

    private Reply grant(String account, Role role) {
        return house.as(ADMIN)
                .send(
                        "grant-role",
                        "{'accountId': '%s', 'role': '%s', 'reason': {'code': 'staff-change'}}",
                        account,
                        role);
    }

    @Test
    void an_account_acts_in_another_role_from_now_on() {
        String account = house.account(OFFICER);
        grant(account, MANAGER).answer();
        StoredEvent granted = house.last(NaturalKeys.ACCOUNTS);
        assertThat(granted.name()).isEqualTo("role-granted");
        assertThat(granted.at("/accountId")).isEqualTo(account);
        assertThat(granted.at("/from")).isEqualTo("officer");
        assertThat(granted.at("/role")).isEqualTo("manager");
        assertThat(granted.at("/reason/code")).isEqualTo("staff-change");
        assertThat(granted.codes()).containsExactly("change-reason");
        assertThat(house.actor(account).role()).isEqualTo(MANAGER);
        grant(account, MANAGER).changesNothing();
    }

    @Test
    void the_account_is_open() {
        grant(House.anId(), MANAGER).isInvalid("/accountId unknown-account");
    }

    @Test
    void the_last_who_may_administer_keeps_the_role() {
        String last = house.onlyAdmin();
        try {
            grant(last, OFFICER).isRefused("last-admin");
        } finally {
            house.account(ADMIN);
        }
        grant(last, OFFICER).answer();
    }

    @Test
    void a_reason_is_a_code() {
        house.as(ADMIN)
                .send(
                        "grant-role",
                        json(
                                "{'accountId': '%s', 'role': 'manager', 'reason': {'code': 'whim'}}",
                                house.account(OFFICER)))
                .isInvalid("/reason/code unknown-code");
    }
}
