package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.ADMIN;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.stored.NaturalKeys;

@InTheHouse
class UnsubscribeWebhookTest {
    @Autowired
    House house;

    private String subscribed() {
        return house.as(ADMIN)
                .order("subscribe-webhook", json("{'label': 'warehouse', 'url': 'https://warehouse.example/'}"), false)
                .created("webhook");
    }

    private Reply send(String webhook) {
        return house.as(ADMIN).send("unsubscribe-webhook", "{'webhookId': '%s'}", webhook);
    }

    @Test
    void it_is_told_nothing_more_and_is_not_brought_back() {
        String webhook = subscribed();
        send(webhook).answer();
        assertThat(house.last(NaturalKeys.WEBHOOKS).name()).isEqualTo("webhook-unsubscribed");

        send(webhook).changesNothing();
        house.as(ADMIN).send("resume-webhook", "{'webhookId': '%s'}", webhook).isInvalid("/webhookId unknown-webhook");
        house.as(ADMIN)
                .send(
                        "subscribe-webhook",
                        "{'webhookId': '%s', 'label': 'warehouse', 'url': 'https://warehouse.example/'}",
                        webhook)
                .isRefused("already-exists");
    }

    @Test
    void it_is_subscribed() {
        send(House.anId()).isInvalid("/webhookId unknown-webhook");
    }
}
