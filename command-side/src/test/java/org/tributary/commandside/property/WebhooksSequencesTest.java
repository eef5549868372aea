package org.tributary.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.property.Move.WHY;
import static org.tributary.commandside.property.Move.move;
import static org.tributary.commandside.property.Office.office;
import static org.tributary.events.Role.ADMIN;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tributary.stored.NaturalKeys;

/** Nothing is done to a webhook before it is subscribed, nor after it is unsubscribed. */
class WebhooksSequencesTest extends Sequences {
    private static final String OF = "{'webhookId': '<webhook>', 'effectiveOn': '<day>'";
    private static final List<Move> MOVES = List.of(
            move(ADMIN, "subscribe-webhook", OF + ", 'label': 'warehouse', 'url': 'https://warehouse.example/'}"),
            move(ADMIN, "rotate-webhook-secret", OF + "}"),
            move(ADMIN, "resume-webhook", OF + "}"),
            move(ADMIN, "unsubscribe-webhook", OF + WHY + "}"));

    @Property
    void it_is_told_while_it_is_subscribed(@ForAll("steps") List<Step> steps) {
        office();
        World world = new World().fresh("webhook", 3);
        new Life(NaturalKeys.WEBHOOKS.toString(), world, MOVES, WebhooksSequencesTest::holds).live(steps);
    }

    private static void holds(Past past) {
        Set<String> subscribed = new HashSet<>();
        Set<String> ever = new HashSet<>();
        past.each((name, event) -> {
            String webhook = event.at("/webhookId");
            if (name.equals("webhook-subscribed")) {
                assertThat(ever.add(webhook)).as("subscribed once").isTrue();
                subscribed.add(webhook);
            } else assertThat(subscribed).as("subscribed at %s", name).contains(webhook);
            if (name.equals("webhook-unsubscribed")) subscribed.remove(webhook);
        });
    }
}
