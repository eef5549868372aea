package org.tributary.commandside.property;

import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.property.Move.WHY;
import static org.tributary.commandside.property.Move.move;
import static org.tributary.commandside.property.Office.office;
import static org.tributary.events.Role.FINANCE;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tributary.commandside.House;
import org.tributary.commandside.StoredEvent;

/** Of what arrived no more is matched and returned than came, and each match stands under its agreement. */
class SuspenseSequencesTest extends Sequences {
    private static final String OF = "{'receiptId': '<receipt>', 'effectiveOn': '<day>'";
    private static final String PART = "(, 'amount': {'amount': '<amount>', 'currency': '<currency>'})";
    private static final List<Move> MOVES = List.of(
            move(
                    FINANCE,
                    "record-unidentified-receipt",
                    OF + ", 'amount': {'amount': '<amount>', 'currency': 'EUR'}(, 'bankReference': 'BANK-1')}"),
            move(
                    FINANCE,
                    "match-receipt",
                    OF + PART + ", 'agreementId': '<agreement>', 'contributionId': '<contribution>'}"),
            move(
                    FINANCE,
                    "match-receipt",
                    OF + PART + ", 'agreementId': '<agreement>', 'contributionId': '<contribution>'}"),
            move(FINANCE, "unmatch-receipt", OF + WHY + ", 'contributionId': '<contribution>'}"),
            move(FINANCE, "return-receipt", OF + PART + WHY + ", 'returnId': '<return>'(, 'bankReference': 'BANK-2')}"),
            move(FINANCE, "reverse-unidentified-receipt", OF.replace("<receipt>", "<seldom>") + WHY + "}"));

    private final House house = office().house;

    @Property
    void what_waits_is_what_arrived_less_what_was_matched_or_returned(@ForAll("steps") List<Step> steps) {
        String agreement = house.contract("EUR", "500").agreement();
        String receipt = House.anId();
        World world = new World()
                .with("receipt", receipt)
                .with("seldom", House.anId(), House.anId(), receipt)
                .with("agreement", agreement, agreement, agreement, House.anId())
                .fresh("contribution", 4)
                .fresh("return", 2);
        new Life(receipt, world, MOVES, past -> holds(past, new Past(house.events(agreement)))).live(steps);
    }

    private static void holds(Past past, Past agreement) {
        past.requireInTime();
        assertThat(past.named("unidentified-receipt-recorded")).hasSize(1);
        BigDecimal waits = ZERO;
        for (StoredEvent event : past.events()) {
            assertThat(past.has("unidentified-receipt-reversed")
                            && waits.signum() == 0
                            && event.sequence() > 0
                            && !event.name().equals("receipt-unmatched"))
                    .as("something waits before %s", event.name())
                    .isFalse();
            boolean more = event.name().matches("unidentified-receipt-recorded|receipt-unmatched");
            waits = more ? waits.add(Past.amount(event, "/amount")) : waits.subtract(Past.amount(event, "/amount"));
            assertThat(waits).as("what waits after %s", event.name()).isGreaterThanOrEqualTo(ZERO);
        }
        assertThat(past.alternating("/contributionId", List.of("receipt-matched"), List.of("receipt-unmatched")))
                .as("each match stands under its agreement, and nothing else")
                .containsExactlyInAnyOrderElementsOf(agreement.alternating(
                        "/contributionId", List.of("contribution-recorded"), List.of("contribution-reversed")));
        past.following("/returnId", "receipt-returned");
        if (past.has("unidentified-receipt-reversed"))
            assertThat(past.events().get(past.events().size() - 1).name()).isEqualTo("unidentified-receipt-reversed");
    }
}
