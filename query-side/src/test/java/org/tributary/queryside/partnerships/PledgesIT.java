package org.tributary.queryside.partnerships;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tributary.events.PledgeEvent.PledgeRecorded;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/partnerships/{id}/pledges}, and pledges beside the forecast. */
class PledgesIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final APartnership it = APartnership.called("Broadband").bringing(2026, "1000.00");
    private final PledgeRecorded pledge = it.pledged("250.00", "2026-02-01");

    {
        views.given(
                Settings.policySet(),
                Settings.euro("2026-03-30", "1.1"),
                Signing.called(it.partner, "Meridian Foundation", LocalDate.parse("2026-01-01")),
                it.proposed("2026-01-10"));
    }

    private JsonNode pledges(String asked) {
        return views.get("/api/partnerships/" + it.id + "/pledges?" + asked).get("items");
    }

    private JsonNode partnership(String asked) {
        return views.get("/api/partnerships/" + it.id + "?" + asked);
    }

    private JsonNode pipeline(String asked) {
        return views.get("/api/pipeline?effectiveOn=2026-03-31" + asked);
    }

    @Test
    void say_who_means_to_give_what_and_when() {
        views.given(pledge);
        JsonNode one = pledges("").get(0);
        assertThat(one.get("partnerName").asString()).isEqualTo("Meridian Foundation");
        assertThat(one.get("amount").toString()).isEqualTo("{\"amount\":\"250.00\",\"currency\":\"EUR\"}");
        assertThat(one.get("pledgedOn").asString()).isEqualTo("2026-02-01");
        assertThat(one.get("expectedOn").asString()).isEqualTo("2026-12-31");
        assertThat(one.get("status").asString()).isEqualTo("open");
        assertThat(partnership("").get("version").asLong()).isEqualTo(1);
    }

    @Test
    void stated_anew_they_are_known_as_they_were_first_too() {
        long before = views.given(pledge);
        views.given(it.pledgesInstead(pledge.pledgeId(), "200.00", "2026-03-01"));
        assertThat(pledges("").at("/0/amount/amount").asString()).isEqualTo("200.00");
        assertThat(pledges("").at("/0/firstAmount/amount").asString()).isEqualTo("250.00");
        assertThat(pledges("").get(0).has("expectedOn")).isFalse();
        assertThat(pledges("").at("/0/reason/code").asString()).isEqualTo("delay");
        assertThat(pledges("effectiveOn=2026-02-28").at("/0/amount/amount").asString())
                .isEqualTo("250.00");
        assertThat(pledges("asOfPosition=" + before).at("/0/amount/amount").asString())
                .isEqualTo("250.00");
        assertThat(pledges("effectiveOn=2026-01-31")).isEmpty();
    }

    @Test
    void stand_beside_the_forecast_and_are_in_no_other_figure() {
        JsonNode without = pipeline("");
        views.given(pledge, it.pledged("50.00", "2026-02-01"));

        assertThat(partnership("").get("pledged").toString())
                .isEqualTo("[{\"amount\":\"300.00\",\"currency\":\"EUR\"}]");
        JsonNode with = pipeline("");
        assertThat(with.at("/pledged/count").asString()).isEqualTo("2");
        assertThat(with.at("/pledged/value/0/amount").asString()).isEqualTo("300.00");
        assertThat(with.at("/pledged/reporting/value").toString())
                .isEqualTo("{\"amount\":\"330.00\",\"currency\":\"USD\"}");
        assertThat(with.get("totals")).isEqualTo(without.get("totals"));
        assertThat(with.get("stages")).isEqualTo(without.get("stages"));
    }

    @Test
    void leave_what_is_pledged_once_an_agreement_fulfils_them() {
        Signing signing = Signing.on("2026-03-01");
        long before = views.given(pledge);
        views.given(it.signed(signing.id, "2026-03-01", pledge.pledgeId()));

        JsonNode one = pledges("").get(0);
        assertThat(one.get("status").asString()).isEqualTo("fulfilled");
        assertThat(one.get("agreementId").asString()).isEqualTo(signing.id.text());
        assertThat(one.get("endedOn").asString()).isEqualTo("2026-03-01");
        assertThat(partnership("").get("pledged")).isEmpty();
        assertThat(pipeline("").at("/pledged/count").asString()).isEqualTo("0");
        assertThat(pipeline("&asOfPosition=" + before).at("/pledged/count").asString())
                .isEqualTo("1");
    }

    @Test
    void are_open_again_once_what_fulfils_them_is_void() {
        Signing mistake = Signing.on("2026-03-01");
        views.given(pledge, it.signed(mistake.id, "2026-03-01", pledge.pledgeId()), mistake.signed());
        views.given(mistake.voided("2026-03-10"));
        assertThat(pledges("").at("/0/status").asString()).isEqualTo("open");
        assertThat(partnership("").at("/pledged/0/amount").asString()).isEqualTo("250.00");
        assertThat(pipeline("").at("/pledged/count").asString()).isEqualTo("1");
        assertThat(pledges("effectiveOn=2026-03-09").at("/0/status").asString()).isEqualTo("fulfilled");
    }

    @Test
    void of_what_was_taken_in_with_an_agreement_that_is_void_are_not_counted() {
        Signing mistake = Signing.on("2026-01-01").bringing("1000.00");
        views.given(mistake.ownedBy(null), mistake.signed());
        views.given(APartnership.of(mistake.partnership).pledged("70.00", "2026-02-01"));
        assertThat(pipeline("").at("/pledged/count").asString()).isEqualTo("1");
        views.given(mistake.voided("2026-03-10"));
        assertThat(pipeline("").at("/pledged/count").asString()).isEqualTo("0");
    }

    @Test
    void that_were_withdrawn_or_belong_to_what_is_lost_are_no_longer_pledged() {
        PledgeRecorded other = it.pledged("50.00", "2026-02-01");
        views.given(pledge, other, it.pledgesNoMore(pledge.pledgeId(), "2026-03-01"));
        assertThat(partnership("").at("/pledged/0/amount").asString()).isEqualTo("50.00");
        assertThat(pledges("sort=status").at("/1/status").asString()).isEqualTo("withdrawn");
        assertThat(pledges("sort=status").at("/1/reason/note").asString()).isEqualTo("Cut");

        views.given(it.declined("2026-03-02"));
        assertThat(partnership("").get("pledged")).isEmpty();
        assertThat(pipeline("").at("/pledged/value")).isEmpty();
    }

    @Test
    void told_in_the_story() {
        views.given(
                pledge,
                it.pledgesInstead(pledge.pledgeId(), "200.00", "2026-02-02"),
                it.pledgesNoMore(pledge.pledgeId(), "2026-02-03"));
        assertThat(views.get("/api/partnerships/" + it.id + "/story")
                        .get("items")
                        .findValuesAsString("sentence"))
                .endsWith(
                        "On 1 February 2026 an officer recorded that Meridian Foundation pledged 250.00 EUR, "
                                + "expected on 31 December 2026.",
                        "On 2 February 2026 an officer revised a pledge to 200.00 EUR, because: delay.",
                        "On 3 February 2026 an officer recorded that a pledge was withdrawn, "
                                + "because: request of partner (“Cut”).");
    }

    @Test
    void that_are_delivered_twice_count_once() {
        views.given(pledge);
        String before = partnership("") + pledges("").toString();
        views.redeliver();
        assertThat(partnership("") + pledges("").toString()).isEqualTo(before);
    }

    @Test
    void are_a_file_too() {
        views.given(pledge);
        assertThat(ViewFixture.text(views.ask("/api/partnerships/" + it.id + "/pledges?format=csv")))
                .startsWith("id,partnerId,partnerName,amount.amount,amount.currency,");
    }
}
