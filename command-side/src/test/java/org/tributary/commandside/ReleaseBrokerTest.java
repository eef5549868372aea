package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class ReleaseBrokerTest {
    @Autowired
    House house;

    private Body assigned(Deal deal) {
        Body broker = json("""
                {'partnershipId': '%s', 'brokerId': '%s', 'kind': 'external', 'person': {'name': 'Ada Byron'},
                 'until': '2026-05-31', 'effectiveOn': '2026-03-31'}
                """, deal.partnership(), House.anId());
        house.as(OFFICER).given("assign-broker", broker);
        return json("""
                {'partnershipId': '%s', 'brokerId': '%s', 'reason': {'code': 'staff-change', 'note': 'Moved on'},
                 'effectiveOn': '2026-04-30'}
                """, deal.partnership(), broker.at("brokerId"));
    }

    private Reply send(Body body) {
        return house.as(OFFICER).send("release-broker", body);
    }

    @Test
    void who_brokers_no_longer_is_known_to_have_done_so() {
        Deal deal = house.deal(Stage.PROPOSED);
        Body releasing = assigned(deal);
        send(releasing).answer();
        StoredEvent released = house.last(deal.partnership());
        assertThat(released.name()).isEqualTo("broker-released");
        assertThat(released.at("/brokerId")).isEqualTo(releasing.at("brokerId"));
        assertThat(released.at("/reason")).isEqualTo("{'code':'staff-change','note':'Moved on'}");
        send(releasing).isRefused("broker-already-released");
    }

    @Test
    void whose_time_was_over_brokered_no_longer_anyway() {
        send(assigned(house.deal(Stage.PROPOSED)).with("effectiveOn", "'2026-06-01'"))
                .isRefused("broker-already-released");
    }

    @Test
    void it_is_someone_who_brokered_then() {
        Body releasing = assigned(house.deal(Stage.PROPOSED));
        send(releasing.with("brokerId", "'%s'", House.anId())).isInvalid("/brokerId unknown-broker");
        send(releasing.with("effectiveOn", "'2026-03-30'")).isInvalid("/effectiveOn too-early");
    }
}
