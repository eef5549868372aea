package org.tributary.queryside.contributions;

import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.AgreementEvent;
import org.tributary.events.AgreementEvent.Settlement;
import org.tributary.events.Money;

/** Writes by how much an event settles or gives up which tranche, or opens it again. */
final class Settlements {
    private static final String SETTLEMENT = """
            INSERT INTO views.contributions_settlement VALUES (:agreement, :sequence, :place, :position, :on, :tranche,
                :settled, :writtenOff)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    Settlements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void settled(AgreementEvent event, List<Settlement> tranches, long sequence, long position) {
        rows(event, tranches, sequence, position, amount -> amount, Settlements::nothing);
    }

    void reopened(AgreementEvent event, List<Settlement> tranches, long sequence, long position) {
        rows(event, tranches, sequence, position, Money::negated, Settlements::nothing);
    }

    void writtenOff(AgreementEvent event, List<Settlement> tranches, long sequence, long position) {
        rows(event, tranches, sequence, position, Settlements::nothing, amount -> amount);
    }

    void takenBack(AgreementEvent event, List<Settlement> tranches, long sequence, long position) {
        rows(event, tranches, sequence, position, Settlements::nothing, Money::negated);
    }

    private static Money nothing(Money amount) {
        return Money.zero(amount.currency());
    }

    private void rows(
            AgreementEvent event,
            List<Settlement> tranches,
            long sequence,
            long position,
            UnaryOperator<Money> settled,
            UnaryOperator<Money> writtenOff) {
        for (int place = 0; place < tranches.size(); place++) {
            Settlement each = tranches.get(place);
            jdbc.sql(SETTLEMENT)
                    .param("agreement", event.agreementId().value())
                    .param("sequence", sequence)
                    .param("place", place)
                    .param("position", position)
                    .param("on", event.effectiveOn())
                    .param("tranche", each.trancheId().value())
                    .param("settled", settled.apply(each.amount()).amount())
                    .param("writtenOff", writtenOff.apply(each.amount()).amount())
                    .update();
        }
    }
}
