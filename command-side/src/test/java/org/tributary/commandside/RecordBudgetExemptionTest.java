package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class RecordBudgetExemptionTest {
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
    void or_it_is_said_why_not() {
        Deal deal = house.deal(Stage.SIGNED);
        except(exempt(deal)).answer();
        StoredEvent exempted = house.last(deal.partnership());
        assertThat(exempted.name()).isEqualTo("budget-exemption-recorded");
        assertThat(exempted.at("/partners")).isEqualTo("['" + deal.partner() + "']");
        assertThat(exempted.at("/reason/code")).isEqualTo("precluded-by-funder");
        assertThat(exempted.codes()).containsExactly("budget-exemption-reason");
        except(exempt(deal)).changesNothing();
        share(budget(deal)).answer();
        except(exempt(deal)).answer();
    }
}
