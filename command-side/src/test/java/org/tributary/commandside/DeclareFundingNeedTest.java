package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class DeclareFundingNeedTest {
    @Autowired
    House house;

    private Body terminals(String initiative) {
        return json("""
                {'initiativeId': '%s', 'title': 'Terminals', 'amount': {'amount': '1500000', 'currency': 'USD'},
                 'approval': 'Council 2026', 'term': {'from': '2026-01-01', 'to': '2027-12-31'}, 'effectiveOn': '2026-03-31'}
                """, initiative);
    }

    private Reply declare(Body body) {
        return house.as(OFFICER).send("declare-funding-need", body);
    }

    @Test
    void it_is_so_much_for_something_and_nobody_else_sees_it_unless_it_is_published() {
        String initiative = house.initiative();
        Reply reply = declare(terminals(initiative));

        StoredEvent declared = house.last(initiative);
        assertThat(declared.name()).isEqualTo("funding-need-declared");
        assertThat(declared.at("/needId")).isEqualTo(reply.created("need"));
        assertThat(declared.at("/need/amount")).isEqualTo("{'amount':'1500000.00','currency':'USD'}");
        assertThat(declared.at("/need/approval")).isEqualTo("Council 2026");
        assertThat(declared.at("/need/published")).isEqualTo("false");
        declare(terminals(initiative).with("published", "true")).answer();
        assertThat(house.last(initiative).at("/need/published")).isEqualTo("true");
    }

    @Test
    void it_is_above_zero() {
        Body body = terminals(house.initiative());
        declare(body.with("/amount/amount", "'0'")).isInvalid("/amount/amount not-positive");
        declare(body.with("/amount/amount", "'-1'")).isInvalid("/amount/amount not-positive");
    }

    @Test
    void its_time_does_not_end_before_it_begins() {
        declare(terminals(house.initiative()).with("/term/to", "'2025-12-31'")).isInvalid("/term/to too-early");
    }

    @Test
    void nothing_is_asked_for_once_the_initiative_is_closed() {
        String initiative = house.initiative();
        house.as(MANAGER).given("close-initiative", "{'initiativeId': '%s', 'reason': {'code': 'funded'}}", initiative);
        declare(terminals(initiative)).isRefused("initiative-closed");
    }
}
