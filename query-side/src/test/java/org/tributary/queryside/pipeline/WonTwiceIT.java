package org.tributary.queryside.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.AgreementId;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import org.tributary.queryside.partnerships.APartnership;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/pipeline/conversion} of a partnership with two agreements. */
class WonTwiceIT {
    private final ViewFixture views = ViewFixture.fresh();

    @Test
    void it_stays_won_while_one_of_its_agreements_holds() {
        APartnership twice = APartnership.called("Twice").bringing(2026, "1.00");
        Signing first = Signing.on("2026-01-11");
        views.given(
                Settings.policySet(),
                twice.proposed("2026-01-01"),
                twice.signed(first.id, "2026-01-11"),
                twice.signed(new AgreementId(UUID.randomUUID()), "2026-01-21"),
                first.voided("2026-02-01"));

        JsonNode answer = views.get("/api/pipeline/conversion?effectiveOn=2026-03-31");

        assertThat(answer.at("/decided/won").asInt()).isEqualTo(1);
        assertThat(answer.at("/stages/3/won").asInt()).isEqualTo(1);
        assertThat(answer.at("/stages/3/still").asInt()).isZero();
    }
}
