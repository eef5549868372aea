package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class RevisePartnerProfileTest {
    @Autowired
    House house;

    private String meridian(String more) {
        return house.as(OFFICER)
                .given(
                        "register-partner",
                        "{'name': 'Meridian', 'category': '60', 'effectiveOn': '2026-01-10' %s}",
                        more);
    }

    private Reply revise(String partner, String changes) {
        return house.as(OFFICER).send("revise-partner-profile", json(changes).with("partnerId", "'%s'", partner));
    }

    @Test
    void what_is_named_changes_and_what_is_left_out_stays() {
        String partner = meridian(", 'country': 'CH', 'aliases': ['Fundación Meridian']");
        Reply reply = revise(
                partner,
                "{'name': 'Meridian Trust', 'reason': {'code': 'request-of-partner', 'note': 'Renamed'}, 'effectiveOn': '2026-03-31'}");

        assertThat(reply.answer().status()).isEqualTo(200);
        assertThat(reply.answer().version()).isEqualTo(1);
        StoredEvent revised = house.last(partner);
        assertThat(revised.name()).isEqualTo("partner-profile-revised");
        assertThat(revised.at("/profile"))
                .isEqualTo("{'name':'Meridian Trust','category':'60','aliases':['Fundación Meridian'],'country':'CH'}");
        assertThat(revised.at("/reason")).isEqualTo("{'code':'request-of-partner','note':'Renamed'}");
        assertThat(revised.codes()).containsExactly("change-reason");
    }

    @Test
    void what_is_to_be_cleared_is_taken_away() {
        String partner = meridian(", 'country': 'CH', 'aliases': ['M.'], 'website': 'https://meridian.example',"
                + " 'organisationId': 'CHE-1', 'localCategory': 'associate', 'parentId': '" + house.partner() + "'");
        revise(partner, "{'clear': ['country', 'aliases', 'website', 'organisationId', 'localCategory', 'parentId']}")
                .answer();
        assertThat(house.last(partner).at("/profile")).isEqualTo("{'name':'Meridian','category':'60'}");
    }

    @Test
    void what_every_partner_has_cannot_be_cleared() {
        revise(house.partner(), "{'clear': ['name']}").isInvalid("/clear/0 not-allowed");
    }

    @Test
    void an_empty_list_of_aliases_says_that_there_are_none() {
        String partner = meridian(", 'aliases': ['M.']");
        revise(partner, "{'aliases': []}").answer();
        assertThat(house.last(partner).at("/profile/aliases")).isEmpty();
    }

    @Test
    void what_it_does_and_wants_is_stated_anew_or_taken_away() {
        String partner = meridian(", 'functions': ['funding'], 'sectors': ['health'], 'presence': ['KE'],"
                + " 'interestAreas': ['cybersecurity'], 'interestRegions': ['AFR'], 'relationship': 'donor'");
        revise(partner, "{'functions': ['research', 'funding'], 'sectors': [], 'relationship': 'partnership'}")
                .answer();
        assertThat(house.last(partner).at("/profile"))
                .isEqualTo("{'name':'Meridian','category':'60','functions':['research','funding'],'presence':['KE'],"
                        + "'interestAreas':['cybersecurity'],'interestRegions':['AFR'],'relationship':'partnership'}");
        revise(
                        partner,
                        "{'clear': ['functions', 'sectors', 'presence', 'interestAreas', 'interestRegions', 'relationship']}")
                .answer();
        assertThat(house.last(partner).at("/profile")).isEqualTo("{'name':'Meridian','category':'60'}");
    }

    @Test
    void a_local_category_of_the_time_before_there_was_a_list_stays_until_it_is_revised() {
        String partner = meridian("");
        house.jdbc().sql("""
                INSERT INTO history.events (event_id, stream_id, stream_type, sequence, name, revision, payload, metadata)
                SELECT gen_random_uuid(), stream_id, stream_type, 1, 'partner-profile-revised', 1,
                       jsonb_set(payload::jsonb, '{profile,localCategory}', '"champion of schools"')::text, metadata
                FROM history.events WHERE stream_id = ?::uuid AND sequence = 0
                """).param(partner).update();
        revise(partner, "{'country': 'CH'}").answer();
        assertThat(house.last(partner).at("/profile/localCategory")).isEqualTo("champion of schools");
        revise(partner, "{'localCategory': 'champion of schools', 'country': 'FR'}")
                .isInvalid("/localCategory unknown-code");
    }

    @Test
    void what_is_so_already_changes_nothing() {
        revise(meridian(""), "{'name': 'Meridian', 'category': '60'}").changesNothing();
    }

    @Test
    void a_partner_is_not_a_unit_of_itself() {
        String partner = house.partner();
        revise(partner, "{'parentId': '" + partner + "'}").isInvalid("/parentId own-parent");
    }

    @Test
    void nor_of_a_unit_of_its_own() {
        String partner = house.partner();
        String unit = meridian(", 'parentId': '" + partner + "'");
        String unitOfUnit = meridian(", 'parentId': '" + unit + "'");
        revise(partner, "{'parentId': '" + unitOfUnit + "'}").isInvalid("/parentId own-parent");
    }

    @Test
    void it_relies_on_the_parent_that_is_named() {
        String parent = house.partner();
        String unit = meridian("");
        revise(unit, "{'parentId': '" + parent + "'}").answer();
        assertThat(house.last(unit).reliedOn()).containsExactly("partner " + parent + " 0");
        revise(unit, "{'name': 'Renamed'}").answer();
        assertThat(house.last(unit).reliedOn()).isEmpty();
    }

    @Test
    void the_parent_is_registered() {
        revise(house.partner(), "{'parentId': '" + House.anId() + "'}").isInvalid("/parentId unknown-partner");
    }

    @Test
    void a_person_gets_no_name_and_no_website_in_the_history() {
        String person = house.as(OFFICER)
                .given(
                        "register-partner",
                        "{'person': {'name': 'Ada'}, 'category': '90', 'effectiveOn': '2026-01-10'}");
        revise(person, "{'name': 'Ada'}").isInvalid("/name person-without-name");
        revise(person, "{'website': 'https://ada.example', 'country': 'CH'}")
                .isInvalid("/country personal", "/website personal");
        revise(person, "{'localCategory': 'network'}").isInvalid("/localCategory personal");
        revise(person, "{'category': '80'}").answer();
    }

    @Test
    void nothing_is_revised_before_it_was_registered() {
        revise(meridian(""), "{'name': 'M', 'effectiveOn': '2026-01-09'}").isInvalid("/effectiveOn too-early");
    }

    @Nested
    class A_circle {
        /** What two processes can bring about between them, each of which saw the other's partner without a parent. */
        private static final String FROM_ELSEWHERE = """
                INSERT INTO history.events (event_id, stream_id, stream_type, sequence, name, revision, payload, metadata)
                SELECT gen_random_uuid(), stream_id, stream_type, 1, 'partner-profile-revised', 1,
                       jsonb_set(payload::jsonb, '{profile,parentId}', to_jsonb(?::text))::text, metadata
                FROM history.events WHERE stream_id = ?::uuid AND sequence = 0
                """;

        private void under(String parent, String partner) {
            house.jdbc().sql(FROM_ELSEWHERE).params(parent, partner).update();
        }

        @Test
        void is_not_made_by_two_who_change_parents_at_once() throws Exception {
            for (int time = 0; time < 20; time++) {
                List<String> partners = List.of(house.partner(), house.partner());
                List<Reply> replies = AtOnce.each(
                        2,
                        client -> house.as(OFFICER)
                                .order(
                                        "revise-partner-profile",
                                        json(
                                                "{'partnerId': '%s', 'parentId': '%s'}",
                                                partners.get(client), partners.get(1 - client)),
                                        false));
                assertThat(replies).filteredOn(reply -> reply.refused() == null).hasSize(1);
                replies.stream()
                        .filter(reply -> reply.refused() != null)
                        .forEach(reply -> reply.isInvalid("/parentId own-parent"));
            }
        }

        @Test
        @Timeout(20)
        void that_is_there_all_the_same_takes_nobody_in_and_can_be_broken() {
            String one = house.partner();
            String other = house.partner();
            under(other, one);
            under(one, other);
            String third = house.partner();
            revise(third, "{'parentId': '" + one + "'}").isInvalid("/parentId own-parent");
            revise(one, "{'name': 'Renamed'}").answer();
            revise(one, "{'clear': ['parentId']}").answer();
            revise(third, "{'parentId': '" + other + "'}").answer();
        }
    }
}
