package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.ADMIN;
import static org.tributary.events.Role.MANAGER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.events.Role;
import org.tributary.stored.NaturalKeys;

/** The limit above which a second person decides. */
@InTheHouse
class ApprovePolicyProposalTest {
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

    private Reply cleared() {
        return set("{'clear': ['approvalLimit'], 'proposalId': '%s'}".formatted(proposal));
    }

    private Reply approve(Role by) {
        return house.as(by).send("approve-policy-proposal", "{'proposalId': '%s'}", proposal);
    }

    @Test
    void is_set_and_lowered_by_one_person() {
        under("50000", () -> {
            assertThat(set("{'approvalLimit': {'amount': '40000', 'currency': 'USD'}}")
                            .answer()
                            .status())
                    .isEqualTo(200);
            assertThat(limit()).isEqualTo("40000.00");
        });
    }

    @Test
    void is_taken_away_once_another_person_agrees() {
        under("50000", () -> {
            Reply reply = cleared();
            assertThat(reply.answer().status()).isEqualTo(202);
            assertThat(policy().name()).isEqualTo("approval-limit-proposed");
            assertThat(policy().at("/before")).isEqualTo("{'amount':'50000.00','currency':'USD'}");
            assertThat(policy().at("/limit")).isEmpty();
            assertThat(policy().codes()).contains("change-reason");
            assertThat(limit()).isEqualTo("50000.00");
            approve(MANAGER).isRefused("your-own-proposal");
            assertThat(approve(ADMIN).answer().events()).containsExactly("approval-limit-approved", "policy-set");
            assertThat(policy().at("/reason")).isEqualTo("{'code':'governing-body','note':'Resolution 71'}");
            assertThat(limit()).isEmpty();
            approve(ADMIN).isRefused("proposal-already-decided");
        });
    }

    @Test
    void is_raised_by_two_while_the_rest_changes_at_once() {
        under("50000", () -> {
            Reply reply = set("{'overPayment': 'refuse', 'approvalLimit': {'amount': '50000.01', 'currency': 'USD'}}");
            assertThat(reply.answer().events()).containsExactly("policy-set", "approval-limit-proposed");
            assertThat(limit()).isEqualTo("50000.00");
            set("{'approvalLimit': {'amount': '60000', 'currency': 'USD'}}").isRefused("already-proposed");
        });
    }

    @Test
    void is_cleared_before_another_currency_is_reported_in() {
        under(
                "50000",
                () -> set("{'reportingCurrency': 'EUR', 'approvalLimit': {'amount': '40000', 'currency': 'EUR'}}")
                        .isRefused("limit-stands"));
    }
}
