package org.tributary.queryside.periods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.events.CalendarEvent.PeriodClosed;
import org.tributary.events.CalendarEvent.PeriodReopened;
import org.tributary.events.Reason;
import org.tributary.queryside.ViewFixture;
import org.tributary.stored.NaturalKeys;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/periods}. */
class PeriodsIT {
    private final ViewFixture views = ViewFixture.fresh();

    private static PeriodClosed closed(String period, String on, String... months) {
        return new PeriodClosed(NaturalKeys.CALENDAR, period, List.of(months), LocalDate.parse(on));
    }

    private static PeriodReopened reopened(String month, String on) {
        return new PeriodReopened(
                NaturalKeys.CALENDAR,
                month,
                List.of(month),
                new Reason("late-document", "Bank statement"),
                LocalDate.parse(on),
                List.of());
    }

    private JsonNode items(String asked) {
        return views.get("/api/periods?" + asked).get("items");
    }

    private List<String> months(String asked) {
        return items(asked)
                .valueStream()
                .map(row ->
                        row.get("month").asString() + " " + row.get("status").asString())
                .toList();
    }

    @Test
    void show_each_month_that_was_closed_the_latest_first() {
        views.given(closed("2025-Q4", "2026-01-20", "2025-10", "2025-11", "2025-12"));
        views.given(closed("2026-01", "2026-02-10", "2026-01"), reopened("2025-12", "2026-02-11"));

        assertThat(months(""))
                .containsExactly("2026-01 closed", "2025-12 reopened", "2025-11 closed", "2025-10 closed");
        assertThat(months("status=closed&year=2025")).containsExactly("2025-11 closed", "2025-10 closed");
        assertThat(months("sort=month&limit=1")).containsExactly("2025-10 closed");
    }

    @Test
    void say_with_what_since_when_and_why() {
        views.given(closed("2025-Q4", "2026-01-20", "2025-11", "2025-12"), reopened("2025-12", "2026-02-11"));

        assertThat(items("").get(1).toString())
                .isEqualTo("{\"month\":\"2025-11\",\"status\":\"closed\",\"with\":\"2025-Q4\","
                        + "\"since\":\"2026-01-20\"}");
        JsonNode open = items("").get(0);
        assertThat(open.get("since").asString()).isEqualTo("2026-02-11");
        assertThat(open.get("reason").toString()).isEqualTo("{\"code\":\"late-document\",\"note\":\"Bank statement\"}");
        assertThat(ViewFixture.text(views.ask("/api/periods?format=csv")))
                .contains("2025-11,closed,2025-Q4,2026-01-20");
    }

    @Test
    void are_as_they_were_known_and_true_then() {
        long before = views.given(closed("2025-12", "2026-01-20", "2025-12"));
        views.given(reopened("2025-12", "2026-02-11"));

        assertThat(months("asOfPosition=" + before)).containsExactly("2025-12 closed");
        assertThat(months("effectiveOn=2026-02-10")).containsExactly("2025-12 closed");
        assertThat(months("effectiveOn=2026-01-19")).isEmpty();
    }

    @Test
    void that_are_delivered_twice_count_once() {
        views.given(closed("2025-12", "2026-01-20", "2025-12"), reopened("2025-12", "2026-02-11"));
        JsonNode before = items("");
        views.redeliver();
        assertThat(items("")).isEqualTo(before).hasSize(1);
    }
}
