package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class EndMembershipTest {
    @Autowired
    House house;

    private String member(String partner, String from, String more) {
        return house.as(OFFICER)
                .order(
                        "record-membership",
                        json(
                                "{'partnerId': '%s', 'kind': 'sector-member', 'firstDay': '%s' %s, 'effectiveOn': '2026-02-10'}",
                                partner, from, more),
                        false)
                .created("membership");
    }

    private Reply end(String partner, String membership, String lastDay) {
        return house.as(OFFICER)
                .send(
                        "end-membership",
                        json(
                                "{'partnerId': '%s', 'membershipId': '%s', 'lastDay': '%s', 'reason': {'code': 'request-of-partner'}, 'effectiveOn': '2026-03-31'}",
                                partner, membership, lastDay));
    }

    @Test
    void it_has_a_last_day_and_then_another_one() {
        String partner = house.partner();
        String membership = member(partner, "1998-01-01", "");
        end(partner, membership, "2026-12-31").answer();

        StoredEvent ended = house.last(partner);
        assertThat(ended.name()).isEqualTo("membership-ended");
        assertThat(ended.at("/kind")).isEqualTo("sector-member");
        assertThat(ended.at("/firstDay")).isEqualTo("1998-01-01");
        assertThat(ended.at("/lastDay")).isEqualTo("2026-12-31");
        assertThat(ended.at("/reason/code")).isEqualTo("request-of-partner");
        end(partner, membership, "2026-12-31").changesNothing();
        end(partner, membership, "2027-12-31").answer();
    }

    @Test
    void it_goes_on_where_no_day_is_said() {
        String partner = house.partner();
        String membership = member(partner, "1998-01-01", "");
        end(partner, membership, "2026-12-31").answer();
        Body goingOn = json("""
                {'partnerId': '%s', 'membershipId': '%s', 'reason': {'code': 'data-entry-error'},
                 'effectiveOn': '2026-03-31'}
                """, partner, membership);
        house.as(OFFICER).send("end-membership", goingOn).answer();
        assertThat(house.last(partner).payload().has("lastDay")).isFalse();
        house.as(OFFICER).send("end-membership", goingOn).changesNothing();
        house.as(OFFICER)
                .send(
                        "record-membership",
                        json("{'partnerId': '%s', 'kind': 'sector-member', 'firstDay': '2027-01-01'}", partner))
                .isRefused("membership-overlaps");
    }

    @Test
    void that_day_is_no_earlier_than_its_first() {
        String partner = house.partner();
        end(partner, member(partner, "1998-01-01", ""), "1997-12-31").isInvalid("/lastDay too-early");
    }

    @Test
    void it_does_not_last_into_the_next_one_of_its_kind() {
        String partner = house.partner();
        String first = member(partner, "1998-01-01", ", 'lastDay': '2009-12-31'");
        member(partner, "2012-01-01", "");
        end(partner, first, "2012-01-01").isRefused("membership-overlaps");
        end(partner, first, "2011-12-31").answer();
    }

    @Test
    void another_one_may_follow() {
        String partner = house.partner();
        end(partner, member(partner, "1998-01-01", ""), "2009-12-31").answer();
        member(partner, "2010-01-01", "");
    }

    @Test
    void it_is_the_partner_s_own() {
        end(house.partner(), member(house.partner(), "1998-01-01", ""), "2009-12-31")
                .isInvalid("/membershipId unknown-membership");
    }

    @Test
    void that_of_a_duplicate_is_its_own_and_then_it_cannot_go_back() {
        String partner = house.partner();
        String duplicate = house.partner();
        String membership = member(duplicate, "1998-01-01", "");
        Body merging = json(
                "{'partnerId': '%s', 'duplicateId': '%s', 'reason': {'code': 'duplicate'}, 'effectiveOn': '2026-03-01'}",
                partner, duplicate);
        house.as(MANAGER).given("merge-partners", merging);
        house.as(OFFICER)
                .send(
                        "record-membership",
                        json("{'partnerId': '%s', 'kind': 'sector-member', 'firstDay': '2020-01-01'}", partner))
                .isRefused("membership-overlaps");
        end(partner, membership, "2009-12-31").answer();
        house.as(MANAGER)
                .send("undo-partner-merge", merging.with("effectiveOn", "'2026-04-01'"))
                .isRefused("merge-built-upon");
    }
}
