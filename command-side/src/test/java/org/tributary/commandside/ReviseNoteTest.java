package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class ReviseNoteTest {
    @Autowired
    House house;

    private Body revision;

    @BeforeEach
    void there_is_a_note() {
        revision = json(
                "{'noteId': '%s', 'reason': {'code': 'new-information'}, 'effectiveOn': '2026-03-31'}", house.note());
    }

    private Reply revise(Body body) {
        return house.as(OFFICER).send("revise-note", body);
    }

    @Test
    void what_is_left_out_stays_and_the_event_says_the_whole() {
        revise(revision.with("title", "'Second forum'")).answer();
        StoredEvent revised = house.last(revision.at("noteId"));
        assertThat(revised.name()).isEqualTo("note-revised");
        assertThat(revised.at("/content"))
                .isEqualTo("{'title':'Second forum','fields':[{'field':'participants','value':'120'}]}");
        revise(revision.with("title", "'Second forum'")).changesNothing();
    }

    @Test
    void it_is_not_made_to_be_about_a_void_partner_but_may_go_on_to_be() {
        String partner = house.partner();
        revise(revision.with("partnerId", "'%s'", partner)).answer();
        house.voidPartner(partner);
        revise(revision.with("partnerId", "'%s'", partner).with("title", "'Second forum'"))
                .answer();
        String another = house.partner();
        house.voidPartner(another);
        revise(revision.with("partnerId", "'%s'", another)).isInvalid("/partnerId partner-voided");
    }

    @Test
    void its_fields_are_those_of_its_kind() {
        revise(revision.with("fields", "[{'field': 'topic', 'value': 'x'}]"))
                .isInvalid("/fields/0/field unknown-code", "/fields missing");
        revise(revision.with("fields", "[{'field': 'participants', 'value': '90'}]"))
                .answer();
        assertThat(house.last(revision.at("noteId")).at("/content/fields/0/value"))
                .isEqualTo("90");
    }
}
