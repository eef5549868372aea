package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class ShareDueDiligenceResultTest {
    @Autowired
    House house;

    private Body opened(String partner, String assessed) {
        String id = house.as(OFFICER)
                .order(
                        "open-due-diligence",
                        json(
                                "{'partnerId': '%s', 'assessed': '%s', 'tier': 'basic', 'effectiveOn': '2025-12-01'}",
                                partner, assessed),
                        false)
                .created("due-diligence");
        return json("{'partnerId': '%s', 'dueDiligenceId': '%s'}", partner, id);
    }

    private Body concluded(String assessed) {
        Body opened = opened(house.partner(), assessed);
        house.as(MANAGER).given("conclude-due-diligence", conclusion(opened));
        return opened;
    }

    private static Body conclusion(Body opened) {
        return opened.with("outcome", "'not-cleared'")
                .with("expertise", "'adequate'")
                .with("capacity", "'adequate'")
                .with("systems", "'inadequate'")
                .with("riskRating", "'high'")
                .with("effectiveOn", "'2026-01-31'");
    }

    private Reply share(Body sharing) {
        return house.as(OFFICER).send("share-due-diligence-result", sharing);
    }

    @Test
    void it_says_what_of_it_was_shared_and_with_whom() {
        Body concluded = concluded("them");
        String funder = house.partner();
        share(concluded.with("parts", "['outcome', 'risk-rating']").with("sharedWith", "'%s'", funder))
                .answer();

        StoredEvent shared = house.last(concluded.at("partnerId"));
        assertThat(shared.name()).isEqualTo("due-diligence-result-shared");
        assertThat(shared.at("/dueDiligenceId")).isEqualTo(concluded.at("dueDiligenceId"));
        assertThat(shared.at("/assessed")).isEqualTo("them");
        assertThat(shared.at("/sharedWith")).isEqualTo(funder);
        assertThat(shared.at("/parts/0")).isEqualTo("outcome");
        assertThat(shared.at("/parts/1")).isEqualTo("risk-rating");
        assertThat(shared.at("/reliedOn/0/id")).isEqualTo(funder);
    }

    @Test
    void without_a_name_it_was_shared_with_whom_it_was_of() {
        Body concluded = concluded("them").with("parts", "['outcome']");
        share(concluded.with("sharedWith", "'%s'", concluded.at("partnerId"))).answer();
        assertThat(house.last(concluded.at("partnerId")).payload().has("sharedWith"))
                .isFalse();
        share(concluded).changesNothing();
    }

    @Test
    void who_found_it_out_is_not_told() {
        Body concluded = concluded("us").with("parts", "['outcome']");
        share(concluded.with("sharedWith", "'%s'", concluded.at("partnerId"))).isInvalid("/sharedWith own-result");
        share(concluded).answer();
    }

    @Test
    void what_is_not_concluded_has_no_result() {
        share(opened(house.partner(), "them").with("parts", "['outcome']"))
                .isRefused(409, "due-diligence-not-concluded");
    }

    @Test
    void nobody_was_told_before_it_was_concluded() {
        share(concluded("them").with("parts", "['outcome']").with("effectiveOn", "'2026-01-30'"))
                .isInvalid("/effectiveOn too-early");
    }

    @Test
    void what_nobody_found_out_is_not_shared_and_nothing_twice() {
        Body concluded = concluded("them");
        share(concluded.with("parts", "[]")).isInvalid("/parts missing");
        share(concluded.with("parts", "['outcome', 'findings', 'outcome']"))
                .isInvalid("/parts/1 not-found-out", "/parts/2 duplicate");
    }

    @Test
    void findings_are_shared_where_there_are_some() {
        Body opened = opened(house.partner(), "them");
        house.as(MANAGER).given("conclude-due-diligence", conclusion(opened).with("findings", "{'text': 'No books'}"));
        share(opened.with("parts", "['findings']")).answer();
    }

    @Test
    void of_what_was_abandoned_only_that_is_shared() {
        Body opened = opened(house.partner(), "them");
        house.as(MANAGER).given("conclude-due-diligence", opened.with("outcome", "'abandoned'"));
        share(opened.with("parts", "['dimensions', 'risk-rating']"))
                .isInvalid("/parts/0 not-found-out", "/parts/1 not-found-out");
        share(opened.with("parts", "['outcome']")).answer();
    }

    @Test
    void what_they_know_already_is_not_shared_again_until_it_is_concluded_anew() {
        Body concluded = concluded("them").with("parts", "['outcome', 'dimensions']");
        share(concluded).answer();
        share(concluded.with("parts", "['dimensions']")).changesNothing();
        house.as(MANAGER)
                .given(
                        "conclude-due-diligence",
                        conclusion(concluded.without("parts"))
                                .with("riskRating", "'low'")
                                .with("reason", "{'code': 'new-information'}"));
        share(concluded.with("parts", "['dimensions']")).answer();
    }

    @Test
    void whom_nobody_knows_was_not_told() {
        Body concluded = concluded("them").with("parts", "['outcome']");
        share(concluded.with("sharedWith", "'%s'", House.anId())).isInvalid("/sharedWith unknown-partner");
        share(concluded.with("dueDiligenceId", "'%s'", House.anId()))
                .isInvalid("/dueDiligenceId unknown-due-diligence");
    }
}
