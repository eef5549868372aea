package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.ADMIN;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.stored.NaturalKeys;

@InTheHouse
class CloseAccountTest {
    @Autowired
    House house;

    private Reply close(String account) {
        return house.as(ADMIN)
                .send("close-account", "{'accountId': '%s', 'reason': {'code': 'staff-change'}}", account);
    }

    @Test
    void an_account_is_closed_once() {
        String account = house.account(OFFICER);
        close(account).answer();
        StoredEvent closed = house.last(NaturalKeys.ACCOUNTS);
        assertThat(closed.name()).isEqualTo("account-closed");
        assertThat(closed.at("/accountId")).isEqualTo(account);
        assertThat(closed.at("/reason/code")).isEqualTo("staff-change");
        assertThat(closed.codes()).containsExactly("change-reason");
        close(account).changesNothing();
    }

    @Test
    void nothing_more_is_done_with_it() {
        String account = house.account(OFFICER);
        close(account).answer();
        Sender admin = house.as(ADMIN);
        admin.send("grant-role", "{'accountId': '%s', 'role': 'manager'}", account)
                .isRefused("account-closed");
        admin.send("issue-token", "{'accountId': '%s', 'label': 'script'}", account)
                .isRefused("account-closed");
        admin.send("set-password", "{'accountId': '%s', 'password': 'long enough'}", account)
                .isRefused("account-closed");
        admin.send(
                        "link-account",
                        "{'staffId': '%s', 'accountId': '%s', 'effectiveOn': '2026-03-31'}",
                        house.staffMember(),
                        account)
                .isInvalid("/accountId unknown-account");
        admin.send(
                        "open-account",
                        json("{'login': 'again-%d', 'password': 'long enough', 'role': 'officer'}", house.next())
                                .with("accountId", "'%s'", account))
                .isRefused("already-exists");
    }

    @Test
    void one_that_never_was_is_not_closed() {
        close(House.anId()).isInvalid("/accountId unknown-account");
    }

    @Test
    void the_last_who_may_administer_stays() {
        String last = house.onlyAdmin();
        try {
            close(last).isRefused("last-admin");
        } finally {
            house.account(ADMIN);
        }
        close(last).answer();
    }
}
