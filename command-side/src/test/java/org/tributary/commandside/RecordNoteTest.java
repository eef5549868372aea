package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class RecordNoteTest {
    @Autowired
    House house;

    private final Body training = json("""
            {'kind': 'training', 'title': 'Partnering skills',
             'fields': [{'field': 'topic', 'value': 'Negotiation'}, {'field': 'participants', 'value': '24'}],
             'effectiveOn': '2026-03-31'}
            """);

    private Reply record(Body body) {
        return house.as(OFFICER).send("record-note", body);
    }

    @Test
    void it_fills_the_fields_of_its_kind_s_template_and_names_the_version() {
        String partner = house.partner();
        StoredEvent recorded =
                house.last(record(training.with("partnerId", "'%s'", partner)).id());
        assertThat(recorded.streamType()).isEqualTo("note");
        assertThat(recorded.name()).isEqualTo("note-recorded");
        assertThat(recorded.at("/content/fields/1")).isEqualTo("{'field':'participants','value':'24'}");
        assertThat(recorded.codes()).containsExactly("note-kind", "note-training");
        assertThat(recorded.reliedOn()).containsExactly("partner " + partner + " 0");
    }

    @Test
    void what_names_people_lies_in_the_person_store() {
        String note = record(training.with("remark", "{'text': 'Thusnelda Quirke taught'}"))
                .id();
        assertThat(house.person(house.last(note).at("/content/remarkId"))).contains("Quirke");
        assertThat(house.mentions("Quirke")).isZero();
    }

    @Test
    void it_has_the_fields_that_the_template_asks_for_and_no_others_each_once() {
        record(training.without("fields")).isInvalid("/fields missing", "/fields missing");
        record(training.with("/fields/2", "{'field': 'colour', 'value': 'red'}"))
                .isInvalid("/fields/2/field unknown-code");
        record(training.with("/fields/2", "{'field': 'topic', 'value': 'Again'}"))
                .isInvalid("/fields/2/field duplicate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "participants -1",
                "participants many",
                "participants 1.5",
                "agreed 3/0",
                "agreed half",
                "certificates 1e3"
            })
    void each_says_what_it_takes(String said) {
        String[] parts = said.split(" ");
        Body body = parts[0].equals("participants")
                ? training.with("/fields/1/value", "'%s'", parts[1])
                : training.with("/fields/2", "{'field': '%s', 'value': '%s'}", parts[0], parts[1]);
        record(body)
                .isInvalid(parts[0].equals("participants") ? "/fields/1/value malformed" : "/fields/2/value malformed");
    }

    @Test
    void days_and_links_are_such() {
        Body action = json("""
                {'kind': 'roadmap-action', 'title': 'Tool',
                 'fields': [{'field': 'action', 'value': 'A tool'}, {'field': 'status', 'value': 'under way'},
                            {'field': 'due-on', 'value': '2026-02-30'}]}
                """);
        record(action).isInvalid("/fields/2/value malformed");
        record(action.with("/fields/2/value", "'2026-02-28'")).answer();
        Body report = json("""
                {'kind': 'landscape-report', 'title': 'Zambia',
                 'fields': [{'field': 'country', 'value': 'Zambia'}, {'field': 'report', 'value': 'on my desk'}]}
                """);
        record(report).isInvalid("/fields/1/value malformed");
        record(report.with("/fields/1/value", "'https://x.example/zambia.pdf'")).answer();
    }

    @Test
    void a_field_that_the_office_added_takes_any_text_until_it_is_retired() {
        Body adding = json("{'list': 'note-training', 'code': 'own-%d', 'name': 'Our own'}", house.next());
        house.as(MANAGER).given("add-code", adding);
        Body body = training.with("/fields/2", "{'field': '%s', 'value': 'Anything'}", adding.at("code"));
        record(body).answer();
        house.as(MANAGER).given("retire-code", adding.without("name").with("reason", "{'code': 'other'}"));
        record(body).isInvalid("/fields/2/field unknown-code");
    }

    @Test
    void what_it_is_about_is_there() {
        String mistaken = house.partner();
        house.voidPartner(mistaken);
        record(training.with("partnerId", "'%s'", mistaken)).isInvalid("/partnerId partner-voided");
        record(training.with("partnershipId", "'%s'", House.anId())).isInvalid("/partnershipId unknown-partnership");
        record(training.with("initiativeId", "'%s'", House.anId())).isInvalid("/initiativeId unknown-initiative");
    }
}
