package org.tributary.queryside.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.Adequacy;
import org.tributary.events.Assessed;
import org.tributary.events.Clearance;
import org.tributary.events.DueDiligenceId;
import org.tributary.events.PartnerEvent.DueDiligenceConcluded;
import org.tributary.events.PartnerEvent.DueDiligenceOpened;
import org.tributary.events.Stage;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import org.tributary.queryside.partnerships.APartnership;
import tools.jackson.databind.JsonNode;

/** Of which bar a day is on which a partnership is likelier: due diligence clears its partner on the 10th of January. */
class BridgeReasonsIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final APartnership talks = APartnership.called("Talks").bringing(2026, "100.00");

    {
        DueDiligenceId diligence = new DueDiligenceId(UUID.randomUUID());
        views.given(
                Settings.policySet(),
                talks.proposed("2025-10-01"),
                talks.advanced(Stage.NEGOTIATING, "2025-11-01"),
                new DueDiligenceOpened(
                        talks.partner,
                        diligence,
                        Assessed.THEM,
                        "enhanced",
                        talks.partner,
                        LocalDate.parse("2025-12-01"),
                        List.of(),
                        List.of()),
                new DueDiligenceConcluded(
                        talks.partner,
                        diligence,
                        Assessed.THEM,
                        Clearance.CLEARED,
                        Adequacy.ADEQUATE,
                        Adequacy.ADEQUATE,
                        Adequacy.ADEQUATE,
                        "low",
                        LocalDate.parse("2036-01-01"),
                        null,
                        null,
                        LocalDate.parse("2026-01-10"),
                        List.of()));
    }

    private Map<String, String> weighted() {
        Map<String, String> bars = new TreeMap<>();
        for (JsonNode bar :
                views.get("/api/pipeline/bridge?from=2025-12-31&to=2026-03-31").get("bars"))
            bars.put(bar.get("bar").asString(), bar.at("/weighted/0/amount").asString());
        return bars;
    }

    @Test
    void whose_partner_is_cleared_is_weighed_anew() {
        assertThat(weighted()).isEqualTo(Map.of("reweighted", "10.00"));
    }

    @Test
    void and_so_it_is_when_something_happens_that_the_pipeline_does_not_show() {
        views.given(talks.pledged("5.00", "2026-02-01"));
        assertThat(weighted()).isEqualTo(Map.of("reweighted", "10.00"));
    }

    @Test
    void what_is_thought_likelier_by_its_owner_progressed() {
        views.given(talks.revised("2026-02-01", "19/20", 2026, "100.00"));
        assertThat(weighted()).isEqualTo(Map.of("progressed", "15.00"));
    }

    @Test
    void what_progresses_meanwhile_is_weighed_anew_with_it() {
        views.given(talks.movedBack(Stage.PROPOSED, "2026-01-05"), talks.advanced(Stage.NEGOTIATING, "2026-01-15"));
        assertThat(weighted()).isEqualTo(Map.of("progressed", "10.00"));
    }
}
