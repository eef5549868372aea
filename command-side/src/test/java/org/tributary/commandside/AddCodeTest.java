package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.platform.command.Actor;
import org.tributary.stored.NaturalKeys;

@InTheHouse
class AddCodeTest {
    @Autowired
    House house;

    private Body adding(String list) {
        return json("{'list': '%s', 'code': 'own-%d', 'name': 'Our own'}", list, house.next());
    }

    private Reply add(Body body) {
        return house.as(MANAGER).send("add-code", body);
    }

    private Reply called(String kind) {
        return house.as(OFFICER)
                .send("record-interaction", json("{'partnerId': '%s', 'kind': '%s'}", house.partner(), kind));
    }

    @Test
    void it_can_be_used_from_then_on_and_the_fact_names_the_version() {
        Body body = adding("interaction-kind");
        called(body.at("code")).isInvalid("/kind unknown-code");
        add(body).answer();
        assertThat(called(body.at("code")).answer().events()).containsExactly("interaction-recorded");

        StoredEvent added = house.last(NaturalKeys.codes("interaction-kind"));
        assertThat(added.name()).isEqualTo("code-added");
        assertThat(added.at("/name")).isEqualTo("Our own");
    }

    @Test
    void a_list_has_it_once() {
        Body body = adding("area");
        add(body).answer();
        add(body).isRefused("code-already-there");
        add(body.with("code", "'generic'")).isRefused("code-already-there");
    }

    @Test
    void a_list_that_is_shipped_anew_keeps_what_the_office_added() {
        String list = "colour-" + house.next();
        Body shipped = json("{'list': '%s', 'title': 'Colours', 'entries': [{'code': 'red', 'name': 'Red'}]}", list);
        house.as(Actor.SYSTEM).given("publish-codes", shipped);
        Body body = adding(list);
        add(body).answer();
        house.as(Actor.SYSTEM).given("publish-codes", shipped.with("/entries/1", "{'code': 'blue', 'name': 'Blue'}"));
        add(body).isRefused("code-already-there");
    }

    @Test
    void it_is_a_word_of_a_list_that_is_not_the_program_s_own() {
        for (String list : new String[] {"stage", "currency"}) add(adding(list)).isRefused("list-fixed");
        add(adding("no-such-list")).isRefused(404, "not-found");
        add(adding("area").with("code", "'two words'")).isInvalid("/code malformed");
        add(adding("area").with("effectiveOn", "'1899-12-31'")).isInvalid("/effectiveOn not-a-date");
    }
}
