package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.ADMIN;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.stored.NaturalKeys;

@InTheHouse
class RotateWebhookSecretTest {
    @Autowired
    House house;

    private String subscribed() {
        return house.as(ADMIN)
                .order("subscribe-webhook", json("{'label': 'warehouse', 'url': 'https://warehouse.example/'}"), false)
                .created("webhook");
    }

    private Reply send(String webhook) {
        return house.as(ADMIN).send("rotate-webhook-secret", "{'webhookId': '%s'}", webhook);
    }

    @Test
    void another_secret_takes_the_place_of_the_one_before() {
        String webhook = subscribed();
        Reply reply = send(webhook);

        String secret = reply.accepted().revealed().get("secret");
        assertThat(secret).startsWith("whsec_");
        assertThat(house.mentions(secret)).isZero();
        assertThat(house.last(NaturalKeys.WEBHOOKS).name()).isEqualTo("webhook-secret-rotated");
        assertThat(house.jdbc()
                        .sql("SELECT secret FROM history.webhook_secrets WHERE webhook_id = ?::uuid ORDER BY made_at")
                        .param(webhook)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .endsWith(secret);
    }

    @Test
    void it_is_subscribed() {
        send(House.anId()).isInvalid("/webhookId unknown-webhook");
    }
}
