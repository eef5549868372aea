package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.events.Stage;

@InTheHouse
class RecordInteractionTest {
    @Autowired
    House house;

    private Body mission(String partner) {
        return json("{'partnerId': '%s', 'kind': 'mission', 'effectiveOn': '2026-03-31'}", partner);
    }

    private Reply record(Body interaction) {
        return house.as(OFFICER).send("record-interaction", interaction);
    }

    @Test
    void it_is_told_with_whom_where_about_what_and_what_is_next() {
        House.Deal deal = house.deal(Stage.IDENTIFIED);
        String other = house.partner();
        String staff = house.staffMember();
        Reply reply = record(mission(deal.partner())
                .with("place", "'Nairobi'")
                .with("alsoWith", "['%s']", other)
                .with("staff", "['%s']", staff)
                .with("partnershipId", "'%s'", deal.partnership())
                .with("nextActionOn", "'2026-06-01'"));

        StoredEvent recorded = house.last(deal.partner());
        assertThat(recorded.name()).isEqualTo("interaction-recorded");
        assertThat(recorded.at("/interactionId")).isEqualTo(reply.created("interaction"));
        assertThat(recorded.at("/kind")).isEqualTo("mission");
        assertThat(recorded.at("/place")).isEqualTo("Nairobi");
        assertThat(recorded.at("/alsoWith")).isEqualTo("['" + other + "']");
        assertThat(recorded.at("/staff")).isEqualTo("['" + staff + "']");
        assertThat(recorded.at("/partnershipId")).isEqualTo(deal.partnership());
        assertThat(recorded.at("/nextActionOn")).isEqualTo("2026-06-01");
        assertThat(recorded.codes()).containsExactly("interaction-kind");
        assertThat(recorded.reliedOn()).contains("partner " + other + " 0", house.staffAsItStands());
    }

    @Test
    void what_was_said_lies_beside_the_history() {
        String partner = house.partner();
        record(mission(partner)
                        .with("note", "{'outcome': 'Ms Thistlewood agrees', 'nextAction': 'Write to Mr Brambleford'}"))
                .answer();
        String note = house.last(partner).at("/noteId");
        assertThat(house.person(note)).contains("Thistlewood", "Brambleford");
        assertThat(house.mentions("Thistlewood") + house.mentions("Brambleford"))
                .isZero();
    }

    @Test
    void whoever_took_part_is_registered_and_each_who_is_not_is_named() {
        record(mission(house.partner())
                        .with("alsoWith", "['%s', '%s', '%s']", House.anId(), house.partner(), House.anId()))
                .isInvalid("/alsoWith/0 unknown-partner", "/alsoWith/2 unknown-partner");
        record(mission(house.partner()).with("staff", "['%s']", House.anId()))
                .isInvalid("/staff/0 unknown-staff-member");
    }

    @Test
    void whoever_took_part_is_named_once() {
        String partner = house.partner();
        String other = house.partner();
        record(mission(partner).with("alsoWith", "['%s', '%s', '%s']", other, partner, other.toUpperCase(Locale.ROOT)))
                .isInvalid("/alsoWith/1 duplicate", "/alsoWith/2 duplicate");
    }

    @Test
    void it_is_about_a_partnership_that_there_is() {
        record(mission(house.partner()).with("partnershipId", "'%s'", House.anId()))
                .isInvalid("/partnershipId unknown-partnership");
        record(mission(house.partner()).with("partnershipId", "'%s'", house.partner()))
                .isInvalid("/partnershipId unknown-partnership");
    }

    @Test
    void what_comes_next_does_not_come_before() {
        record(mission(house.partner()).with("nextActionOn", "'2026-03-30'")).isInvalid("/nextActionOn too-early");
        record(mission(house.partner()).with("nextActionOn", "'2026-03-31'")).answer();
    }

    @Test
    void nobody_is_met_before_being_registered() {
        record(mission(house.partner()).with("effectiveOn", "'2019-12-31'")).isInvalid("/effectiveOn too-early");
    }

    @Test
    void it_is_recorded_once() {
        Body body = mission(house.partner()).with("interactionId", "'%s'", House.anId());
        record(body).answer();
        record(body).isRefused("interaction-already-recorded");
    }
}
