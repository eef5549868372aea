package org.tributary.queryside.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.events.Role;
import org.tributary.events.WebhookId;
import org.tributary.events.WebhooksEvent.WebhookResumed;
import org.tributary.events.WebhooksEvent.WebhookSubscribed;
import org.tributary.events.WebhooksEvent.WebhookUnsubscribed;
import org.tributary.platform.store.Database;
import org.tributary.platform.view.Questions;
import org.tributary.queryside.PausedWriter;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.webhooks.Ear.Told;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another program is told of events: {@code /api/webhooks}, and what arrives there. */
class WebhooksIT {
    private static final LocalDate DAY = LocalDate.parse("2024-01-01");
    private static final String SECRET = "whsec_" + "A".repeat(43) + "=";
    private static final String NEWER = "whsec_" + "B".repeat(43) + "=";

    private final ViewFixture views = ViewFixture.fresh();
    private final Ear ear = new Ear();
    private final WebhookId webhook = new WebhookId(UUID.randomUUID());
    private final Signing signing = Signing.on("2024-01-10");

    @AfterEach
    void nobody_listens_any_more() {
        ear.close();
    }

    private void subscribed(String... events) {
        views.rewrite("INSERT INTO history.webhook_secrets (webhook_id, secret) VALUES ('%s', '%s')"
                .formatted(webhook, SECRET));
        views.rewrite("INSERT INTO history.webhook_addresses VALUES ('%s', '%s')".formatted(webhook, ear.url()));
        views.given(new WebhookSubscribed(
                webhook, "warehouse", "https://warehouse.example", List.of(events), List.of(), DAY));
    }

    private long[] owed(int many) {
        return IntStream.range(0, many)
                .mapToLong(n -> views.given(signing.owing("2024-01-10", "Report " + n, "2024-03-01", null)))
                .toArray();
    }

    private List<Long> told() {
        return ear.told().stream().map(Told::position).toList();
    }

    private JsonNode state() {
        return views.as(Role.ADMIN).get("/api/webhooks/" + webhook);
    }

    private static String signed(String secret, Told told) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
            String signed = told.id() + "." + told.timestamp() + "." + told.body();
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void what_follows_is_told_in_its_order_signed_and_in_the_form_of_the_feed() {
        views.given(signing.signed());
        subscribed("obligation-added");
        long[] positions = owed(3);
        views.given(signing.inForce("2024-01-10"));
        long[] more = owed(2);

        await().untilAsserted(() ->
                assertThat(told()).containsExactly(positions[0], positions[1], positions[2], more[0], more[1]));
        JsonNode feed = JsonMapper.shared()
                .readTree(ViewFixture.text(views.ask("/api/events?limit=1&after=" + (positions[0] - 1))));
        Told first = ear.told().get(0);
        assertThat(first.event()).isEqualTo(feed.get(0));
        assertThat(first.id()).isEqualTo(feed.get(0).get("id").asString());
        assertThat(first.type()).startsWith("application/cloudevents+json");
        assertThat(ear.told()).allSatisfy(told -> assertThat(told.signature()).isEqualTo(signed(SECRET, told)));
        assertThat(Long.parseLong(first.timestamp())).isCloseTo(System.currentTimeMillis() / 1000, within(60));
        await().untilAsserted(() -> assertThat(state().get("behind").asLong()).isZero());
        assertThat(state().get("state").asString()).isEqualTo("active");
        assertThat(state().get("lastStatus").asInt()).isEqualTo(204);
        assertThat(state().get("origin").asString()).isEqualTo("https://warehouse.example");
        assertThat(state().toString()).doesNotContain("/hook");
    }

    private static Offset<Long> within(long seconds) {
        return Offset.offset(seconds);
    }

    @Test
    void what_is_refused_redirected_or_never_answered_is_told_again_before_what_follows() {
        ear.answer(before -> List.of(500, 302, 0, 204, 204).get(Math.min(before, 4)));
        subscribed("obligation-added");
        long[] positions = owed(2);

        await().untilAsserted(() -> assertThat(told())
                .containsExactly(positions[0], positions[0], positions[0], positions[0], positions[1]));
        assertThat(ear.told()).extracting(Told::path).containsOnly("/hook");
        assertThat(ear.told().stream().limit(4).map(Told::id).distinct()).hasSize(1);
        await().untilAsserted(() -> {
            JsonNode attempts = views.as(Role.ADMIN)
                    .get("/api/webhooks/" + webhook + "/deliveries")
                    .get("items");
            assertThat(attempts.valueStream()
                            .map(one -> one.has("status") ? one.get("status").asInt() : 0))
                    .containsExactly(204, 204, 0, 302, 500);
            assertThat(attempts.at("/3/attempt").asInt()).isEqualTo(2);
            assertThat(attempts.at("/2/failure").asString()).isEqualTo("No answer within 10000 ms.");
        });
    }

    @Test
    void where_nobody_listens_that_is_said_in_words() {
        ear.close();
        subscribed("obligation-added");
        owed(1);

        await().untilAsserted(() -> assertThat(state().path("lastFailure").asString())
                .isEqualTo("The connection was refused: nothing listens there."));
    }

    @Test
    void who_is_gone_is_told_nothing_until_resumed_and_then_from_where_it_stopped() {
        ear.answer(before -> before == 0 ? 410 : 204);
        subscribed("obligation-added");
        long[] positions = owed(2);
        await().untilAsserted(() -> assertThat(state().get("state").asString()).isEqualTo("paused"));
        assertThat(state().get("pausedBecause").asString()).contains("410");
        assertThat(told()).containsExactly(positions[0]);

        views.given(new WebhookResumed(webhook, DAY));
        await().untilAsserted(() -> assertThat(told()).containsExactly(positions[0], positions[0], positions[1]));
        assertThat(state().get("state").asString()).isEqualTo("active");
    }

    @Test
    void who_fails_for_too_long_is_paused() {
        ear.answer(before -> 503);
        subscribed("obligation-added");
        owed(1);
        await().untilAsserted(() -> assertThat(state().get("state").asString()).isEqualTo("failing"));
        views.rewrite("UPDATE history.webhooks SET failing_since = now() - interval '6 days', due_at = now()");

        await().untilAsserted(() -> assertThat(state().get("state").asString()).isEqualTo("paused"));
        assertThat(state().get("pausedBecause").asString()).isEqualTo("It failed for too long");
    }

    @Test
    void a_sender_that_dies_before_it_has_noted_the_answer_tells_it_again_and_misses_nothing() {
        ear.answer(before -> {
            if (before == 1)
                views.rewrite("SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_database ON oid = database"
                        + " WHERE datname = current_database() AND relation = 'history.webhooks'::regclass");
            return 204;
        });
        subscribed("obligation-added");
        long[] positions = owed(3);

        await().untilAsserted(() ->
                assertThat(told()).containsExactly(positions[0], positions[1], positions[1], positions[2]));
    }

    @Test
    void nothing_is_told_beyond_a_hole() {
        subscribed();
        PausedWriter writer = PausedWriter.in(views);
        long beyond = PausedWriter.another(views);
        await().during(Duration.ofMillis(600)).until(() -> ear.told().isEmpty());

        writer.commit();
        await().untilAsserted(() -> assertThat(told()).containsExactly(writer.position(), beyond));
    }

    @Test
    void a_new_secret_signs_at_once_and_the_one_before_for_a_day() {
        subscribed("obligation-added");
        views.rewrite("INSERT INTO history.webhook_secrets (webhook_id, secret) VALUES ('%s', '%s')"
                .formatted(webhook, NEWER));
        owed(1);
        await().untilAsserted(() -> assertThat(ear.told()).hasSize(1));
        Told both = ear.told().get(0);
        assertThat(both.signature()).isEqualTo(signed(NEWER, both) + " " + signed(SECRET, both));

        views.rewrite("UPDATE history.webhook_secrets SET made_at = made_at - interval '25 hours'");
        owed(1);
        await().untilAsserted(() -> assertThat(ear.told()).hasSize(2));
        assertThat(ear.told().get(1).signature())
                .isEqualTo(signed(NEWER, ear.told().get(1)));
    }

    @Test
    void many_senders_tell_each_event_once_and_one_at_a_time() throws Exception {
        subscribed("obligation-added");
        try (HikariDataSource pool = views.bean(Database.class).pool("couriers", 4);
                Post post = new Post(JsonMapper.shared(), true, Duration.ofSeconds(10))) {
            Courier another = new Courier(
                    JdbcClient.create(pool),
                    new TransactionTemplate(new JdbcTransactionManager(pool)),
                    views.bean(Questions.class),
                    views.bean(Subscriptions.class),
                    post,
                    new Courier.Pauses(Duration.ofMillis(100), Duration.ofHours(1), Duration.ofDays(1)));
            Subscription subscription =
                    views.bean(Subscriptions.class).named(webhook.text()).orElseThrow();
            Thread[] couriers = Stream.generate(() -> new Thread(() -> {
                        for (int n = 0; n < 300; n++) another.step(subscription);
                    }))
                    .limit(3)
                    .toArray(Thread[]::new);
            for (Thread courier : couriers) courier.start();
            long[] positions = owed(20);
            for (Thread courier : couriers) courier.join();
            await().untilAsserted(() -> assertThat(told())
                    .containsExactlyElementsOf(
                            IntStream.range(0, 20).mapToObj(n -> positions[n]).toList()));
        }
        assertThat(ear.mostAtOnce()).isEqualTo(1);
    }

    @Test
    void once_one_is_unsubscribed_only_what_is_under_way_arrives() {
        CountDownLatch unsubscribed = new CountDownLatch(1);
        ear.answer(before -> before == 1 && !passed(unsubscribed) ? 500 : 204);
        subscribed("obligation-added");
        long first = owed(1)[0];
        await().until(() -> told().equals(List.of(first)));
        long[] more = owed(3);
        await().until(() -> told().size() == 2);
        // the views need a moment for what is none of their business
        CompletableFuture<Long> known = CompletableFuture.supplyAsync(
                () -> views.given(new WebhookUnsubscribed(webhook, null, DAY, List.of())));
        await().until(() ->
                views.as(Role.ADMIN).get("/api/webhooks").get("items").isEmpty());
        unsubscribed.countDown();

        await().during(Duration.ofMillis(600))
                .untilAsserted(() -> assertThat(told()).containsExactly(first, more[0]));
        known.join();
    }

    private static boolean passed(CountDownLatch latch) {
        try {
            return latch.await(9, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Test
    void who_is_unsubscribed_is_told_nothing_and_only_administrators_and_auditors_see_who_is_told() {
        subscribed("obligation-added");
        assertThat(views.as(Role.OFFICER).ask("/api/webhooks").getStatus()).isEqualTo(403);
        assertThat(views.as(Role.AUDITOR)
                        .get("/api/webhooks")
                        .at("/items/0/label")
                        .asString())
                .isEqualTo("warehouse");

        views.given(new WebhookUnsubscribed(webhook, null, DAY, List.of()));
        await().until(() ->
                views.as(Role.ADMIN).get("/api/webhooks").get("items").isEmpty());
        owed(1);
        await().during(Duration.ofMillis(600)).until(() -> ear.told().isEmpty());
        assertThat(views.ask("/api/webhooks/" + webhook).getStatus()).isEqualTo(404);
    }
}
