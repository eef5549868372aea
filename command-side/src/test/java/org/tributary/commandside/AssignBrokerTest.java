package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class AssignBrokerTest {
    @Autowired
    House house;

    private Body broker(Deal deal) {
        return json("""
                {'partnershipId': '%s', 'brokerId': '%s', 'kind': 'external', 'person': {'name': 'Ada Byron'},
                 'until': '2026-12-31', 'effectiveOn': '2026-03-31'}
                """, deal.partnership(), House.anId());
    }

    private Reply send(Body body) {
        return house.as(OFFICER).send("assign-broker", body);
    }

    @Test
    void a_person_is_known_by_the_person_store_alone() {
        Deal deal = house.deal(Stage.PROPOSED);
        Reply reply = send(broker(deal));
        StoredEvent assigned = house.last(deal.partnership());
        assertThat(assigned.name()).isEqualTo("broker-assigned");
        assertThat(assigned.at("/brokerId")).isEqualTo(reply.created("broker"));
        assertThat(assigned.at("/kind")).isEqualTo("external");
        assertThat(assigned.at("/until")).isEqualTo("2026-12-31");
        assertThat(house.person(assigned.at("/personId"))).contains("Ada Byron");
    }

    @Test
    void a_partner_brokers_from_outside_and_one_of_the_staff_from_inside() {
        Deal deal = house.deal(Stage.SIGNED);
        String partner = house.partner();
        String colleague = house.staffMember();
        Body anyone = broker(deal).without("person").without("brokerId");
        send(anyone.with("partnerId", "'%s'", partner).with("kind", "'internal'"))
                .isInvalid("/kind not-internal");
        send(anyone.with("staffId", "'%s'", colleague)).isInvalid("/kind not-external");
        send(anyone.with("partnerId", "'%s'", partner)).answer();
        assertThat(house.last(deal.partnership()).reliedOn()).containsExactly("partner " + partner + " 0");
        send(anyone.with("staffId", "'%s'", colleague).with("kind", "'internal'"))
                .answer();
        assertThat(house.last(deal.partnership()).reliedOn()).containsExactly(house.staffAsItStands());
    }

    @Test
    void one_is_named_who_is_known() {
        Body broker = broker(house.deal(Stage.PROPOSED));
        send(broker.without("person")).isInvalid("/person missing");
        send(broker.with("partnerId", "'%s'", house.partner())).isInvalid("/person not-alone");
        send(broker.without("person").with("partnerId", "'%s'", House.anId())).isInvalid("/partnerId unknown-partner");
        send(broker.without("person").with("staffId", "'%s'", House.anId()).with("kind", "'internal'"))
                .isInvalid("/staffId unknown-staff-member");
        send(broker.with("until", "'2026-03-30'")).isInvalid("/until too-early");
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "WITHDRAWN"})
    void what_is_lost_is_not_brokered(Stage lost) {
        send(broker(house.deal(lost))).isRefused("stage-not-allowed");
    }
}
