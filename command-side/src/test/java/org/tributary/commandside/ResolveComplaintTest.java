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
class ResolveComplaintTest {
    @Autowired
    House house;

    private Body resolved(Deal deal) {
        Body complaint = json("""
                {'partnershipId': '%s', 'complaintId': '%s', 'words': {'text': 'Ada was unfair'},
                 'effectiveOn': '2026-03-01'}
                """, deal.partnership(), House.anId());
        house.as(OFFICER).send("lodge-complaint", complaint).answer();
        return json("""
                {'partnershipId': '%s', 'complaintId': '%s', 'outcome': 'upheld', 'findings': {'text': 'She was'},
                 'effectiveOn': '2026-03-31'}
                """, deal.partnership(), complaint.at("complaintId"));
    }

    private Reply send(Body body) {
        return house.as(MANAGER).send("resolve-complaint", body);
    }

    @Test
    void the_history_knows_that_someone_complained_and_what_it_came_to_and_no_word_of_it() {
        Deal deal = house.deal(Stage.SIGNED);
        Body resolved = resolved(deal);
        StoredEvent lodged = house.last(deal.partnership());
        assertThat(lodged.name()).isEqualTo("complaint-lodged");
        assertThat(lodged.payload().propertyNames())
                .containsExactly("partnershipId", "complaintId", "wordsId", "effectiveOn");
        assertThat(house.person(lodged.at("/wordsId"))).contains("unfair");
        send(resolved).answer();
        StoredEvent event = house.last(deal.partnership());
        assertThat(event.name()).isEqualTo("complaint-resolved");
        assertThat(event.at("/outcome")).isEqualTo("upheld");
        assertThat(house.person(event.at("/findingsId"))).contains("She was");
    }

    @Test
    void only_managers_resolve_it() {
        house.as(OFFICER)
                .send("resolve-complaint", resolved(house.deal(Stage.PROPOSED)))
                .isRefused(403, "forbidden");
    }

    @Test
    void anew_it_is_resolved_with_a_reason_as_after_an_appeal() {
        Body resolved = resolved(house.deal(Stage.SIGNED));
        send(resolved).answer();
        send(resolved.without("findings")).changesNothing();
        Body anew = resolved.with("outcome", "'not-upheld'");
        send(anew).isInvalid("/reason missing");
        send(anew.with("reason", "{'code': 'new-information', 'note': 'Appealed'}"))
                .answer();
    }

    @Test
    void it_is_a_complaint_that_was_lodged_before() {
        Body resolved = resolved(house.deal(Stage.PROPOSED));
        send(resolved.with("complaintId", "'%s'", House.anId())).isInvalid("/complaintId unknown-complaint");
        send(resolved.with("effectiveOn", "'2026-02-28'")).isInvalid("/effectiveOn too-early");
    }
}
