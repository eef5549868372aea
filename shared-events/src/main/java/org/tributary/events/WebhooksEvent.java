package org.tributary.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which other programs are told of events, and at which host; one stream for all. Their secrets and addresses lie apart. */
@StreamType("webhooks")
public sealed interface WebhooksEvent extends DomainEvent {

    /** Another program is told of what happens from now on. */
    @StoredAs("webhook-subscribed")
    record WebhookSubscribed(
            WebhookId webhookId,
            String label,
            String origin,
            List<String> events,
            List<String> streamTypes,
            LocalDate effectiveOn)
            implements WebhooksEvent {
        public WebhookSubscribed {
            events = Lists.copy(events);
            streamTypes = Lists.copy(streamTypes);
        }

        @Override
        public List<Created> created() {
            return List.of(Created.of("webhook", webhookId));
        }
    }

    /** What it is told is signed with another secret from now on. */
    @StoredAs("webhook-secret-rotated")
    record WebhookSecretRotated(WebhookId webhookId, LocalDate effectiveOn) implements WebhooksEvent {}

    /** What was not delivered is tried again, from where it stopped. */
    @StoredAs("webhook-resumed")
    record WebhookResumed(WebhookId webhookId, LocalDate effectiveOn) implements WebhooksEvent {}

    /** It is told nothing from now on. */
    @StoredAs("webhook-unsubscribed")
    record WebhookUnsubscribed(
            WebhookId webhookId, @Nullable Reason reason, LocalDate effectiveOn, List<CodeListVersion> codes)
            implements WebhooksEvent {
        public WebhookUnsubscribed {
            codes = Lists.copy(codes);
        }
    }
}
