package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.stored.NaturalKeys;

@InTheHouse
class ReopenPeriodTest {
    private static final AtomicInteger YEARS = new AtomicInteger(1985);

    @Autowired
    House house;

    /** A year of this test alone. */
    private final int year = YEARS.getAndIncrement();

    @BeforeEach
    void the_year_is_closed() {
        house.as(FINANCE).given("close-period", "{'period': '%d', 'effectiveOn': '%d-02-10'}", year, year + 1);
    }

    private Body reopening(String rest) {
        return json("{'period': '%s', 'reason': {'code': 'audit-finding', 'note': 'Report 7'}}", year + rest);
    }

    private Reply reopen(String rest) {
        return house.as(MANAGER).send("reopen-period", reopening(rest));
    }

    private Reply take(String day) {
        return house.as(MANAGER)
                .send(
                        "register-signed-agreement",
                        house.taking(house.partner(), "EUR", "1").with("effectiveOn", "'%d-%s'", year, day));
    }

    @Test
    void what_is_reopened_takes_facts_again_and_what_is_not_does_not() {
        reopen("-03").answer();
        StoredEvent reopened = house.last(NaturalKeys.CALENDAR);
        assertThat(reopened.name()).isEqualTo("period-reopened");
        assertThat(reopened.at("/months")).isEqualTo("['%d-03']".formatted(year));
        assertThat(reopened.at("/reason")).isEqualTo("{'code':'audit-finding','note':'Report 7'}");
        assertThat(reopened.codes()).containsExactly("reopening-reason");
        take("03-15").answer();
        take("04-01").isRefused("period-closed");
    }

    @Test
    void with_a_year_those_of_its_months_are_reopened_that_were_closed() {
        reopen("-Q1").answer();
        reopen("").answer();
        assertThat(house.last(NaturalKeys.CALENDAR).at("/months"))
                .startsWith("['%d-04','".formatted(year))
                .endsWith("'%d-12']".formatted(year));
        take("12-31").answer();
        reopen("").changesNothing();
        reopen("-07").changesNothing();
    }

    @Test
    void what_was_reopened_is_closed_again() {
        reopen("-03").answer();
        house.as(FINANCE).send("close-period", json("{'period': '%d'}", year)).answer();
        assertThat(house.last(NaturalKeys.CALENDAR).at("/months")).isEqualTo("['%d-03']".formatted(year));
        take("03-15").isRefused("period-closed");
    }

    @Test
    void nothing_is_reopened_before_it_was_closed() {
        Body reopening = reopening("-03").with("effectiveOn", "'%d-02-09'", year + 1);
        house.as(MANAGER).send("reopen-period", reopening).isInvalid("/effectiveOn too-early");
        house.as(MANAGER)
                .send("reopen-period", reopening.with("effectiveOn", "'%d-02-10'", year + 1))
                .answer();
    }

    @Test
    void it_is_a_manager_s() {
        house.as(FINANCE).send("reopen-period", reopening("-03")).isRefused(403, "forbidden");
    }
}
