package org.tributary.queryside.webhooks;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.Role;
import org.tributary.platform.command.Actor;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.Paging;
import org.tributary.platform.view.Questions;

/** {@code /api/webhooks}: who is told what, and how it goes. Whom we tell what is not everybody's to read. */
@RestController
@RequestMapping("/api/webhooks")
@Asks(value = Questions.HISTORY, changesByItself = true)
class WebhooksEndpoint {
    private static final String SETTLED = "SELECT coalesce(max(position), 0) FROM history.known_at";

    private final Answers answers;
    private final Subscriptions subscriptions;

    WebhooksEndpoint(Answers answers, Subscriptions subscriptions) {
        this.answers = answers;
        this.subscriptions = subscriptions;
    }

    @GetMapping
    Listing<WebhookRow> list(@AuthenticationPrincipal Actor actor) {
        requireRight(actor);
        var said = answers.one(
                Questions.HISTORY,
                jdbc -> subscriptions.all().stream()
                        .map(webhook -> row(jdbc, webhook))
                        .sorted(Comparator.comparing(WebhookRow::label).thenComparing(WebhookRow::id))
                        .toList());
        return new Listing<>(said.answer(), null, said.position(), said.stopped());
    }

    @GetMapping("/{id}")
    WebhookRow one(@PathVariable String id, @AuthenticationPrincipal Actor actor) {
        requireRight(actor);
        Subscription webhook = named(id);
        return answers.one(Questions.HISTORY, jdbc -> row(jdbc, webhook)).answer();
    }

    /** The last thousand attempts, the newest first. */
    @GetMapping("/{id}/deliveries")
    @Nullable
    Listing<DeliveryRow> deliveries(
            @PathVariable String id,
            Paging paging,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(required = false) @Nullable String accept,
            @AuthenticationPrincipal Actor actor,
            HttpServletResponse response) {
        requireRight(actor);
        return answers.list(
                Questions.HISTORY,
                DeliveryRow.LIST,
                Map.of("webhook", named(id).id()),
                paging,
                null,
                format,
                accept,
                response);
    }

    private static WebhookRow row(JdbcClient jdbc, Subscription webhook) {
        long head = jdbc.sql(SETTLED).query(Long.class).single();
        return jdbc.sql(WebhookRow.STATE)
                .param(webhook.id())
                .query((row, n) -> WebhookRow.read(webhook, row, head))
                .optional()
                .orElseGet(() -> WebhookRow.begun(webhook));
    }

    private Subscription named(String id) {
        return subscriptions
                .named(id.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> Refusal.notFound("There is no webhook " + id + "."));
    }

    private static void requireRight(Actor actor) {
        if (actor.role() != Role.ADMIN && actor.role() != Role.AUDITOR)
            throw Refusal.forbidden("Webhooks are shown to administrators and auditors.");
    }
}
