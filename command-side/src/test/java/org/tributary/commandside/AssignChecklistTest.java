package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

/** What partners hold themselves to, and what a signature needs of it. */
@InTheHouse
class AssignChecklistTest {
    private static final List<String> COMMITMENTS = List.of(
            "financial-transparency",
            "zero-tolerance",
            "possibilities-for-change",
            "adequate-financing",
            "respect-for-capacity");

    @Autowired
    House house;

    private Body checklist(Deal deal) {
        return json(
                "{'partnershipId': '%s', 'checklistId': '%s', 'template': 'partnering', 'effectiveOn': '2026-01-15'}",
                deal.partnership(), House.anId());
    }

    private Reply assign(Body checklist) {
        return house.as(OFFICER).send("assign-checklist", checklist);
    }

    private void found(Body checklist, String item, String assessment, String on) {
        house.as(OFFICER)
                .given(
                        "assess-checklist-item",
                        checklist
                                .without("template")
                                .with("item", "'%s'", item)
                                .with("assessment", "'%s'", assessment)
                                .with("effectiveOn", "'%s'", on));
    }

    private Reply sign(Deal deal) {
        return house.as(MANAGER).send("sign-agreement", house.signing(deal));
    }

    @Test
    void it_holds_the_items_of_its_template_as_they_stand() {
        Deal deal = house.deal(Stage.PROPOSED);
        Body checklist = checklist(deal);
        Reply reply = assign(checklist);
        assertThat(reply.created("checklist")).isEqualTo(checklist.at("checklistId"));
        StoredEvent assigned = house.last(deal.partnership());
        assertThat(assigned.name()).isEqualTo("checklist-assigned");
        assertThat(assigned.payload().path("items")).hasSize(14);
        assertThat(assigned.at("/items/0")).isEqualTo("{'code':'financial-transparency','blocks':true}");
        assertThat(assigned.at("/items/7/blocks")).isEqualTo("false");
        assertThat(assigned.codes()).containsExactlyInAnyOrder("checklist-template", "checklist-partnering");
    }

    @Test
    void what_the_office_adds_to_a_template_is_an_item_of_it_until_it_retires_it() {
        Deal deal = house.deal(Stage.PROPOSED);
        Body own = json("{'list': 'checklist-partnering', 'code': 'own-%d', 'name': 'Our own'}", house.next());
        house.as(MANAGER).given("add-code", own);
        assign(checklist(deal)).answer();
        StoredEvent assigned = house.last(deal.partnership());
        assertThat(assigned.payload().path("items")).hasSize(15);
        assertThat(assigned.at("/items/14")).isEqualTo("{'code':'%s','blocks':false}".formatted(own.at("code")));

        house.as(MANAGER).given("retire-code", own.without("name").with("reason", "{'code': 'reorganization'}"));
        assign(checklist(deal)).answer();
        assertThat(house.last(deal.partnership()).payload().path("items")).hasSize(14);
    }

    @Test
    void the_same_version_is_not_assigned_twice() {
        Deal deal = house.deal(Stage.PROPOSED);
        Body checklist = checklist(deal);
        assign(checklist).answer();
        assign(checklist).isRefused("already-exists");
        assign(checklist(deal)).changesNothing();
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "WITHDRAWN"})
    void what_is_lost_is_held_to_nothing(Stage lost) {
        assign(checklist(house.deal(lost))).isRefused("stage-not-allowed");
    }

    @Test
    void nothing_is_signed_before_each_commitment_is_met_or_not_applicable() {
        Deal deal = house.deal(Stage.NEGOTIATING);
        Body checklist = checklist(deal);
        assign(checklist).answer();
        Reply closed = sign(deal);
        closed.isRefused("gate-not-met");
        assertThat(closed.refusal().detail()).contains("checklist");
        for (String item : COMMITMENTS) found(checklist, item, "met", "2026-02-01");
        found(checklist, "adequate-financing", "partly", "2026-02-02");
        sign(deal).isRefused("gate-not-met");
        found(checklist, "adequate-financing", "not-applicable", "2026-02-03");
        found(checklist, "flexibility", "not", "2026-02-03");
        sign(deal).answer();
    }

    @Test
    void it_is_the_day_of_the_signature_that_counts() {
        Deal deal = house.deal(Stage.NEGOTIATING);
        Body checklist = checklist(deal);
        assign(checklist).answer();
        for (String item : COMMITMENTS) found(checklist, item, "met", "2026-02-11");
        sign(deal).isRefused("gate-not-met");
        for (String item : COMMITMENTS) found(checklist, item, "met", "2026-02-10");
        sign(deal).answer();
    }

    @Test
    void what_is_assigned_after_the_day_does_not_bar_it() {
        Deal deal = house.deal(Stage.NEGOTIATING);
        assign(checklist(deal).with("effectiveOn", "'2026-02-11'")).answer();
        sign(deal).answer();
    }

    @Test
    void a_manager_waives_it_with_a_reason_and_only_where_it_is_not_met() {
        Deal deal = house.deal(Stage.NEGOTIATING);
        Body waived = house.signing(deal).with("/waivers/2", "{'gate': 'checklist', 'reason': {'code': 'urgency'}}");
        house.as(MANAGER).send("sign-agreement", waived).isInvalid("/waivers/2 not-needed");
        assign(checklist(deal)).answer();
        house.as(MANAGER).send("sign-agreement", waived).answer();
        assertThat(house.last(deal.partnership()).at("/waivers/2/gate")).isEqualTo("checklist");
    }
}
