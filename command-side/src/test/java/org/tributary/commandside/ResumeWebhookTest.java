package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.ADMIN;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.stored.NaturalKeys;

@InTheHouse
class ResumeWebhookTest {
    @Autowired
    House house;

    private String subscribed() {
        return house.as(ADMIN)
                .order("subscribe-webhook", json("{'label': 'warehouse', 'url': 'https://warehouse.example/'}"), false)
                .created("webhook");
    }

    private Reply send(String webhook) {
        return house.as(ADMIN).send("resume-webhook", "{'webhookId': '%s'}", webhook);
    }

    @Test
    void the_history_says_that_it_is_tried_again() {
        String webhook = subscribed();
        send(webhook).answer();
        assertThat(house.last(NaturalKeys.WEBHOOKS).name()).isEqualTo("webhook-resumed");
        assertThat(house.last(NaturalKeys.WEBHOOKS).at("/webhookId")).isEqualTo(webhook);
    }

    @Test
    void it_is_subscribed() {
        send(House.anId()).isInvalid("/webhookId unknown-webhook");
    }
}
