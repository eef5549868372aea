package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.ADMIN;
import static org.tributary.events.Role.MANAGER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.events.Role;
import org.tributary.stored.NaturalKeys;

/** The limit above which a second person decides. */
@InTheHouse
class RejectPolicyProposalTest {
    private static final String BECAUSE = "{'code': 'governing-body', 'note': 'Resolution 71'}";

    @Autowired
    House house;

    private Reply set(String changes) {
        return house.as(MANAGER).send("set-policy", json(changes).with("reason", BECAUSE));
    }

    private StoredEvent policy() {
        return house.last(NaturalKeys.POLICY);
    }

    private final String proposal = House.anId();

    private void under(String limit, Runnable test) {
        house.underPolicy("{'approvalLimit': {'amount': '%s', 'currency': 'USD'}}".formatted(limit), () -> {
            try {
                test.run();
            } finally {
                house.liftLimit();
            }
        });
    }

    private String limit() {
        return house.events(NaturalKeys.POLICY).stream()
                .filter(event -> event.name().equals("policy-set"))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .at("/policy/approvalLimit/amount");
    }

    private Reply approve(Role by) {
        return house.as(by).send("approve-policy-proposal", "{'proposalId': '%s'}", proposal);
    }

    @Test
    void stays_when_another_person_rejects_it_or_who_proposed_it_takes_it_back() {
        under("50000", () -> {
            for (Role by : List.of(ADMIN, MANAGER)) {
                Reply reply = set("{'clear': ['approvalLimit']}");
                String rejecting = "{'proposalId': '%s', 'reason': {'code': 'not-justified'}}"
                        .formatted(reply.created("proposal"));
                house.as(by).send("reject-policy-proposal", json(rejecting)).answer();
                assertThat(policy().at("/rejectedBy")).isEqualTo(house.as(by).account());
                house.as(by).send("reject-policy-proposal", json(rejecting)).isRefused("proposal-already-decided");
            }
            assertThat(limit()).isEqualTo("50000.00");
            approve(ADMIN).isInvalid("/proposalId unknown-proposal");
        });
    }
}
