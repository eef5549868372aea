package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class RecordMembershipTest {
    @Autowired
    House house;

    private static Body membership(String partner, String kind, String days) {
        return json("{'partnerId': '%s', 'kind': '%s', %s, 'effectiveOn': '2026-03-31'}", partner, kind, days);
    }

    private Reply record(Body membership) {
        return house.as(OFFICER).send("record-membership", membership);
    }

    @Test
    void a_partner_is_a_member_from_a_day_on_which_may_lie_before_it_was_registered() {
        String partner = house.partner();
        Reply reply = record(membership(partner, "sector-member", "'firstDay': '1998-01-01', 'lastDay': '2027-12-31'"));

        StoredEvent recorded = house.last(partner);
        assertThat(recorded.name()).isEqualTo("membership-recorded");
        assertThat(recorded.at("/membershipId")).isEqualTo(reply.created("membership"));
        assertThat(recorded.at("/kind")).isEqualTo("sector-member");
        assertThat(recorded.at("/firstDay")).isEqualTo("1998-01-01");
        assertThat(recorded.at("/lastDay")).isEqualTo("2027-12-31");
        assertThat(recorded.codes()).containsExactly("membership-kind");
    }

    @Test
    void it_may_have_no_end_and_be_of_several_kinds_at_once() {
        String partner = house.partner();
        record(membership(partner, "member-state", "'firstDay': '1970-01-01'")).answer();
        record(membership(partner, "least-developed", "'firstDay': '1971-11-18'"))
                .answer();
        assertThat(house.last(partner).at("/lastDay")).isEmpty();
    }

    @Test
    void of_one_kind_it_is_once_at_a_time() {
        String partner = house.partner();
        record(membership(partner, "associate", "'firstDay': '2010-01-01', 'lastDay': '2014-12-31'"))
                .answer();
        record(membership(partner, "associate", "'firstDay': '2014-12-31'")).isRefused("membership-overlaps");
        record(membership(partner, "associate", "'firstDay': '2009-01-01', 'lastDay': '2010-01-01'"))
                .isRefused("membership-overlaps");
        record(membership(partner, "associate", "'firstDay': '2009-01-01'")).isRefused("membership-overlaps");
        record(membership(partner, "associate", "'firstDay': '2015-01-01'")).answer();
        record(membership(partner, "associate", "'firstDay': '2030-01-01'")).isRefused("membership-overlaps");
        record(membership(partner, "associate", "'firstDay': '2009-01-01', 'lastDay': '2009-12-31'"))
                .answer();
    }

    @Test
    void it_ends_on_its_first_day_at_the_earliest() {
        String partner = house.partner();
        record(membership(partner, "academia", "'firstDay': '2020-01-01', 'lastDay': '2019-12-31'"))
                .isInvalid("/lastDay too-early");
        record(membership(partner, "academia", "'firstDay': '2020-01-01', 'lastDay': '2020-01-01'"))
                .answer();
    }

    @Test
    void it_is_recorded_once() {
        Body membership = membership(house.partner(), "academia", "'firstDay': '2020-01-01', 'lastDay': '2020-12-31'");
        String id = record(membership).created("membership");
        record(membership.with("membershipId", "'%s'", id).with("firstDay", "'2020-12-31'"))
                .isRefused("already-exists");
    }

    @Test
    void a_person_is_no_member() {
        String person = house.as(OFFICER)
                .given(
                        "register-partner",
                        "{'person': {'name': 'Ada'}, 'category': '90', 'effectiveOn': '2026-01-10'}");
        record(membership(person, "associate", "'firstDay': '2020-01-01'")).isRefused("no-organisation");
    }
}
