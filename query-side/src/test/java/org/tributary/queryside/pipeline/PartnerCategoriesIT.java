package org.tributary.queryside.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.PartnerEvent.PartnerRegistered;
import org.tributary.events.PartnerId;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import org.tributary.queryside.partners.AProfile;
import org.tributary.queryside.partnerships.APartnership;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/pipeline?by=partner-category}. */
class PartnerCategoriesIT {
    private final ViewFixture views = ViewFixture.fresh();

    private static PartnerId one() {
        return new PartnerId(UUID.randomUUID());
    }

    @Test
    void it_counts_in_equal_parts_under_those_of_its_funders() {
        List<PartnerId> partners = List.of(one(), one(), one(), one());
        APartnership several = APartnership.called("Several")
                .bringing(2026, "100.00")
                .with(partners.get(0), "funding")
                .with(partners.get(1), "funding")
                .with(partners.get(2), "funding")
                .with(partners.get(3), "implementing");
        APartnership nobodyFunds =
                APartnership.called("Nobody funds").bringing(2026, "10.00").with(partners.get(3), "lead");
        views.given(Settings.policySet(), Settings.euro("2026-03-30", "1"));
        List<String> categories = List.of("60", "60", "70", "10");
        for (int place = 0; place < 4; place++)
            views.given(new PartnerRegistered(
                    partners.get(place),
                    AProfile.called("P" + place, categories.get(place)).profile(),
                    LocalDate.parse("2026-01-01"),
                    List.of(),
                    List.of()));
        views.given(several.proposed("2026-02-01"), nobodyFunds.proposed("2026-02-01"));

        JsonNode answer = views.get("/api/pipeline?by=partner-category&effectiveOn=2026-03-31");
        assertThat(answer.get("codes").findValuesAsString("code")).containsExactly("10", "60", "70");
        assertThat(answer.get("codes").findValuesAsString("exact")).containsExactly("1/1", "2/3", "1/3");
        assertThat(answer.at("/codes/1/value/0/amount").asString()).isEqualTo("66.67");
        assertThat(answer.at("/codes/2/value/0/amount").asString()).isEqualTo("33.33");
        assertThat(answer.at("/totals/value/0/amount").asString()).isEqualTo("110.00");
    }
}
