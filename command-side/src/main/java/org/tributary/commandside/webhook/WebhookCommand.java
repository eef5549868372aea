package org.tributary.commandside.webhook;

import static org.tributary.events.Role.ADMIN;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.events.CodeListVersion;
import org.tributary.events.Reason;
import org.tributary.events.WebhookId;
import org.tributary.events.WebhooksEvent.WebhookResumed;
import org.tributary.events.WebhooksEvent.WebhookSecretRotated;
import org.tributary.events.WebhooksEvent.WebhookSubscribed;
import org.tributary.events.WebhooksEvent.WebhookUnsubscribed;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.NewId;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Text;
import org.tributary.platform.command.Today;
import org.tributary.stored.NaturalKeys;

/** What can be asked of the webhooks: one stream for all. */
sealed interface WebhookCommand {
    @TargetAggregateIdentifier
    default UUID stream() {
        return NaturalKeys.WEBHOOKS;
    }

    @Sent(
            by = {ADMIN},
            leadsTo = WebhookSubscribed.class,
            undoneBy = "unsubscribe-webhook",
            says =
                    "Tell another program of what happens from now on, by POST to an https address: of events by name, of streams by type, or of everything. The secret that signs it is in this answer only.")
    record SubscribeWebhook(
            @NewId WebhookId webhookId,
            @Text(max = 100) String label,
            @Text(max = 2000) String url,
            List<String> events,
            List<String> streamTypes,
            @Today LocalDate effectiveOn)
            implements WebhookCommand {}

    @Sent(
            by = {ADMIN},
            leadsTo = WebhookSecretRotated.class,
            says =
                    "Sign what a webhook is told with another secret, which is in this answer only; for a day with the one before, too.")
    record RotateWebhookSecret(WebhookId webhookId, @Today LocalDate effectiveOn) implements WebhookCommand {}

    @Sent(
            by = {ADMIN},
            leadsTo = WebhookResumed.class,
            says = "Try again at once what a webhook could not be told, from where it stopped.")
    record ResumeWebhook(WebhookId webhookId, @Today LocalDate effectiveOn) implements WebhookCommand {}

    @Sent(
            by = {ADMIN},
            leadsTo = WebhookUnsubscribed.class,
            says = "Tell another program nothing from now on.")
    record UnsubscribeWebhook(
            WebhookId webhookId,
            @Code("change-reason") @Nullable Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements WebhookCommand {}
}
