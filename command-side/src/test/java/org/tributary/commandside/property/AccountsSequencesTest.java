package org.tributary.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.property.Move.WHY;
import static org.tributary.commandside.property.Move.move;
import static org.tributary.commandside.property.Office.office;
import static org.tributary.events.Role.ADMIN;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tributary.commandside.House;
import org.tributary.stored.NaturalKeys;

/** Somebody may always administer, and what is closed stays so. */
class AccountsSequencesTest extends Sequences {
    private static final String OF = "{'accountId': '<account>', 'effectiveOn': '<day>'";
    private static final List<Move> MOVES = List.of(
            move(ADMIN, "open-account", OF + ", 'login': '<login>', 'password': 'long enough', 'role': '<role>'}"),
            move(ADMIN, "grant-role", OF + WHY + ", 'role': '<role>'}"),
            move(ADMIN, "grant-role", OF + WHY + ", 'role': 'admin'}"),
            move(ADMIN, "close-account", OF + WHY + "}"),
            move(ADMIN, "set-password", OF.replace("<account>", "<seldom>") + ", 'password': 'long enough'}"),
            move(
                    ADMIN,
                    "issue-token",
                    OF
                            + ", 'tokenId': '<token>', 'label': 'script'(, 'expiresOn': '<expires>')(, 'scope': 'calendar')}"),
            move(ADMIN, "revoke-token", "{'tokenId': '<token>', 'effectiveOn': '<day>'" + WHY + "}"));

    private final House house = office().house;

    @Property
    void somebody_may_always_administer(@ForAll("steps") List<Step> steps) {
        String first =
                new Past(house.events(NaturalKeys.ACCOUNTS)).events().get(0).at("/accountId");
        World world = new World()
                .with("account", first, house.account(ADMIN), House.anId())
                .with("seldom", House.anId(), House.anId(), House.anId(), first)
                .with("login", "login-x" + house.next(), "login-y" + house.next())
                .with("role", "admin", "officer", "auditor", "finance")
                .with("expires", "2026-12-31", "2026-01-01")
                .fresh("token", 3);
        new Life(NaturalKeys.ACCOUNTS.toString(), world, MOVES, AccountsSequencesTest::holds).live(steps);
    }

    private static void holds(Past past) {
        Map<String, String> roles = new HashMap<>();
        Set<String> closed = new HashSet<>();
        past.each((name, event) -> {
            String account = event.at("/accountId");
            if (name.equals("account-opened")) assertThat(roles).doesNotContainKey(account);
            else if (!name.equals("token-revoked"))
                assertThat(roles).as("open at %s", name).containsKey(account);
            if (!name.equals("token-revoked"))
                assertThat(closed).as("open at %s", name).doesNotContain(account);
            if (name.equals("role-granted"))
                assertThat(roles.get(account)).isEqualTo(event.at("/from")).isNotEqualTo(event.at("/role"));
            if (!event.at("/role").isEmpty()) roles.put(account, event.at("/role"));
            if (name.equals("account-closed")) {
                roles.remove(account);
                closed.add(account);
            }
            assertThat(roles.values()).as("after %s", name).contains("admin");
        });
        past.alternating("/tokenId", List.of("token-issued"), List.of("token-revoked"));
    }
}
