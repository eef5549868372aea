package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What two partners had promised under one agreement, before they turned out to be one. */
@InTheHouse
class MergedDebtorsTest {
    @Autowired
    House house;

    private String partner;
    private String duplicate;
    private Body taken;
    private String agreement;

    @BeforeEach
    void both_promise_fifty_euro_under_one_agreement() {
        partner = house.partner();
        duplicate = house.partner();
        taken = house.taking(partner, "EUR", "50")
                .with("/partners/1", "{'partnerId': '%s', 'role': 'funding'}", duplicate)
                .with(
                        "/values/1",
                        "{'source': '%s', 'kind': 'cash', 'amount': {'amount': '50', 'currency': 'EUR'}}",
                        duplicate)
                .with("term", "{'from': '2026-02-01', 'to': '2026-04-30'}");
        agreement = house.as(MANAGER)
                .order("register-signed-agreement", taken, false)
                .id();
    }

    private static Body merging(String partner, String duplicate) {
        return json(
                "{'partnerId': '%s', 'duplicateId': '%s', 'reason': {'code': 'duplicate'}, 'effectiveOn': '2026-02-01'}",
                partner, duplicate);
    }

    private Reply merge(String partner, String duplicate) {
        return house.as(MANAGER).send("merge-partners", merging(partner, duplicate));
    }

    private Reply part(String partner, String duplicate) {
        return house.as(MANAGER)
                .send(
                        "undo-partner-merge",
                        merging(partner, duplicate)
                                .with("reason", "{'code': 'not-the-same'}")
                                .with("effectiveOn", "'2026-03-01'"));
    }

    private Reply finance(String command, String rest) {
        return house.as(FINANCE)
                .send(command, json("{'agreementId': '%s', 'effectiveOn': '2026-06-01', %s}", agreement, rest));
    }

    private Reply paid(String amount) {
        return finance("record-contribution", "'amount': {'amount': '%s', 'currency': 'EUR'}".formatted(amount));
    }

    private Reply addendum(String change) {
        return house.as(OFFICER).send("sign-addendum", json("""
                        {'agreementId': '%s', 'reference': '%s', 'kind': 'amount-down', 'effectiveOn': '2026-03-10',
                         'changes': [%s]}
                        """, agreement, house.aReference(), change));
    }

    private String less(String source, String amount) {
        return "{'source': '%s', 'kind': 'cash', 'amount': {'amount': '-%s', 'currency': 'EUR'}}"
                .formatted(source, amount);
    }

    @Test
    void is_one_debt_that_anybody_of_them_pays() {
        paid("100").isInvalid("/source missing");
        merge(partner, duplicate).answer();
        paid("100").answer();
        house.as(OFFICER)
                .send(
                        "complete-partnership",
                        json("{'partnershipId': '%s', 'effectiveOn': '2026-06-10'}", taken.at("partnershipId")))
                .answer();
        assertThat(house.last(taken.at("partnershipId")).payload().at("/stillReceivable"))
                .isEmpty();
    }

    @Test
    void leaves_nothing_to_reduce_once_it_is_paid_in_one_name() {
        merge(partner, duplicate).answer();
        finance(
                        "record-contribution",
                        "'source': '%s', 'amount': {'amount': '100', 'currency': 'EUR'}".formatted(partner))
                .answer();
        finance("expire-agreement", "'stillDue': []").answer();
        assertThat(house.last(agreement).payload().at("/reductions")).isEmpty();
    }

    @Test
    void is_reduced_off_what_each_of_them_owes() {
        merge(partner, duplicate).answer();
        finance(
                        "expire-agreement",
                        "'stillDue': [{'source': '%s', 'amount': {'amount': '70', 'currency': 'EUR'}}]"
                                .formatted(partner))
                .answer();
        assertThat(house.last(agreement).payload().at("/reductions")).hasSize(1);
        assertThat(house.last(agreement).at("/reductions/0/amount/amount")).isEqualTo("30.00");
    }

    @Test
    void is_written_off_as_one_debt_and_no_more_than_it_is() {
        merge(partner, duplicate).answer();
        String all =
                "'source': '%s', 'reason': {'code': 'uncollectable'}, 'amount': {'amount': '%s', 'currency': 'EUR'}";
        finance("write-off-receivable", all.formatted(duplicate, "100.01")).isRefused("write-off-exceeds-receivable");
        finance("write-off-receivable", all.formatted(duplicate, "100")).answer();
    }

    @Test
    void is_reduced_by_an_addendum_in_the_name_of_either_off_what_each_promised() {
        merge(partner, duplicate).answer();
        addendum(less(duplicate, "10")).answer();
        addendum(less(partner, "90.01")).isInvalid("/changes/0/amount/amount below-zero");
        addendum(less(partner, "10") + ", " + less(duplicate, "10")).isInvalid("/changes/1 duplicate");
        addendum(less(partner, "80")).answer();
        StoredEvent signed = house.last(agreement);
        assertThat(signed.at("/changes/0/source")).isEqualTo(partner);
        assertThat(signed.at("/changes/0/amount/amount")).isEqualTo("-50.00");
        assertThat(signed.at("/changes/1/source")).isEqualTo(duplicate);
        assertThat(signed.at("/changes/1/amount/amount")).isEqualTo("-30.00");
    }

    @Test
    void is_judged_and_paid_by_either_after_an_addendum_too() {
        merge(partner, duplicate).answer();
        addendum(less(duplicate, "10")).answer();
        for (String by : List.of(partner, duplicate)) {
            finance("record-contribution", "'payer': '%s', 'amount': {'amount': '5', 'currency': 'EUR'}".formatted(by))
                    .answer();
            house.as(OFFICER)
                    .send("meet-condition", json("""
                            {'agreementId': '%s', 'condition': 'Ratified by %s', 'judgedBy': '%s',
                             'evidence': 'Gazette', 'effectiveOn': '2026-03-20'}
                            """, agreement, by, by))
                    .answer();
        }
    }

    @Test
    void is_two_debts_again_once_they_are_parted_and_what_was_paid_stays_in_the_name_in_which_it_was() {
        merge(partner, duplicate).answer();
        finance(
                        "record-contribution",
                        "'source': '%s', 'amount': {'amount': '80', 'currency': 'EUR'}".formatted(partner))
                .answer();
        part(partner, duplicate).answer();
        String all =
                "'source': '%s', 'reason': {'code': 'uncollectable'}, 'amount': {'amount': '%s', 'currency': 'EUR'}";
        finance("write-off-receivable", all.formatted(partner, "1")).isRefused("write-off-exceeds-receivable");
        finance("write-off-receivable", all.formatted(duplicate, "50.01")).isRefused("write-off-exceeds-receivable");
        finance("write-off-receivable", all.formatted(duplicate, "50")).answer();
    }

    @Test
    void is_scheduled_as_one_promise() {
        merge(partner, duplicate).answer();
        String schedule = """
                {'agreementId': '%s', 'reason': {'code': 'delay'}, 'effectiveOn': '2026-03-31',
                 'tranches': [{'source': '%s', 'amount': {'amount': '%s', 'currency': 'EUR'}, 'dueOn': '2026-12-31'}]}
                """;
        house.as(OFFICER)
                .send("revise-tranches", json(schedule, agreement, partner, "100.01"))
                .isInvalid("/tranches exceeds-promise");
        house.as(OFFICER)
                .send("revise-tranches", json(schedule, agreement, partner, "100"))
                .answer();
    }

    @Test
    void that_one_of_them_alone_promised_is_reduced_in_either_name() {
        String alone = house.as(MANAGER)
                .order("register-signed-agreement", house.taking(duplicate, "EUR", "100"), false)
                .id();
        merge(partner, duplicate).answer();
        agreement = alone;

        addendum(less(partner, "100.01")).isInvalid("/changes/0/amount/amount below-zero");
        addendum(less(partner, "10") + ", " + less(duplicate, "10")).isInvalid("/changes/1 duplicate");
        addendum(less(partner, "10")).answer();
        assertThat(house.last(agreement).payload().at("/changes/0/source").asString())
                .isEqualTo(duplicate);
        addendum(less(duplicate, "10")).answer();
    }
}
