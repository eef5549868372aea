package org.tributary.queryside.partnerships;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.AgreementId;
import org.tributary.events.Stage;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import tools.jackson.databind.JsonNode;

/** Partnerships that are reopened, completed or void, wherever they are shown and counted. */
class EndingsIT {
    private final ViewFixture views = ViewFixture.fresh();

    {
        views.given(Settings.policySet());
    }

    private JsonNode one(APartnership partnership, String... asked) {
        return views.get("/api/partnerships/" + partnership.id + "?" + String.join("&", asked));
    }

    private String counted(String which, String asked) {
        return views.get("/api/pipeline?" + asked).at(which).asString();
    }

    @Test
    void what_is_reopened_is_open_again_and_its_attempts_are_counted() {
        APartnership it = APartnership.called("Tried again").bringing(2026, "1000.00");
        views.given(it.proposed("2026-01-01"), it.revised("2026-01-05", "9/10", 2027, "2000.00"));
        long lost = views.given(it.declined("2026-02-01"));
        assertThat(one(it).get("attempt").asInt()).isEqualTo(1);

        views.given(it.reopened(Stage.QUALIFIED, "2026-03-01"));
        JsonNode row = one(it, "effectiveOn=2026-03-11");
        assertThat(row.get("stage").asString()).isEqualTo("qualified");
        assertThat(row.get("category").asString()).isEqualTo("open");
        assertThat(row.get("attempt").asInt()).isEqualTo(2);
        assertThat(row.get("since").asString()).isEqualTo("2026-03-01");
        assertThat(row.get("reason").asString()).isEqualTo("new-information");
        assertThat(row.at("/expectedValue/amount").asString()).isEqualTo("2000.00");
        assertThat(row.get("probability").asString()).isEqualTo("3/10");
        assertThat(row.get("version").asLong()).isEqualTo(3);

        assertThat(one(it, "asOfPosition=" + lost).get("category").asString()).isEqualTo("lost");
        assertThat(counted("/lost/count", "asOfPosition=" + lost)).isEqualTo("1");
        assertThat(counted("/lost/count", "")).isEqualTo("0");
        assertThat(counted("/totals/count", "")).isEqualTo("1");
        assertThat(counted("/lost/count", "effectiveOn=2026-02-28")).isEqualTo("1");
    }

    @Test
    void what_is_completed_is_done_and_still_won_until_that_is_taken_back() {
        APartnership it = APartnership.called("Done").bringing(2026, "1000.00");
        views.given(it.proposed("2026-01-01"), it.signed(new AgreementId(UUID.randomUUID()), "2026-02-01"));
        long completed = views.given(it.completed("2026-03-01"));
        assertThat(one(it).get("stage").asString()).isEqualTo("completed");
        assertThat(one(it).get("category").asString()).isEqualTo("done");
        assertThat(counted("/won/count", "")).isEqualTo("1");

        views.given(it.notCompleted("2026-04-01"));
        assertThat(one(it).get("stage").asString()).isEqualTo("signed");
        assertThat(one(it).get("reason").asString()).isEqualTo("data-entry-error");
        assertThat(one(it, "asOfPosition=" + completed).get("stage").asString()).isEqualTo("completed");
        assertThat(one(it, "effectiveOn=2026-03-31").get("stage").asString()).isEqualTo("completed");
    }

    @Test
    void what_was_completed_stands_where_it_stood_once_its_agreement_is_void() {
        Signing mistake = Signing.on("2026-02-01");
        APartnership it =
                APartnership.of(mistake.partnership).bringing(2026, "1000.00").bringing(2027, "1.00");
        views.given(it.proposed("2026-01-01"), it.signed(mistake.id, "2026-02-01"), mistake.signed());
        long completed = views.given(it.completed("2026-03-01"));
        views.given(mistake.voided("2026-03-10"));
        assertThat(one(it).get("stage").asString()).isEqualTo("proposed");
        assertThat(counted("/won/count", "")).isEqualTo("0");
        assertThat(one(it, "asOfPosition=" + completed).get("stage").asString()).isEqualTo("completed");
        assertThat(one(it, "effectiveOn=2026-03-09").get("stage").asString()).isEqualTo("completed");
    }

    @Test
    void what_is_void_stays_visible_and_counts_nowhere() {
        APartnership it = APartnership.called("Entered twice").bringing(2026, "1000.00");
        long before = views.given(it.proposed("2026-01-01"), it.pledged("50.00", "2026-01-02"));
        assertThat(proposals("asOfPosition=" + before)).isEqualTo("1");

        views.given(it.voided("2026-02-01"));
        assertThat(one(it).get("stage").asString()).isEqualTo("void");
        assertThat(one(it).get("category").asString()).isEqualTo("void");
        assertThat(one(it).get("pledged")).isEmpty();
        assertThat(views.get("/api/partnerships?category=void").get("items")).hasSize(1);
        for (String count :
                new String[] {"/totals/count", "/won/count", "/lost/count", "/onHold/count", "/pledged/count"})
            assertThat(counted(count, "")).as(count).isEqualTo("0");
        assertThat(proposals("")).isEqualTo("0");

        assertThat(proposals("asOfPosition=" + before)).isEqualTo("1");
        assertThat(counted("/totals/count", "asOfPosition=" + before)).isEqualTo("1");
        assertThat(proposals("effectiveOn=2026-01-31")).isEqualTo("1");
    }

    /** How many are credited to anybody. */
    private String proposals(String asked) {
        return views.get("/api/kpis/owners?period=2026" + (asked.isEmpty() ? "" : "&" + asked))
                .get("items")
                .valueStream()
                .filter(row -> row.get("measure").asString().equals("proposals"))
                .map(row -> row.at("/actual/count").asString())
                .findFirst()
                .orElse("0");
    }

    @Test
    void told_in_its_story() {
        APartnership it = APartnership.called("Told").bringing(2026, "1000.00");
        views.given(it.proposed("2026-01-01"), it.declined("2026-02-01"), it.reopened(Stage.IDENTIFIED, "2026-03-01"));
        views.given(it.voided("2026-04-01"));
        var sentences =
                views.get("/api/partnerships/" + it.id + "/story").get("items").findValuesAsString("sentence");
        assertThat(sentences.get(2))
                .isEqualTo("On 1 March 2026 an officer reopened it at identified, after it was declined, "
                        + "because: new information (“A new minister”).");
        assertThat(sentences.get(3))
                .isEqualTo("On 1 April 2026 an officer voided it, at identified: the record was a mistake, "
                        + "because: duplicate.");
    }

    @Test
    void delivered_twice_it_counts_once() {
        APartnership it = APartnership.called("Twice").bringing(2026, "1000.00");
        views.given(it.proposed("2026-01-01"), it.declined("2026-02-01"), it.reopened(Stage.IDENTIFIED, "2026-03-01"));
        String before = one(it).toString();
        views.redeliver();
        assertThat(one(it).toString()).isEqualTo(before);
    }
}
