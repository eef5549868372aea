package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.stored.NaturalKeys;

@InTheHouse
class OpenOfficeTest {
    @Autowired
    House house;

    private Reply open(Body body) {
        return house.as(MANAGER).send("open-office", body);
    }

    @Test
    void an_office_opens_below_another() {
        String parent = house.office();
        Reply reply = open(json(
                "{'name': 'Regional Office for Africa', 'kind': 'regional', 'parentId': '%s', 'effectiveOn': '2026-01-01'}",
                parent));
        assertThat(reply.id()).isEqualTo(NaturalKeys.STAFF.toString());
        StoredEvent opened = house.last(NaturalKeys.STAFF);
        assertThat(opened.name()).isEqualTo("office-opened");
        assertThat(opened.at("/officeId")).isEqualTo(reply.created("office"));
        assertThat(opened.at("/name")).isEqualTo("Regional Office for Africa");
        assertThat(opened.at("/kind")).isEqualTo("regional");
        assertThat(opened.at("/parentId")).isEqualTo(parent);
    }

    @Test
    void or_at_the_top() {
        open(json("{'name': 'Headquarters', 'kind': 'headquarters'}")).answer();
    }

    @Test
    void the_one_above_it_is_open() {
        open(json("{'name': 'Nowhere', 'kind': 'area', 'parentId': '%s'}", House.anId()))
                .isInvalid("/parentId unknown-office");
        String self = House.anId();
        open(json("{'name': 'Nowhere', 'kind': 'area', 'officeId': '%1$s', 'parentId': '%1$s'}", self))
                .isInvalid("/parentId unknown-office");
    }

    @Test
    void it_opens_once() {
        open(json("{'name': 'Again', 'kind': 'area', 'officeId': '%s'}", house.office()))
                .isRefused("already-exists");
    }
}
