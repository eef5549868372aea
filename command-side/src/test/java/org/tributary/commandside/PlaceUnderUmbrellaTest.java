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
class PlaceUnderUmbrellaTest {
    @Autowired
    House house;

    private String agreement() {
        Deal deal = house.deal(Stage.NEGOTIATING);
        Body signing = house.signing(deal);
        house.as(MANAGER).given("sign-agreement", signing);
        return signing.at("agreementId");
    }

    private static Body under(String agreement, String umbrella) {
        return json("""
                {'agreementId': '%s', 'umbrella': '%s', 'reason': {'code': 'reorganization'}, 'effectiveOn': '2026-03-31'}
                """, agreement, umbrella);
    }

    private Reply send(Body body) {
        return house.as(OFFICER).send("place-under-umbrella", body);
    }

    @Test
    void it_stands_under_another_agreement_until_it_stands_under_none() {
        String agreement = agreement();
        String umbrella = agreement();
        send(under(agreement, umbrella)).answer();
        StoredEvent placed = house.last(agreement);
        assertThat(placed.name()).isEqualTo("agreement-placed-under-umbrella");
        assertThat(placed.at("/umbrella")).isEqualTo(umbrella);
        assertThat(placed.reliedOn()).containsExactly("agreement " + umbrella + " 0");
        send(under(agreement, umbrella)).changesNothing();

        send(under(agreement, umbrella).without("umbrella")).answer();
        assertThat(house.last(agreement).payload().has("umbrella")).isFalse();
        send(under(agreement, umbrella).without("umbrella")).changesNothing();
    }

    @Test
    void the_umbrella_is_another_agreement_that_there_is() {
        String agreement = agreement();
        send(under(agreement, agreement)).isInvalid("/umbrella itself");
        send(under(agreement, House.anId())).isInvalid("/umbrella unknown-agreement");
        send(under(agreement, house.partner())).isInvalid("/umbrella unknown-agreement");
    }

    @Test
    void a_void_one_is_no_umbrella() {
        String umbrella = agreement();
        house.as(MANAGER).given("void-agreement", """
                {'agreementId': '%s', 'published': false, 'reason': {'code': 'data-entry-error'}, 'effectiveOn': '2026-03-30'}
                """, umbrella);
        send(under(agreement(), umbrella)).isRefused("umbrella-void");
    }

    @Test
    void what_stands_under_it_is_not_above_it() {
        String programme = agreement();
        String project = agreement();
        String part = agreement();
        send(under(project, programme)).answer();
        send(under(part, project)).answer();
        send(under(programme, part)).isRefused("umbrella-circular");
    }

    @Test
    void it_may_turn_out_to_have_stood_there_earlier() {
        String agreement = agreement();
        String umbrella = agreement();
        send(under(agreement, umbrella)).answer();
        send(under(agreement, umbrella).with("effectiveOn", "'2026-03-20'")).answer();
        send(under(agreement, umbrella)).changesNothing();
    }

    @Test
    void not_before_both_were_signed() {
        send(under(agreement(), agreement()).with("effectiveOn", "'2026-02-09'"))
                .isInvalid("/effectiveOn too-early");
    }
}
