package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.ADMIN;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.stored.NaturalKeys;

@InTheHouse
class SubscribeWebhookTest {
    @Autowired
    House house;

    private Reply subscribe(Body body) {
        return house.as(ADMIN).order("subscribe-webhook", body, false);
    }

    private static Body to(String url) {
        return json("{'label': 'warehouse', 'url': '%s'}", url);
    }

    @Test
    void the_history_says_who_is_told_what_and_at_which_host() {
        subscribe(to("HTTPS://Warehouse.example:8443/tributary?key=s3cret")
                        .with("events", "['contribution-recorded']")
                        .with("streamTypes", "['agreement']"))
                .answer();
        StoredEvent subscribed = house.last(NaturalKeys.WEBHOOKS);
        assertThat(subscribed.name()).isEqualTo("webhook-subscribed");
        assertThat(subscribed.at("/origin")).isEqualTo("https://warehouse.example:8443");
        assertThat(subscribed.at("/events/0")).isEqualTo("contribution-recorded");
        assertThat(subscribed.at("/streamTypes/0")).isEqualTo("agreement");
    }

    @Test
    void its_secret_is_told_once_and_lies_beside_the_history() {
        Reply reply = subscribe(to("https://warehouse.example/"));
        String secret = reply.accepted().revealed().get("secret");

        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(house.mentions(secret)).isZero();
        assertThat(house.jdbc()
                        .sql("SELECT secret FROM history.webhook_secrets WHERE webhook_id = ?::uuid")
                        .param(reply.created("webhook"))
                        .query(String.class)
                        .single())
                .isEqualTo(secret);
    }

    @Test
    void the_rest_of_its_address_may_be_a_secret_and_lies_beside_the_history() {
        String address = "https://warehouse.example/tributary?key=s3cret-" + House.anId();
        String webhook = subscribe(to(address)).created("webhook");

        assertThat(house.mentions(address.substring(address.indexOf('=') + 1))).isZero();
        assertThat(house.jdbc()
                        .sql("SELECT url FROM history.webhook_addresses WHERE webhook_id = ?::uuid")
                        .param(webhook)
                        .query(String.class)
                        .single())
                .isEqualTo(address);
    }

    @Test
    void it_is_told_over_https_at_an_address_that_is_one() {
        subscribe(to("http://warehouse.example/")).isInvalid("/url not-https");
        subscribe(to("ftp://warehouse.example/")).isInvalid("/url malformed");
        subscribe(to("https:///no-host")).isInvalid("/url malformed");
        subscribe(to("https://login:password@warehouse.example/")).isInvalid("/url malformed");
        subscribe(to("https://warehouse.example/#part")).isInvalid("/url malformed");
        subscribe(to("not an address")).isInvalid("/url malformed");
    }

    @Test
    void what_it_is_told_of_is_something_that_happens() {
        subscribe(to("https://warehouse.example/").with("events", "['contribution-recorded', 'contribution-stolen']"))
                .isInvalid("/events/1 unknown-event");
        subscribe(to("https://warehouse.example/").with("streamTypes", "['bank']"))
                .isInvalid("/streamTypes/0 unknown-stream-type");
    }
}
