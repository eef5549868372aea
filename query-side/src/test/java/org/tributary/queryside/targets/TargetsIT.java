package org.tributary.queryside.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.Measure;
import org.tributary.events.Money;
import org.tributary.events.Reason;
import org.tributary.events.Share;
import org.tributary.events.StaffId;
import org.tributary.events.TargetEvent.TargetSet;
import org.tributary.events.TargetEvent.TargetWithdrawn;
import org.tributary.queryside.ViewFixture;
import org.tributary.stored.NaturalKeys;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/targets}. */
class TargetsIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final StaffId owner = new StaffId(UUID.randomUUID());

    private TargetSet set(Measure measure, String period, Money amount, Share count, Reason reason) {
        return new TargetSet(
                NaturalKeys.target(owner, measure, period),
                owner,
                measure,
                period,
                amount,
                count,
                reason,
                LocalDate.parse("2026-01-05"),
                List.of(),
                List.of());
    }

    @Test
    void a_target_is_an_amount_or_a_count() {
        views.given(
                set(Measure.RECEIVED, "2026", Money.of("2000000.00", "USD"), null, null),
                set(Measure.PROPOSALS, "2026-Q1", null, Share.of(25, 2), null));

        JsonNode items = views.get("/api/targets?owner=" + owner).get("items");
        assertThat(items).hasSize(2);
        assertThat(items.at("/0/amount").toString()).isEqualTo("{\"amount\":\"2000000.00\",\"currency\":\"USD\"}");
        assertThat(items.at("/0/setOn").asString()).isEqualTo("2026-01-05");
        assertThat(items.at("/1/count").asString()).isEqualTo("25/2");
        assertThat(views.get("/api/targets?measure=proposals&period=2026-Q1").get("items"))
                .hasSize(1);
    }

    @Test
    void a_target_set_anew_counts_for_those_who_do_not_ask_as_of_before() {
        long then = views.given(set(Measure.RECEIVED, "2026", Money.of("100.00", "USD"), null, null));
        views.given(set(Measure.RECEIVED, "2026", Money.of("80.00", "USD"), null, new Reason("governing-body", null)));
        views.redeliver();

        String one = "/api/targets/" + NaturalKeys.target(owner, Measure.RECEIVED, "2026");
        assertThat(views.get(one).at("/amount/amount").asString()).isEqualTo("80.00");
        assertThat(views.get(one).get("reason").asString()).isEqualTo("governing-body");
        assertThat(views.get(one).get("version").asLong()).isEqualTo(1);
        assertThat(views.get(one + "?asOfPosition=" + then).at("/amount/amount").asString())
                .isEqualTo("100.00");
        assertThat(views.get("/api/targets").get("items")).hasSize(1);
        assertThat(views.ask("/api/targets/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
    }

    @Test
    void a_target_that_was_withdrawn_is_none_for_those_who_do_not_ask_as_of_before() {
        TargetSet target = set(Measure.PROPOSALS, "2026", null, Share.of(7, 1), null);
        long then = views.given(target);
        views.given(new TargetWithdrawn(
                target.targetId(),
                owner,
                Measure.PROPOSALS,
                "2026",
                new Reason("data-entry-error", null),
                LocalDate.parse("2026-02-01"),
                List.of()));

        assertThat(views.get("/api/targets").get("items")).isEmpty();
        assertThat(views.get("/api/targets?effectiveOn=2026-01-31").get("items"))
                .hasSize(1);
        assertThat(views.get("/api/targets?asOfPosition=" + then).get("items")).hasSize(1);
        assertThat(views.ask("/api/targets/" + target.targetId()).getStatus()).isEqualTo(404);
    }
}
