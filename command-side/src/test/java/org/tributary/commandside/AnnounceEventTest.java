package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class AnnounceEventTest {
    @Autowired
    House house;

    private Body symposium() {
        return json("""
                {'code': 'GSR-%d', 'title': 'Symposium', 'place': 'Geneva',
                 'dates': {'from': '2026-07-09', 'to': '2026-07-12'}, 'effectiveOn': '2026-03-31'}
                """, house.next());
    }

    private Reply announce(Body body) {
        return house.as(OFFICER).send("announce-event", body);
    }

    @Test
    void it_is_found_by_its_code_which_no_other_event_has() {
        Body body = symposium();
        StoredEvent announced = house.last(announce(body).id());
        assertThat(announced.streamType()).isEqualTo("sponsorship");
        assertThat(announced.name()).isEqualTo("event-announced");
        assertThat(announced.at("/dates")).isEqualTo("{'from':'2026-07-09','to':'2026-07-12'}");
        announce(body.with("code", "'%s'", body.at("code").toLowerCase(Locale.ROOT)))
                .isRefused("event-code-taken");
    }

    @Test
    void it_has_a_first_and_a_last_day_in_this_order() {
        announce(symposium().without("/dates/from")).isInvalid("/dates missing");
        announce(symposium().without("/dates/to")).isInvalid("/dates missing");
        announce(symposium().with("/dates/to", "'2026-07-08'")).isInvalid("/dates/to too-early");
    }
}
