package org.tributary.queryside.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.view.Questions;
import org.tributary.queryside.feed.CloudEvent;
import org.tributary.queryside.feed.Feed;
import org.tributary.queryside.webhooks.Post.Answer;
import org.tributary.stored.NaturalKeys;

/**
 * Takes events to a webhook, one after the other in the order of the history. It holds the webhook's row while it sends:
 * nobody else sends meanwhile, and whoever dies before it has noted the answer leaves the event to be sent again.
 */
final class Courier {
    // what came before it was subscribed is none of its business
    private static final String BEGUN = """
            INSERT INTO history.webhooks (webhook_id, position)
            SELECT ?::uuid, position FROM history.events WHERE stream_id = ? AND sequence = ?
            ON CONFLICT DO NOTHING
            """;
    private static final String STATE = """
            SELECT position, resumed, attempts, failing_since IS NOT NULL
                       AND failing_since < clock_timestamp() - make_interval(secs => ?) AS given_up,
                   paused_at IS NOT NULL AS paused, due_at <= clock_timestamp() AS due
            FROM history.webhooks WHERE webhook_id = ?::uuid FOR UPDATE SKIP LOCKED
            """;
    private static final String SECRETS = """
            SELECT secret FROM (
                SELECT secret, made_at, lead(made_at) OVER (ORDER BY made_at) AS replaced_at
                FROM history.webhook_secrets WHERE webhook_id = ?::uuid) made
            WHERE replaced_at IS NULL OR replaced_at > clock_timestamp() - interval '1 day' ORDER BY made_at DESC
            """;
    private static final String ADDRESS = "SELECT url FROM history.webhook_addresses WHERE webhook_id = ?::uuid";
    private static final String RESUMED = """
            UPDATE history.webhooks SET resumed = ?, attempts = 0, failing_since = NULL, due_at = clock_timestamp(),
                paused_at = NULL, paused_because = NULL
            WHERE webhook_id = ?::uuid
            """;
    private static final String TOLD = """
            UPDATE history.webhooks SET position = ?, attempts = 0, failing_since = NULL, due_at = clock_timestamp()
            WHERE webhook_id = ?::uuid
            """;
    private static final String FAILED = """
            UPDATE history.webhooks SET attempts = attempts + 1,
                failing_since = coalesce(failing_since, clock_timestamp()),
                due_at = clock_timestamp() + make_interval(secs => ?),
                paused_at = CASE WHEN CAST(? AS text) IS NOT NULL THEN clock_timestamp() END, paused_because = ?
            WHERE webhook_id = ?::uuid
            """;
    private static final String NOTED = """
            INSERT INTO history.webhook_attempts (webhook_id, position, event_id, attempt, took_millis, status, failure)
            VALUES (?::uuid, ?, ?::uuid, ?, ?, ?, ?)
            """;
    private static final String FORGOTTEN = """
            DELETE FROM history.webhook_attempts WHERE webhook_id = ?::uuid AND attempt_id <= (
                SELECT attempt_id FROM history.webhook_attempts WHERE webhook_id = ?::uuid
                ORDER BY attempt_id DESC OFFSET 1000 LIMIT 1)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate writing;
    private final Questions questions;
    private final Subscriptions subscriptions;
    private final Post post;
    private final Pauses pauses;

    Courier(
            JdbcClient jdbc,
            TransactionTemplate writing,
            Questions questions,
            Subscriptions subscriptions,
            Post post,
            Pauses pauses) {
        this.jdbc = jdbc;
        this.writing = writing;
        this.questions = questions;
        this.subscriptions = subscriptions;
        this.post = post;
        this.pauses = pauses;
    }

    /**
     * After how long what failed is tried again: the first pause, doubled each time, and never longer than the longest.
     *
     * @param giveUp for how long it may fail before it is paused
     */
    record Pauses(Duration first, Duration longest, Duration giveUp) {
        Duration after(int attempts) {
            Duration pause = first.multipliedBy(1L << Math.min(20, attempts));
            return pause.compareTo(longest) > 0 ? longest : pause;
        }
    }

    /**
     * Takes the next event there, if there is one and it is time; whether there may be more to do at once. Once the row is
     * held it is looked at whether it is still subscribed: what was under way then is the last that it is told.
     */
    boolean step(Subscription webhook) {
        long head = questions.positionOf(Questions.HISTORY);
        return Boolean.TRUE.equals(writing.execute(status -> {
            jdbc.sql(BEGUN)
                    .params(webhook.id(), NaturalKeys.WEBHOOKS, webhook.since())
                    .update();
            return state(webhook)
                    .flatMap(state -> subscriptions.named(webhook.id()).map(now -> step(now, state, head)))
                    .orElse(false);
        }));
    }

    private Optional<State> state(Subscription webhook) {
        return jdbc.sql(STATE)
                .params(pauses.giveUp().toSeconds(), webhook.id())
                .query((row, n) -> new State(
                        row.getLong("position"),
                        row.getLong("resumed"),
                        row.getInt("attempts"),
                        row.getBoolean("given_up"),
                        row.getBoolean("paused"),
                        row.getBoolean("due")))
                .optional();
    }

    private boolean step(Subscription webhook, State state, long head) {
        if (webhook.resumed() > state.resumed()) {
            jdbc.sql(RESUMED).params(webhook.resumed(), webhook.id()).update();
            return true;
        }
        if (state.paused() || !state.due() || head <= state.position()) return false;
        Optional<CloudEvent> next = Feed.next(jdbc, state.position(), head, webhook.events(), webhook.streamTypes());
        if (next.isEmpty()) {
            jdbc.sql(TOLD).params(head, webhook.id()).update();
            return false;
        }
        return deliver(webhook, state, next.get());
    }

    private boolean deliver(Subscription webhook, State state, CloudEvent event) {
        List<String> secrets =
                jdbc.sql(SECRETS).param(webhook.id()).query(String.class).list();
        String address =
                jdbc.sql(ADDRESS).param(webhook.id()).query(String.class).single();
        Answer answer = post.send(address, event, secrets);
        long position = Long.parseLong(event.position());
        jdbc.sql(NOTED)
                .param(webhook.id())
                .param(position)
                .param(event.id())
                .param(state.attempts() + 1)
                .param(answer.millis())
                .param(answer.status())
                .param(answer.failure())
                .update();
        jdbc.sql(FORGOTTEN).params(webhook.id(), webhook.id()).update();
        if (answer.accepted()) {
            jdbc.sql(TOLD).params(position, webhook.id()).update();
            return true;
        }
        String why = why(state, answer);
        long pause = pauses.after(state.attempts()).toMillis();
        jdbc.sql(FAILED)
                .param(pause / 1000.0)
                .param(why)
                .param(why)
                .param(webhook.id())
                .update();
        return false;
    }

    private @Nullable String why(State state, Answer answer) {
        if (answer.gone()) return "It answered 410: gone";
        return state.givenUp() ? "It failed for too long" : null;
    }

    private record State(long position, long resumed, int attempts, boolean givenUp, boolean paused, boolean due) {}
}
