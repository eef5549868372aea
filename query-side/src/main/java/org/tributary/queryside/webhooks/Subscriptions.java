package org.tributary.queryside.webhooks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.stereotype.Component;
import org.tributary.events.DomainEvent;
import org.tributary.events.WebhooksEvent.WebhookResumed;
import org.tributary.events.WebhooksEvent.WebhookSubscribed;
import org.tributary.events.WebhooksEvent.WebhookUnsubscribed;
import org.tributary.platform.store.Book;
import org.tributary.stored.NaturalKeys;

/** The webhooks that are subscribed now. */
@Component
class Subscriptions {
    private final Book<Known> book;

    Subscriptions(EventStorageEngine events) {
        book = new Book<>(events, NaturalKeys.WEBHOOKS.toString(), new Known(Map.of(), -1), Known::after);
    }

    Collection<Subscription> all() {
        return book.read().state().byId().values();
    }

    Optional<Subscription> named(String id) {
        return Optional.ofNullable(book.read().state().byId().get(id));
    }

    /** @param version of the last event */
    private record Known(Map<String, Subscription> byId, long version) {
        Known after(DomainEvent event) {
            Map<String, Subscription> next = new LinkedHashMap<>(byId);
            long now = version + 1;
            if (event instanceof WebhookSubscribed it)
                next.put(
                        it.webhookId().text(),
                        new Subscription(
                                it.webhookId().text(),
                                it.label(),
                                it.origin(),
                                it.events(),
                                it.streamTypes(),
                                now,
                                -1));
            if (event instanceof WebhookResumed it)
                next.computeIfPresent(it.webhookId().text(), (id, webhook) -> webhook.resumedBy(now));
            if (event instanceof WebhookUnsubscribed it)
                next.remove(it.webhookId().text());
            return new Known(next, now);
        }
    }
}
