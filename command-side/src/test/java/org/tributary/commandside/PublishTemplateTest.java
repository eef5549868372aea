package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;
import org.tributary.stored.NaturalKeys;

@InTheHouse
class PublishTemplateTest {
    @Autowired
    House house;

    private String code;

    @BeforeEach
    void a_template_of_our_own_has_a_name() {
        code = "own-" + house.next();
        named("checklist-template");
        named("note-kind");
    }

    private void named(String list) {
        house.as(MANAGER).given("add-code", "{'list': '%s', 'code': '%s', 'name': 'Our own'}", list, code);
    }

    private Body template() {
        return json("""
                {'list': 'checklist-%s', 'title': 'Our own', 'effectiveOn': '2026-03-01', 'entries': [
                    {'code': 'open-books', 'name': 'Books are open', 'category': 'commitment'},
                    {'code': 'youth', 'name': 'Young people take part', 'category': 'aspiration'}]}
                """, code);
    }

    private Reply publish(Body body) {
        return house.as(MANAGER).send("publish-template", body);
    }

    @Test
    void partnerships_are_held_to_it_as_to_one_that_is_shipped() {
        publish(template()).answer();
        StoredEvent published = house.last(NaturalKeys.codes("checklist-" + code));
        assertThat(published.name()).isEqualTo("codes-published");

        Deal deal = house.deal(Stage.PROPOSED);
        house.as(OFFICER)
                .given(
                        "assign-checklist",
                        "{'partnershipId': '%s', 'template': '%s', 'effectiveOn': '2026-03-31'}",
                        deal.partnership(),
                        code);
        StoredEvent assigned = house.last(deal.partnership());
        assertThat(assigned.at("/items"))
                .isEqualTo("[{'code':'open-books','blocks':true},{'code':'youth','blocks':false}]");
        assertThat(assigned.codes()).containsExactlyInAnyOrder("checklist-template", "checklist-" + code);
    }

    @Test
    void notes_of_a_kind_of_our_own_have_its_fields() {
        publish(template()
                        .with("list", "'note-%s'", code)
                        .with("entries", "[{'code': 'seats', 'name': 'Seats', 'category': 'count required'}]"))
                .answer();
        Body note = json("""
                {'kind': '%s', 'title': 'A visit', 'fields': [{'field': 'seats', 'value': 'many'}],
                 'effectiveOn': '2026-03-31'}
                """, code);
        house.as(OFFICER).send("record-note", note).isInvalid("/fields/0/value malformed");
        house.as(OFFICER)
                .send("record-note", note.with("/fields/0/value", "'12'"))
                .answer();
    }

    @Test
    void its_next_version_stands_in_the_place_of_the_one_before() {
        publish(template()).answer();
        publish(template()).changesNothing();
        publish(template().with("entries", "[{'code': 'youth', 'name': 'Young people take part'}]"))
                .answer();
        assertThat(house.last(NaturalKeys.codes("checklist-" + code)).payload().path("entries"))
                .hasSize(1);
        publish(template().with("effectiveOn", "'2026-02-28'")).isInvalid("/effectiveOn too-early");
    }

    @Test
    void only_a_template_that_the_office_named_is_its_own() {
        for (String list : new String[] {"checklist-partnering", "note-training", "checklist-unheard-of", "area"})
            publish(template().with("list", "'%s'", list)).isInvalid("/list not-a-template");
    }

    @Test
    void the_lists_that_name_templates_are_none() {
        for (String list : new String[] {"note-kind", "checklist-template"}) {
            String word = list.substring(list.indexOf('-') + 1);
            house.as(MANAGER).send("add-code", json("{'list': '%s', 'code': '%s', 'name': 'A trap'}", list, word));
            publish(template().with("list", "'%s'", list)).isInvalid("/list not-a-template");
        }
    }

    @Test
    void its_entries_are_well_formed_and_stand_once() {
        publish(template().with("entries", "[]")).isInvalid("/entries missing");
        publish(template().with("/entries/0/category", "'whatever'")).isInvalid("/entries/0/category unknown-category");
        publish(template().with("/entries/0/code", "'two words'")).isInvalid("/entries/0/code malformed");
        publish(template().with("/entries/1/code", "'open-books'")).isInvalid("/entries repeated");
    }
}
