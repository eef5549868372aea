package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class ShareBudgetTest {
    @Autowired
    House house;

    private static final String HASH = "abcdef0123456789".repeat(4);

    private Body budget(Deal deal) {
        return json("""
                {'partnershipId': '%s', 'budgetId': '%s', 'effectiveOn': '2026-03-31',
                 'document': {'name': 'Budget', 'mediaType': 'text/csv', 'size': 7, 'sha256': '%s'}}
                """, deal.partnership(), House.anId(), HASH);
    }

    private Body exempt(Deal deal) {
        return json("""
                {'partnershipId': '%s', 'reason': {'code': 'precluded-by-funder', 'note': 'Grant rules'},
                 'effectiveOn': '2026-03-31'}
                """, deal.partnership());
    }

    private Reply share(Body budget) {
        return house.as(OFFICER).send("share-budget", budget);
    }

    private Reply except(Body exemption) {
        return house.as(OFFICER).send("record-budget-exemption", exemption);
    }

    @Test
    void it_is_shown_to_all_partners_unless_some_are_named() {
        Deal deal = house.deal(Stage.SIGNED);
        Body budget = budget(deal);
        assertThat(share(budget).created("budget")).isEqualTo(budget.at("budgetId"));
        StoredEvent shared = house.last(deal.partnership());
        assertThat(shared.name()).isEqualTo("budget-shared");
        assertThat(shared.at("/partners")).isEqualTo("['" + deal.partner() + "']");
        assertThat(shared.at("/document/sha256")).isEqualTo(HASH);
        share(budget).isRefused("already-exists");
        share(budget(deal).with("partners", "['%s']", deal.partner())).changesNothing();
        share(budget(deal).with("/document/sha256", "'%s'", "0".repeat(64))).answer();
    }

    @Test
    void whom_it_concerns_are_partners_each_once() {
        Deal deal = house.deal(Stage.PROPOSED);
        String stranger = house.partner();
        String named = "['%s', '%s', '%s']".formatted(deal.partner(), deal.partner(), stranger);
        share(budget(deal).with("partners", named)).isInvalid("/partners/1 duplicate", "/partners/2 not-a-party");
        except(exempt(deal).with("partners", named)).isInvalid("/partners/1 duplicate", "/partners/2 not-a-party");
        share(budget(deal).with("/document/size", "0")).isInvalid("/document/size not-positive");
    }
}
