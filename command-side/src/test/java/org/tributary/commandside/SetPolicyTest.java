package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;
import org.tributary.events.Policy.OverPayment;
import org.tributary.events.Role;
import org.tributary.platform.command.PolicyBook;
import org.tributary.stored.NaturalKeys;

@InTheHouse
class SetPolicyTest {
    private static final String BECAUSE = "{'code': 'governing-body', 'note': 'Resolution 71'}";

    @Autowired
    House house;

    @Autowired
    PolicyBook policies;

    @AfterEach
    void it_is_noon() {
        house.clock().set(SetClock.NOON);
    }

    private Reply set(String changes) {
        return house.as(MANAGER).send("set-policy", json(changes).with("reason", BECAUSE));
    }

    private StoredEvent policy() {
        return house.last(NaturalKeys.POLICY);
    }

    @Test
    void the_first_start_says_all_of_it() {
        StoredEvent first = house.events(NaturalKeys.POLICY).get(0);
        assertThat(first.metadata().path("source").asString()).isEqualTo("setup");
        assertThat(first.at("/effectiveOn")).isEqualTo("1900-01-01");
        assertThat(first.at("/policy/gates")).isEqualTo("['due-diligence','expectations-document','checklist']");
        assertThat(first.at("/policy/probabilities/3")).isEqualTo("{'stage':'proposed','probability':'1/2'}");
        assertThat(first.at("/policy/rateMaxAgeDays")).isEqualTo("31");
    }

    @Test
    void what_is_left_out_stays_as_it_is() {
        house.underPolicy("{'rateMaxAgeDays': 30}", () -> {
            String before = policy().at("/policy");
            Reply reply = set("{'overPayment': 'refuse', 'negotiatingWithoutDueDiligence': '3/4'}");
            assertThat(reply.answer().status()).isEqualTo(200);
            assertThat(policy().name()).isEqualTo("policy-set");
            assertThat(policy().at("/policy"))
                    .isEqualTo(before.replace("'accept'", "'refuse'").replace("'4/5'", "'3/4'"));
            assertThat(policy().at("/reason")).isEqualTo("{'code':'governing-body','note':'Resolution 71'}");
            assertThat(policy().codes()).contains("change-reason");
        });
    }

    @Test
    void some_relationships_may_count_and_some_may_not() {
        house.underPolicy("{'countedRelationships': ['partnership', 'donor'], 'dormantAfterMonths': 6}", () -> {
            assertThat(policy().at("/policy/countedRelationships")).isEqualTo("['partnership','donor']");
            assertThat(policy().at("/policy/dormantAfterMonths")).isEqualTo("6");
            assertThat(policy().codes()).contains("relationship-kind");
            set("{'countedRelationships': ['donor', 'donor'], 'dormantAfterMonths': 0}")
                    .isInvalid("/countedRelationships duplicate", "/dormantAfterMonths out-of-range");
            set("{'countedRelationships': ['friend']}").isInvalid("/countedRelationships/0 unknown-code");
            set("{'clear': ['countedRelationships', 'dormantAfterMonths']}").answer();
            assertThat(policy().at("/policy/countedRelationships")).isEmpty();
            assertThat(policy().at("/policy/dormantAfterMonths")).isEmpty();
        });
    }

    @Test
    void a_change_needs_a_reason() {
        house.as(MANAGER).send("set-policy", "{'overPayment': 'refuse'}").isInvalid("/reason missing");
    }

    @Test
    void what_is_so_already_changes_nothing() {
        set("{'overPayment': 'accept', 'rateSource': 'ecb'}").changesNothing();
        set("{}").changesNothing();
    }

    @Test
    void what_a_decision_took_in_hand_is_one_policy_and_its_version_whatever_follows() {
        PolicyBook.Standing before = policies.standing();
        String version = house.policyAsItStands();
        house.underPolicy("{'overPayment': 'refuse'}", () -> {
            assertThat(before.policy().overPayment()).isEqualTo(OverPayment.ACCEPT);
            assertThat(before.reliedOn().type() + " " + before.reliedOn().id() + " "
                            + before.reliedOn().version())
                    .isEqualTo(version);
        });
    }

    @Test
    void an_identifier_can_be_given_and_taken_away() {
        house.underPolicy("{'organisationId': 'XM-DAC-41148'}", () -> {
            assertThat(policy().at("/policy/organisationId")).isEqualTo("XM-DAC-41148");
            set("{'clear': ['organisationId']}").answer();
            assertThat(policy().at("/policy/organisationId")).isEmpty();
        });
    }

    @Test
    void the_limit_is_in_the_reporting_currency_and_not_below_zero() {
        set("{'approvalLimit': {'amount': '50000', 'currency': 'EUR'}}")
                .isInvalid("/approvalLimit/currency other-currency");
        set("{'approvalLimit': {'amount': '-1', 'currency': 'USD'}}").isInvalid("/approvalLimit/amount negative");
        house.underPolicy("{'approvalLimit': {'amount': '50000', 'currency': 'USD'}}", () -> {
            set("{'reportingCurrency': 'EUR'}").isInvalid("/approvalLimit/currency other-currency");
        });
    }

    @Test
    void all_that_is_unsound_is_told_at_once() {
        set("""
            {'rateMaxAgeDays': 400, 'rateSource': 'ECB', 'negotiatingWithoutDueDiligence': '3/2',
             'probabilities': [{'stage': 'proposed', 'probability': '2/1'}]}
            """)
                .isInvalid(
                        "/rateMaxAgeDays out-of-range",
                        "/rateSource malformed",
                        "/negotiatingWithoutDueDiligence out-of-range",
                        "/probabilities incomplete",
                        "/probabilities out-of-range");
    }

    @Test
    void what_cannot_be_read_is_told_at_once() {
        set("{'timeZone': '+02:00', 'gates': ['mood'], 'overPayment': 'sometimes', 'reportingCurrency': 'XQQ'}")
                .isInvalid(
                        "/timeZone not-a-time-zone",
                        "/gates/0 not-allowed",
                        "/overPayment not-allowed",
                        "/reportingCurrency unknown-code");
    }

    @Test
    void each_gate_is_named_once() {
        set("{'gates': ['checklist', 'checklist']}").isInvalid("/gates duplicate");
    }

    @Test
    void it_holds_from_the_next_command_on() {
        Contract gift = house.contract("EUR", "0");
        for (int time = 0; time < 3; time++) {
            house.as(FINANCE)
                    .send("record-contribution", house.receipt(gift, "5", "EUR"))
                    .answer();
            house.underPolicy(
                    "{'overPayment': 'refuse'}",
                    () -> house.as(FINANCE)
                            .send("record-contribution", house.receipt(gift, "5", "EUR"))
                            .isRefused("over-payment"));
        }
    }

    @Test
    void today_is_meant_in_the_organization_s_time_zone() {
        house.clock().set(Instant.parse("2026-06-15T22:30:00Z"));
        String partner = house.as(Role.OFFICER)
                .given("register-partner", "{'name': 'In Zurich it is the 16th', 'category': '60'}");
        assertThat(house.last(partner).at("/effectiveOn")).isEqualTo("2026-06-16");
        house.underPolicy("{'timeZone': 'America/New_York'}", () -> {
            String other = house.as(Role.OFFICER)
                    .given("register-partner", "{'name': 'In New York the 15th', 'category': '60'}");
            assertThat(house.last(other).at("/effectiveOn")).isEqualTo("2026-06-15");
        });
    }
}
