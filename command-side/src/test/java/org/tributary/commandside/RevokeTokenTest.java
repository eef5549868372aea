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
class RevokeTokenTest {
    @Autowired
    House house;

    private Reply revoke(String token) {
        return house.as(ADMIN).send("revoke-token", "{'tokenId': '%s', 'reason': {'code': 'security'}}", token);
    }

    @Test
    void a_key_is_taken_back_once() {
        String account = house.anAccount();
        String token = house.as(ADMIN)
                .order("issue-token", json("{'accountId': '%s', 'label': 'script'}", account), false)
                .created("token");
        revoke(token).answer();
        StoredEvent revoked = house.last(NaturalKeys.ACCOUNTS);
        assertThat(revoked.name()).isEqualTo("token-revoked");
        assertThat(revoked.at("/tokenId")).isEqualTo(token);
        assertThat(revoked.at("/accountId")).isEqualTo(account);
        assertThat(revoked.codes()).containsExactly("change-reason");
        revoke(token).changesNothing();
    }

    @Test
    void what_was_never_given_out_is_not_taken_back() {
        revoke(House.anId()).isInvalid("/tokenId unknown-token");
    }

    @Test
    void ones_own_is_taken_back_by_oneself_and_anothers_by_an_administrator() {
        String account = house.account(OFFICER);
        Sender holder = house.as(house.actor(account));
        String token = holder.order(
                        "issue-token",
                        json("{'accountId': '%s', 'label': 'phone', 'scope': 'calendar'}", account),
                        false)
                .created("token");
        house.as(MANAGER).send("revoke-token", "{'tokenId': '%s'}", token).isRefused(403, "forbidden");
        holder.send("revoke-token", "{'tokenId': '%s'}", token).answer();
    }
}
