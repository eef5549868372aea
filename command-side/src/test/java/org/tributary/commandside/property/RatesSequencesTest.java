package org.tributary.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.property.Move.WHY;
import static org.tributary.commandside.property.Move.move;
import static org.tributary.commandside.property.Office.office;
import static org.tributary.events.Role.FINANCE;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tributary.commandside.House;
import org.tributary.stored.NaturalKeys;
import tools.jackson.databind.JsonNode;

/** A rate of a day is replaced only with a reason. */
class RatesSequencesTest extends Sequences {
    private static final String OF = "{'source': '<source>', 'base': '<base>', 'effectiveOn': '<day>'(" + WHY + ")";
    private static final String RATE = "{'currency': '<priced>', 'rate': '<rate>'}";
    private static final List<Move> MOVES = List.of(
            move(FINANCE, "publish-exchange-rates", OF + ", 'rates': [" + RATE + "(, " + RATE + ")]}"),
            move(FINANCE, "publish-exchange-rate", OF + ", 'currency': '<priced>', 'rate': '<rate>'}"));

    private final House house = office().house;

    @Property
    void a_rate_is_replaced_only_with_a_reason(@ForAll("steps") List<Step> steps) {
        String source = "bank-" + house.next();
        World world = new World()
                .with("source", source)
                .with("base", "EUR", "EUR", "USD")
                .with("priced", "USD", "CHF", "JPY", "EUR")
                .with("rate", "1.1", "1.10", "2", "0.00000001", "0", "-1");
        new Life(NaturalKeys.rates(source, 2026).text(), world, MOVES, RatesSequencesTest::holds).live(steps);
    }

    private static void holds(Past past) {
        Map<String, BigDecimal> rates = new HashMap<>();
        past.each((name, event) -> {
            boolean news = false;
            Set<String> priced = new HashSet<>();
            for (JsonNode each : Past.list(event, "/rates")) {
                String currency = each.path("currency").asString();
                BigDecimal rate = new BigDecimal(each.path("rate").asString());
                assertThat(rate).isPositive();
                assertThat(currency).isNotEqualTo(event.at("/base"));
                assertThat(priced.add(currency)).as("one rate a currency").isTrue();
                BigDecimal before = rates.put(event.at("/effectiveOn") + event.at("/base") + currency, rate);
                boolean other = before == null || before.compareTo(rate) != 0;
                news |= other;
                if (before != null && other)
                    assertThat(event.at("/reason/code"))
                            .as("why it is replaced")
                            .isNotEmpty();
            }
            assertThat(news).as("something is new").isTrue();
        });
    }
}
