package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class OfferPackageTest {
    @Autowired
    House house;

    private Body silver(String sponsorship) {
        return json("""
                {'sponsorshipId': '%s', 'title': 'Silver', 'price': {'amount': '20000', 'currency': 'CHF'}, 'slots': 5,
                 'benefits': ['Logo on the backdrop'], 'effectiveOn': '2026-03-31'}
                """, sponsorship);
    }

    private Reply offer(Body body) {
        return house.as(OFFICER).send("offer-package", body);
    }

    @Test
    void it_is_so_many_slots_at_a_price_and_what_a_sponsor_gets() {
        String sponsorship = house.occasion(1).sponsorship();
        Reply reply = offer(silver(sponsorship));

        StoredEvent offered = house.last(sponsorship);
        assertThat(offered.name()).isEqualTo("package-offered");
        assertThat(offered.at("/packageId")).isEqualTo(reply.created("package"));
        assertThat(offered.at("/slots")).isEqualTo("5");
        assertThat(offered.at("/benefits")).isEqualTo("['Logo on the backdrop']");
        assertThat(offered.at("/published")).isEqualTo("false");
    }

    @Test
    void it_has_a_price_and_a_slot() {
        Body body = silver(house.occasion(1).sponsorship());
        offer(body.with("/price/amount", "'0'")).isInvalid("/price/amount not-positive");
        offer(body.with("slots", "0")).isInvalid("/slots not-positive");
    }

    @Test
    void nothing_is_offered_of_what_was_cancelled() {
        String sponsorship = house.occasion(1).sponsorship();
        house.as(MANAGER).given("cancel-event", "{'sponsorshipId': '%s', 'reason': {'code': 'other'}}", sponsorship);
        offer(silver(sponsorship)).isRefused("event-cancelled");
    }
}
