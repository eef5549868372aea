package org.tributary.commandside.property;

import static org.tributary.events.Role.FINANCE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.commandside.House;

class LifeTest {
    @Test
    void what_an_absurd_id_begins_is_another_record_and_not_held_against_this_one() {
        Move absurd = Move.move(
                FINANCE,
                "record-unidentified-receipt",
                "{'receiptId': '<another>', 'effectiveOn': '<day>', 'amount': {'amount': '<amount>', 'currency': 'EUR'}}");
        World world = new World().fresh("another", 1);
        new Life(House.anId(), world, List.of(absurd), Past::requireInTime)
                .live(List.of(new Step(0, List.of(0, 0, 0, 0), 0)));
    }
}
