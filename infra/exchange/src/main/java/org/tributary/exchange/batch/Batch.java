package org.tributary.exchange.batch;

import java.util.UUID;
import org.tributary.events.Policy;
import org.tributary.platform.command.Actor;
import org.tributary.platform.command.Order;

/**
 * A file that is taken in. The same content is the same batch: taken in again, it goes on where it stopped and adds
 * nothing twice.
 */
public record Batch(Content content, String format, Plan plan) {
    public static Batch of(Content content, Format format) {
        return new Batch(content, format.name(), format.plan(content));
    }

    public UUID id() {
        return NamedIds.of("batch:" + content.sha256());
    }

    Order order(Line line, Policy policy) {
        String part = line.part() == null ? "" : ":" + line.part();
        return Order.of(
                line.command(),
                line.body().under(policy),
                Actor.SYSTEM,
                "batch:" + content.sha256().substring(0, 16) + ":" + line.number() + part,
                "batch:" + id() + ":" + line.number());
    }
}
