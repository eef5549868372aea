package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class LiftPartnerFlagTest {
    @Autowired
    House house;

    /** On 31 March; its id. */
    private String raised(String partner, String kind) {
        return house.as(OFFICER)
                .order(
                        "raise-partner-flag",
                        json(
                                "{'partnerId': '%s', 'kind': '%s', 'reason': {'code': 'other'}, 'effectiveOn': '2026-03-31'}",
                                partner, kind),
                        false)
                .created("flag");
    }

    private Body lifting(String partner, String flag) {
        return json(
                "{'partnerId': '%s', 'flagId': '%s', 'reason': {'code': 'delisted'}, 'effectiveOn': '2026-04-30'}",
                partner, flag);
    }

    private Reply lift(Body lifting) {
        return house.as(MANAGER).send("lift-partner-flag", lifting);
    }

    private Reply sign(Deal deal) {
        return house.as(MANAGER).send("sign-agreement", house.signing(deal));
    }

    @Test
    void agreements_are_signed_with_the_partner_again() {
        Deal deal = house.deal(Stage.NEGOTIATING);
        String flag = raised(deal.partner(), "sanctions");
        sign(deal).isRefused("partner-barred");
        lift(lifting(deal.partner(), flag).with("note", "{'text': 'Mr Thistlewood sold it'}"))
                .answer();

        StoredEvent lifted = house.last(deal.partner());
        assertThat(lifted.name()).isEqualTo("partner-flag-lifted");
        assertThat(lifted.at("/flagId")).isEqualTo(flag);
        assertThat(lifted.at("/kind")).isEqualTo("sanctions");
        assertThat(lifted.at("/unbars")).isEqualTo("true");
        assertThat(lifted.codes()).containsExactly("flag-lifting-reason");
        assertThat(house.person(lifted.at("/noteId"))).contains("Thistlewood");
        sign(deal).answer();
    }

    @Test
    void but_not_while_another_flag_bars_it() {
        Deal deal = house.deal(Stage.NEGOTIATING);
        String sanctions = raised(deal.partner(), "sanctions");
        String criterion = raised(deal.partner(), "exclusionary-criterion");
        raised(deal.partner(), "disruption");
        lift(lifting(deal.partner(), sanctions)).answer();
        assertThat(house.last(deal.partner()).at("/unbars")).isEqualTo("false");
        sign(deal).isRefused("partner-barred");
        lift(lifting(deal.partner(), criterion)).answer();
        sign(deal).answer();
    }

    @Test
    void what_barred_nothing_opens_nothing() {
        String partner = house.partner();
        lift(lifting(partner, raised(partner, "disruption"))).answer();
        assertThat(house.last(partner).at("/unbars")).isEqualTo("false");
    }

    @Test
    void whoever_was_barred_once_can_be_barred_again() {
        Deal deal = house.deal(Stage.NEGOTIATING);
        lift(lifting(deal.partner(), raised(deal.partner(), "sanctions"))).answer();
        raised(deal.partner(), "sanctions");
        sign(deal).isRefused("partner-barred");
    }

    @Test
    void a_flag_is_lifted_once_and_after_it_was_raised() {
        String partner = house.partner();
        Body lifting = lifting(partner, raised(partner, "sanctions"));
        lift(lifting.with("effectiveOn", "'2026-03-30'")).isInvalid("/effectiveOn too-early");
        lift(lifting).answer();
        lift(lifting).isRefused("flag-already-lifted");
    }

    @Test
    void it_is_the_partner_s_own() {
        String partner = house.partner();
        lift(lifting(partner, House.anId())).isInvalid("/flagId unknown-flag");
        lift(lifting(partner, raised(house.partner(), "sanctions"))).isInvalid("/flagId unknown-flag");
    }
}
