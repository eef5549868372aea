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
class LinkAccountTest {
    @Autowired
    House house;

    private Reply link(String staff, String account) {
        return house.as(ADMIN).send("link-account", "{'staffId': '%s', 'accountId': '%s'}", staff, account);
    }

    @Test
    void who_logs_in_is_a_member_of_the_staff() {
        String staff = house.staffMember();
        String account = house.account(OFFICER);
        link(staff, account).answer();
        StoredEvent linked = house.last(NaturalKeys.STAFF);
        assertThat(linked.name()).isEqualTo("account-linked");
        assertThat(linked.at("/staffId")).isEqualTo(staff);
        assertThat(linked.at("/accountId")).isEqualTo(account);
        assertThat(linked.reliedOn())
                .containsExactly("accounts " + NaturalKeys.ACCOUNTS + " "
                        + house.last(NaturalKeys.ACCOUNTS).sequence());
    }

    @Test
    void an_account_is_one_member_s() {
        String staff = house.staffMember();
        String account = house.account(OFFICER);
        link(staff, account).answer();
        link(staff, account).changesNothing();
        link(house.staffMember(), account).isRefused("account-linked");
    }

    @Test
    void both_are_there() {
        link(House.anId(), house.account(OFFICER)).isInvalid("/staffId unknown-staff-member");
        link(house.staffMember(), House.anId()).isInvalid("/accountId unknown-account");
    }

    @Test
    void what_is_done_with_it_names_the_office_of_its_holder() {
        String office = house.office();
        String staff = house.as(MANAGER)
                .order("register-staff-member", json("{'person': {'name': 'O'}, 'officeId': '%s'}", office), false)
                .created("staff-member");
        String account = house.account(OFFICER);
        link(staff, account).answer();
        assertThat(house.actor(account).office()).isEqualTo(office);
        String partner = house.as(house.actor(account))
                .given("register-partner", "{'name': 'Met at the office', 'category': '60'}");
        assertThat(house.last(partner).metadata().path("office").asString()).isEqualTo(office);
    }
}
