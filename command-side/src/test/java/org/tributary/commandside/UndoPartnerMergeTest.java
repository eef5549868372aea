package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class UndoPartnerMergeTest {
    @Autowired
    House house;

    private String partner;
    private String duplicate;

    @BeforeEach
    void two_partners() {
        partner = house.partner();
        duplicate = house.partner();
    }

    private static Body merging(String partner, String duplicate) {
        return json(
                "{'partnerId': '%s', 'duplicateId': '%s', 'reason': {'code': 'duplicate'}, 'effectiveOn': '2026-02-01'}",
                partner, duplicate);
    }

    private Reply merge(String partner, String duplicate) {
        return house.as(MANAGER).send("merge-partners", merging(partner, duplicate));
    }

    private Reply part(String partner, String duplicate) {
        return house.as(MANAGER)
                .send(
                        "undo-partner-merge",
                        merging(partner, duplicate)
                                .with("reason", "{'code': 'not-the-same'}")
                                .with("effectiveOn", "'2026-03-01'"));
    }

    private Reply flag(String partner, String kind) {
        return house.as(OFFICER)
                .send(
                        "raise-partner-flag",
                        json(
                                "{'partnerId': '%s', 'kind': '%s', 'reason': {'code': 'other'}, 'effectiveOn': '2026-01-10'}",
                                partner, kind));
    }

    @Test
    void both_go_their_own_ways() {
        merge(partner, duplicate).answer();
        part(partner, duplicate).answer();
        assertThat(house.last(partner).name()).isEqualTo("duplicate-given-back");
        assertThat(house.last(duplicate).name()).isEqualTo("partner-separated");
        assertThat(house.last(duplicate).at("/from")).isEqualTo(partner);
        flag(duplicate, "disruption").answer();
        merge(duplicate, partner).answer();
    }

    @Test
    void is_only_what_was_merged_and_not_before_it_was() {
        part(partner, duplicate).isInvalid("/duplicateId not-merged");
        merge(partner, duplicate).answer();
        house.as(MANAGER)
                .send("undo-partner-merge", merging(partner, duplicate).with("effectiveOn", "'2026-01-31'"))
                .isInvalid("/effectiveOn too-early");
        part(partner, duplicate).answer();
        part(partner, duplicate).isInvalid("/duplicateId not-merged");
    }

    @Test
    void not_when_a_contact_of_the_duplicate_was_changed_since() {
        String contact = house.as(OFFICER)
                .order(
                        "add-contact",
                        json(
                                "{'partnerId': '%s', 'person': {'name': 'Ada'}, 'role': 'head', 'effectiveOn': '2026-01-05'}",
                                duplicate),
                        false)
                .created("contact");
        merge(partner, duplicate).answer();
        house.as(OFFICER)
                .given(
                        "remove-contact",
                        "{'partnerId': '%s', 'contactId': '%s', 'reason': {'code': 'staff-change'}}",
                        partner,
                        contact);
        part(partner, duplicate).isRefused(409, "merge-built-upon");
    }
}
