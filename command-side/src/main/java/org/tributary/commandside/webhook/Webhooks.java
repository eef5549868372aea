package org.tributary.commandside.webhook;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.tributary.commandside.webhook.WebhookCommand.ResumeWebhook;
import org.tributary.commandside.webhook.WebhookCommand.RotateWebhookSecret;
import org.tributary.commandside.webhook.WebhookCommand.SubscribeWebhook;
import org.tributary.commandside.webhook.WebhookCommand.UnsubscribeWebhook;
import org.tributary.events.WebhookId;
import org.tributary.events.WebhooksEvent.WebhookResumed;
import org.tributary.events.WebhooksEvent.WebhookSecretRotated;
import org.tributary.events.WebhooksEvent.WebhookSubscribed;
import org.tributary.events.WebhooksEvent.WebhookUnsubscribed;
import org.tributary.platform.problem.Refusal;
import org.tributary.stored.NaturalKeys;
import org.tributary.stored.StoredEvents;

/** Every webhook that is subscribed, and those that were. */
@Aggregate(type = "webhooks", snapshotTriggerDefinition = "nowAndThen", lockFactory = "noLock", cache = "states")
class Webhooks {
    @AggregateIdentifier
    private UUID stream = NaturalKeys.WEBHOOKS;

    private Set<String> subscribed = new HashSet<>();
    private Set<String> unsubscribed = new HashSet<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SubscribeWebhook command) {
        String webhook = command.webhookId().text();
        if (subscribed.contains(webhook) || unsubscribed.contains(webhook))
            throw Refusal.because("already-exists", "A webhook of this id was subscribed before.");
        String origin = originOf(command.url());
        requireKnown(
                "/events",
                "unknown-event",
                command.events(),
                name -> StoredEvents.named(name).isPresent());
        requireKnown("/streamTypes", "unknown-stream-type", command.streamTypes(), Webhooks::isStreamType);
        apply(new WebhookSubscribed(
                command.webhookId(),
                command.label(),
                origin,
                command.events(),
                command.streamTypes(),
                command.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RotateWebhookSecret command) {
        requireSubscribed(command.webhookId());
        apply(new WebhookSecretRotated(command.webhookId(), command.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ResumeWebhook command) {
        requireSubscribed(command.webhookId());
        apply(new WebhookResumed(command.webhookId(), command.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(UnsubscribeWebhook command) {
        if (unsubscribed.contains(command.webhookId().text())) return;
        requireSubscribed(command.webhookId());
        apply(new WebhookUnsubscribed(command.webhookId(), command.reason(), command.effectiveOn(), command.codes()));
    }

    private void requireSubscribed(WebhookId webhook) {
        if (!subscribed.contains(webhook.text()))
            throw Refusal.invalid("/webhookId", "unknown-webhook", "No webhook of this id is subscribed.");
    }

    /** What may be known of an address: the rest of it may be what lets one in. */
    private static String originOf(String text) {
        try {
            URI url = new URI(text);
            String scheme = String.valueOf(url.getScheme());
            if (url.getHost() != null
                    && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))
                    && url.getRawUserInfo() == null
                    && url.getRawFragment() == null)
                return scheme.toLowerCase(Locale.ROOT) + "://"
                        + url.getRawAuthority().toLowerCase(Locale.ROOT);
        } catch (URISyntaxException unreadable) {
            // refused below
        }
        throw Refusal.invalid(
                "/url",
                "malformed",
                "An address is written https://host/path, without a login and without a fragment.");
    }

    private static void requireKnown(String field, String code, List<String> names, Predicate<String> known) {
        for (int i = 0; i < names.size(); i++)
            if (!known.test(names.get(i)))
                throw Refusal.invalid(field + "/" + i, code, "There is none that is called " + names.get(i) + ".");
    }

    private static boolean isStreamType(String type) {
        return StoredEvents.all().stream().map(StoredEvents::streamTypeOf).anyMatch(type::equals);
    }

    @EventSourcingHandler
    void on(WebhookSubscribed event) {
        subscribed.add(event.webhookId().text());
    }

    @EventSourcingHandler
    void on(WebhookUnsubscribed event) {
        subscribed.remove(event.webhookId().text());
        unsubscribed.add(event.webhookId().text());
    }
}
