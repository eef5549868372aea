package org.tributary.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.property.Move.WHY;
import static org.tributary.commandside.property.Move.move;
import static org.tributary.commandside.property.Office.office;
import static org.tributary.commandside.property.Past.list;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.tributary.commandside.Body;
import org.tributary.commandside.House;
import org.tributary.commandside.Sender;
import org.tributary.commandside.StoredEvent;
import org.tributary.stored.NaturalKeys;
import tools.jackson.databind.JsonNode;

/** What is dated in a closed month is refused; a month is closed before it is reopened. */
class CalendarSequencesTest extends Sequences {
    private static final List<Move> MOVES = List.of(
            move(FINANCE, "close-period", "{'period': '<period>', 'effectiveOn': '<day>'}"),
            move(MANAGER, "reopen-period", "{'period': '<period>', 'effectiveOn': '<day>'" + WHY + "}"),
            move(
                    FINANCE,
                    "record-contribution",
                    "{'agreementId': '<agreement>', 'amount': {'amount': '<amount>', 'currency': 'EUR'}, 'effectiveOn': '<fact>'}"));

    private final House house = office().house;

    /** The very first commands of all, on a stream that nothing has begun. */
    @BeforeContainer
    static void what_was_never_closed_is_not_reopened_and_may_be_closed_afterwards() {
        Sender manager = office().house.as(MANAGER);
        Body december = Body.json("{'period': '1999-12'}");
        for (int twice = 0; twice < 2; twice++)
            assertThat(manager.order("reopen-period", december.with("reason", "{'code': 'other'}"), false)
                            .said())
                    .startsWith("409 nothing-to-change");
        manager.given("close-period", december);
    }

    @Property
    void nothing_lands_in_a_closed_month(@ForAll("steps") List<Step> steps) {
        String agreement = house.contract("EUR", "500").agreement();
        World world = new World()
                .with("agreement", agreement)
                .with("period", "2026-03", "2026-04", "2026-Q1", "2026-Q2", "2026-05", "2025", "2026", "2026-06")
                .with("fact", "2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01", "2026-05-31", "2026-06-01");
        int[] facts = {house.events(agreement).size()};
        try {
            new Life(NaturalKeys.CALENDAR.text(), world, MOVES, past -> {
                        Set<String> closed = closed(past);
                        List<StoredEvent> all = house.events(agreement);
                        for (StoredEvent fact : all.subList(facts[0], all.size()))
                            assertThat(closed)
                                    .as("closed")
                                    .doesNotContain(fact.at("/effectiveOn").substring(0, 7));
                        facts[0] = all.size();
                        for (String month : List.of("2026-02", "2026-03", "2026-04", "2026-05", "2026-06"))
                            assertThat(office().closed("period", month))
                                    .as(month)
                                    .isEqualTo(closed.contains(month));
                    })
                    .live(steps);
        } finally {
            for (String year : List.of("2025", "2026"))
                house.as(MANAGER).order("reopen-period", Body.json("{'period': '%s'" + WHY + "}", year), false);
        }
    }

    private static Set<String> closed(Past past) {
        Set<String> closed = new HashSet<>();
        past.each((name, event) -> {
            assertThat(list(event, "/months")).isNotEmpty();
            for (JsonNode month : list(event, "/months")) {
                boolean changed =
                        name.equals("period-closed") ? closed.add(month.asString()) : closed.remove(month.asString());
                assertThat(changed).as("%s of %s", name, month).isTrue();
                assertThat(month.asString())
                        .as("over")
                        .isLessThan(event.at("/effectiveOn").substring(0, 7));
            }
        });
        return closed;
    }
}
