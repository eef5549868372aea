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
class SucceedPartnerTest {
    @Autowired
    House house;

    private Reply succeed(String partner, String successor) {
        return house.as(MANAGER).send("succeed-partner", json("""
                        {'partnerId': '%s', 'successorId': '%s', 'reason': {'code': 'merger'}, 'effectiveOn': '2026-02-01'}
                        """, partner, successor));
    }

    private Reply identify(String partner, String on) {
        return house.as(OFFICER).send("identify-partnership", json("""
                        {'title': 'Idea', 'partners': [{'partnerId': '%s', 'role': 'funding'}], 'owner': '%s',
                         'effectiveOn': '%s'}
                        """, partner, house.staffMember(), on));
    }

    @Test
    void it_says_who_goes_on_and_why() {
        String partner = house.partner();
        String successor = house.partner();
        succeed(partner, successor).answer();
        StoredEvent succeeded = house.last(partner);
        assertThat(succeeded.name()).isEqualTo("partner-succeeded");
        assertThat(succeeded.at("/successorId")).isEqualTo(successor);
        assertThat(succeeded.at("/reliedOn/0/id")).isEqualTo(successor);
        assertThat(succeeded.codes()).containsExactly("succession-reason");
        succeed(partner, successor).changesNothing();
    }

    @Test
    void nothing_new_is_begun_with_who_was_succeeded_from_that_day_on() {
        String partner = house.partner();
        String successor = house.partner();
        succeed(partner, successor).answer();
        identify(partner, "2026-02-01").isInvalid("/partners/0/partnerId succeeded");
        identify(partner, "2026-01-31").answer();
        identify(successor, "2026-02-01").answer();
        Deal deal = new Deal(House.anId(), partner, house.staffMember());
        house.as(OFFICER)
                .send("propose-partnership", house.proposal(deal).with("effectiveOn", "'2026-02-01'"))
                .isInvalid("/partners/0/partnerId succeeded");
    }

    @Test
    void what_was_begun_before_goes_on() {
        Deal deal = house.deal(Stage.NEGOTIATING);
        succeed(deal.partner(), house.partner()).answer();
        house.as(MANAGER).send("sign-agreement", house.signing(deal)).answer();
    }

    @Test
    void it_is_taken_back_by_naming_nobody() {
        String partner = house.partner();
        Body nobody = json("{'partnerId': '%s', 'reason': {'code': 'data-entry-error'}}", partner);
        house.as(MANAGER).send("succeed-partner", nobody).changesNothing();
        succeed(partner, house.partner()).answer();
        house.as(MANAGER).send("succeed-partner", nobody).answer();
        identify(partner, "2026-03-31").answer();
    }

    @Test
    void nobody_succeeds_itself_by_however_many_steps() {
        String one = house.partner();
        String two = house.partner();
        String three = house.partner();
        succeed(one, one).isInvalid("/successorId own-successor");
        succeed(one, two).answer();
        succeed(two, three).answer();
        succeed(three, one).isInvalid("/successorId own-successor");
        succeed(three, House.anId()).isInvalid("/successorId unknown-partner");
    }
}
