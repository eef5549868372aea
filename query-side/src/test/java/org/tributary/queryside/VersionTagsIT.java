package org.tributary.queryside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.events.Policy;
import org.tributary.events.Policy.StageProbability;
import org.tributary.events.Share;
import org.tributary.events.Stage;
import org.tributary.queryside.figures.Settings;
import org.tributary.queryside.partnerships.APartnership;

/** The ETag of one thing: its version, and a hash of what may change without it. */
class VersionTagsIT {
    private final ViewFixture views = ViewFixture.fresh();

    @Test
    void it_changes_with_the_policy_and_with_the_day_and_else_stays() {
        APartnership it = APartnership.called("Spectrum rules").bringing(2026, "100.00");
        views.given(Settings.policySet(), it.proposed("2026-01-05"));
        String uri = "/api/partnerships/" + it.id;
        String tag = tag(uri + "?effectiveOn=2026-02-01");

        assertThat(tag).matches("\"0-[0-9a-f]{16,}\"");
        assertThat(tag(uri + "?effectiveOn=2026-02-01")).isEqualTo(tag);
        assertThat(tag(uri + "?effectiveOn=2026-02-02")).startsWith("\"0-").isNotEqualTo(tag);
        views.given(Settings.set(halved(Settings.policy()), "1900-01-01"));
        assertThat(tag(uri + "?effectiveOn=2026-02-01")).startsWith("\"0-").isNotEqualTo(tag);
    }

    @Test
    void everything_that_has_a_version_has_one_of_this_form() {
        APartnership it = APartnership.called("Spectrum rules");
        views.given(
                Settings.policySet(), Signing.called(it.partner, "Meridian Foundation", LocalDate.parse("2026-01-01")));

        assertThat(List.of("/api/policy", "/api/partners/" + it.partner))
                .allSatisfy(uri -> assertThat(tag(uri)).matches("\"0-[0-9a-f]{16,}\""));
    }

    private String tag(String uri) {
        return String.valueOf(views.ask(uri).getHeader("ETag"));
    }

    private static Policy halved(Policy policy) {
        return new Policy(
                policy.organisation(),
                policy.organisationId(),
                policy.reportingCurrency(),
                policy.rateSource(),
                policy.rateMaxAgeDays(),
                policy.timeZone(),
                policy.gates(),
                List.of(new StageProbability(Stage.PROPOSED, Share.of(1, 4))),
                policy.negotiatingWithoutDueDiligence(),
                policy.overPayment(),
                policy.approvalLimit());
    }
}
