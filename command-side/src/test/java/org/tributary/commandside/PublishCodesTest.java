package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.ADMIN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.platform.command.Actor;
import org.tributary.stored.NaturalKeys;

@InTheHouse
class PublishCodesTest {
    @Autowired
    House house;

    private Body list(String name) {
        return json("{'list': '%s', 'title': 'Colours', 'entries': [{'code': 'red', 'name': 'Red'}]}", name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "area",
                "budget-exemption-reason",
                "change-reason",
                "checklist-engagement",
                "checklist-partnering",
                "checklist-template",
                "closing-reason",
                "completion-waiver",
                "contact-role",
                "correction-reason",
                "country",
                "currency",
                "document-kind",
                "due-diligence-item",
                "due-diligence-tier",
                "engagement-type",
                "erasure-reason",
                "flag-lifting-reason",
                "flag-reason",
                "governing-body",
                "hold-reason",
                "instrument",
                "interaction-kind",
                "item-answer-reason",
                "loss-reason",
                "merge-reason",
                "note-forum",
                "note-kind",
                "note-landscape-report",
                "note-lesson",
                "note-roadmap-action",
                "note-training",
                "obligation-kind",
                "partner-category",
                "partner-role",
                "region",
                "result",
                "rejection-reason",
                "reopening-reason",
                "return-reason",
                "risk-rating",
                "sector",
                "stage",
                "succession-reason",
                "termination-reason",
                "use-of-funds",
                "waiver-reason",
                "write-off-reason"
            })
    void the_first_start_puts_the_shipped_lists_into_use(String list) {
        StoredEvent published = house.events(NaturalKeys.codes(list)).get(0);
        assertThat(published.name()).isEqualTo("codes-published");
        assertThat(published.at("/list")).isEqualTo(list);
        assertThat(published.at("/effectiveOn")).isEqualTo("1900-01-01");
        assertThat(published.metadata().path("source").asString()).isEqualTo("setup");
        assertThat(published.metadata().path("actor").asString()).isEqualTo(NaturalKeys.SYSTEM.toString());
    }

    @Test
    void nobody_else_does() {
        Reply reply = house.as(ADMIN).send("publish-codes", list("colour"));
        reply.isRefused(403, "forbidden");
        assertThat(reply.refusal().detail())
                .isEqualTo("publish-codes is sent by the program itself; you act as admin.");
    }

    @Test
    void a_list_has_each_code_once() {
        String name = "colour-" + house.next();
        Sender system = house.as(Actor.SYSTEM);
        system.send("publish-codes", list(name).with("/entries/1", "{'code': 'red', 'name': 'Rouge'}"))
                .isInvalid("/entries repeated");
    }

    @Test
    void a_list_is_a_stream_of_its_versions() {
        String name = "colour-" + house.next();
        Sender system = house.as(Actor.SYSTEM);
        assertThat(system.send("publish-codes", list(name)).id())
                .isEqualTo(NaturalKeys.codes(name).text());
        system.send("publish-codes", list(name).with("/entries/1", "{'code': 'blue', 'name': 'Blue'}"))
                .answer();
        assertThat(house.last(NaturalKeys.codes(name)).sequence()).isEqualTo(1);
        assertThat(house.last(NaturalKeys.codes(name)).at("/entries/1/code")).isEqualTo("blue");
    }
}
