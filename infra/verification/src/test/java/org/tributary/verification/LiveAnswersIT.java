package org.tributary.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tributary.stored.StoredJson;
import org.tributary.verification.Client.Reply;
import org.tributary.verification.LiveStream.Told;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code Accept: text/event-stream} of whatever is answered. */
@ExtendWith(OutputCaptureExtension.class)
class LiveAnswersIT {
    private static final int PLACES = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String STAFF = "/api/staff?limit=1000";

    @TempDir
    private static Path data;

    private static Running tributary;
    private static Client officer;
    private static Client manager;

    private final List<LiveStream> opened = new ArrayList<>();

    @BeforeAll
    static void start(CapturedOutput output) {
        tributary = Running.start(
                output,
                WorkedOut.class,
                "--tributary.data-dir=" + data,
                "--tributary.feed.listeners=" + PLACES,
                "--tributary.feed.listeners-per-account=" + PLACES);
        account("officer", "officer");
        account("manager", "manager");
        officer = tributary.admin().as("officer", "officer-secret");
        manager = tributary.admin().as("manager", "manager-secret");
    }

    @AfterAll
    static void end() {
        tributary.close();
    }

    @AfterEach
    void hangUp() {
        opened.forEach(LiveStream::hangUp);
    }

    @Test
    void two_hundred_listen_while_writers_write_and_none_misses_how_it_ends() throws Exception {
        for (int i = 0; i < PLACES; i++) listen(officer, STAFF);
        List<CompletableFuture<Long>> writers = IntStream.range(0, 4)
                .mapToObj(writer -> CompletableFuture.supplyAsync(() -> IntStream.range(0, 10)
                        .mapToLong(n -> registered("Member " + writer + "." + n))
                        .max()
                        .orElseThrow()))
                .toList();
        long last = writers.stream().mapToLong(CompletableFuture::join).max().orElseThrow();

        JsonNode end = content(
                officer.get("/api/staff?limit=1000&minPosition=%d", last).body());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(opened)
                        .allSatisfy(stream ->
                                assertThat(content(stream.last().data())).isEqualTo(end)));
        assertThat(opened)
                .allSatisfy(stream -> assertThat(stream.told())
                        .extracting(Told::id)
                        .doesNotHaveDuplicates()
                        .allMatch(id -> id.matches("\\d+-[0-9a-f]{32}")));
    }

    @Test
    void what_all_of_them_ask_is_worked_out_once() throws Exception {
        for (int i = 0; i < 40; i++) listen(officer, STAFF);
        int before = WorkedOut.times("/api/staff");

        long position = registered("Asked for by many");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(opened)
                        .allSatisfy(stream -> assertThat(stream.last().data()).contains("Asked for by many")));
        assertThat(opened)
                .extracting(stream -> stream.last().id())
                .containsOnly(opened.get(0).last().id());
        assertThat(positionOf(opened.get(0).last())).isGreaterThanOrEqualTo(position);
        assertThat(WorkedOut.times("/api/staff") - before).isLessThan(40);
    }

    @Test
    void who_comes_back_is_told_only_what_is_new_to_it() throws Exception {
        LiveStream before = listen(officer, STAFF);
        await().atMost(PATIENCE).until(() -> !before.told().isEmpty());
        String known = before.last().id();
        before.hangUp();
        long position = partnerRegistered();
        assertThat(officer.get("/api/staff?minPosition=%d", position).status()).isEqualTo(200);

        LiveStream again = listen(officer, STAFF, known);
        registered("Gabriel Okafor");
        await().atMost(PATIENCE).until(() -> again.last().data().contains("Gabriel Okafor"));
        assertThat(again.told()).noneMatch(told -> contentOf(told.id()).equals(contentOf(known)));
        assertThat(positionOf(again.last())).isGreaterThan(position);

        LiveStream late = listen(officer, STAFF, known);
        await().atMost(PATIENCE).until(() -> !late.told().isEmpty());
        assertThat(late.told().get(0).data()).contains("Gabriel Okafor");
    }

    @Test
    void what_is_public_is_told_to_who_has_no_account() throws Exception {
        LiveStream stream = listen(officer.as("", ""), "/api/public/needs");
        await().atMost(PATIENCE).until(() -> !stream.told().isEmpty());
        workedOutAndAgain("/api/public/needs", LiveAnswersIT::partnerRegistered);
        isToldNoMore(stream);
    }

    @Test
    void a_page_is_the_same_whatever_else_happened() throws Exception {
        registered("First of two");
        long second = registered("Second of two");
        LiveStream stream = listen(officer, "/api/staff?limit=1&minPosition=" + second);
        await().atMost(PATIENCE).until(() -> !stream.told().isEmpty());
        assertThat(StoredJson.mapper()
                        .readTree(stream.last().data())
                        .path("next")
                        .isString())
                .isTrue();

        workedOutAndAgain("/api/staff", LiveAnswersIT::partnerRegistered);
        isToldNoMore(stream);
    }

    @Test
    void the_first_answer_waits_for_a_position() throws Exception {
        long position = registered("Just written");

        LiveStream stream = listen(officer, STAFF + "&minPosition=" + position);
        await().atMost(PATIENCE).until(() -> !stream.told().isEmpty());
        assertThat(stream.told().get(0).data()).contains("Just written");
        registered("Written later");
        await().atMost(PATIENCE).until(() -> stream.last().data().contains("Written later"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/partners/0199b3c2-7a10-7003-8a00-5f1e2d3c4b5a, 404, not-found",
        "/api/nothing, 404, not-found",
        "/api/partners?colour=red, 400, unknown-parameter",
        "/api/partners?minPosition=999999999, 503, not-yet-known",
        "/api/partners?format=csv, 406, not-acceptable",
        "/api/commands, 406, not-acceptable",
        "/api/reminders.ics, 406, not-acceptable",
        "/api/reports/pack.pdf, 406, not-acceptable",
        "/api/webhooks, 403, forbidden"
    })
    void what_cannot_be_listened_to_is_refused_as_ever(String path, int status, String rule) throws Exception {
        HttpResponse<String> refused = LiveStream.refused(officer, path);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("urn:tributary:problem:" + rule);
    }

    @Test
    void who_is_not_known_is_refused() throws Exception {
        HttpResponse<String> refused = LiveStream.refused(officer.as("officer", "wrong"), STAFF);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("urn:tributary:problem:unauthenticated");
    }

    @Test
    void a_place_is_given_back_by_who_hangs_up_and_by_who_is_refused() throws Exception {
        for (int i = 0; i <= PLACES; i++)
            assertThat(LiveStream.refused(officer, "/api/partners/0199b3c2-7a10-7003-8a00-5f1e2d3c4b5a")
                            .statusCode())
                    .isEqualTo(404);
        for (int i = 0; i < PLACES; i++) listen(officer, STAFF);

        HttpResponse<String> refused = LiveStream.refused(manager, STAFF);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("urn:tributary:problem:too-many-listeners");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();

        hangUp();
        opened.clear();
        for (int i = 0; i < PLACES; i++) listen(manager, STAFF);
    }

    @Test
    void an_account_that_loses_its_role_is_told_so_and_no_more() throws Exception {
        String account = account("reader", "auditor");
        LiveStream stream = listen(officer.as("reader", "reader-secret"), "/api/webhooks");
        await().atMost(PATIENCE).until(() -> !stream.told().isEmpty());

        accepted(tributary
                .admin()
                .send(
                        "grant-role",
                        "{'accountId': '%s', 'role': 'officer', 'reason': {'code': 'staff-change'}}",
                        account));
        await().atMost(PATIENCE).until(stream::ended);
        assertThat(stream.last().event()).isEqualTo("problem");
        assertThat(stream.last().data()).contains("urn:tributary:problem:forbidden");
    }

    @Test
    void an_account_that_is_closed_is_told_so_and_no_more() throws Exception {
        String account = account("leaver", "officer");
        LiveStream stream = listen(officer.as("leaver", "leaver-secret"), STAFF);
        LiveStream other = listen(officer, STAFF);
        await().atMost(PATIENCE).until(() -> !stream.told().isEmpty());

        accepted(tributary
                .admin()
                .send("close-account", "{'accountId': '%s', 'reason': {'code': 'staff-change'}}", account));
        registered("Only for who is still here");
        await().atMost(PATIENCE).until(stream::ended);
        assertThat(stream.last().event()).isEqualTo("problem");
        assertThat(stream.last().data()).contains("urn:tributary:problem:unauthenticated");
        assertThat(stream.told()).noneMatch(told -> told.data().contains("still here"));
        await().atMost(PATIENCE).until(() -> other.last().data().contains("still here"));
    }

    private LiveStream listen(Client as, String path) throws Exception {
        return listen(as, path, null);
    }

    private LiveStream listen(Client as, String path, @Nullable String last) throws Exception {
        LiveStream stream = await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(() -> opened(as, path, last), one -> one != null);
        opened.add(stream);
        return stream;
    }

    /** Who hung up is missed when there is something to tell. */
    private static @Nullable LiveStream opened(Client as, String path, @Nullable String last) throws Exception {
        try {
            return LiveStream.open(as, path, last);
        } catch (ExecutionException full) {
            assertThat(full).hasRootCauseMessage("Answered 429");
            long position = registered("Something to tell");
            assertThat(officer.get("/api/staff?minPosition=%d", position).status())
                    .isEqualTo(200);
            return null;
        }
    }

    private static String account(String login, String role) {
        return accepted(tributary
                        .admin()
                        .send(
                                "open-account",
                                "{'login': '%s', 'password': '%s-secret', 'role': '%s'}",
                                login,
                                login,
                                role))
                .created();
    }

    private static long registered(String name) {
        return accepted(manager.send("register-staff-member", "{'person': {'name': '%s'}}", name))
                .position();
    }

    private static long partnerRegistered() {
        return accepted(officer.send("register-partner", "{'name': 'Meridian', 'category': '60', 'country': 'CH'}"))
                .position();
    }

    /** Twice, for the first time may have been because somebody came to listen. */
    private static void workedOutAndAgain(String path, Runnable happening) {
        for (int i = 0; i < 2; i++) {
            int before = WorkedOut.times(path);
            happening.run();
            await().atMost(PATIENCE).until(() -> WorkedOut.times(path) > before);
        }
    }

    private static void isToldNoMore(LiveStream stream) {
        await().atMost(PATIENCE)
                .during(Duration.ofSeconds(1))
                .until(() -> stream.told().size() == 1 && !stream.ended());
    }

    private static Reply accepted(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isIn(200, 201);
        return reply;
    }

    private static JsonNode content(String answer) {
        JsonNode json = StoredJson.mapper().readTree(answer);
        ((ObjectNode) json).remove("position");
        return json;
    }

    private static String contentOf(String id) {
        return id.substring(id.indexOf('-') + 1);
    }

    private static long positionOf(Told told) {
        return Long.parseLong(told.id().substring(0, told.id().indexOf('-')));
    }

    /** Counts how often each question is worked out. */
    static class WorkedOut implements WebMvcConfigurer, HandlerInterceptor {
        private static final Map<String, AtomicInteger> TIMES = new ConcurrentHashMap<>();

        static int times(String path) {
            return TIMES.computeIfAbsent(path, asked -> new AtomicInteger()).get();
        }

        @Override
        public void addInterceptors(InterceptorRegistry interceptors) {
            interceptors.addInterceptor(this);
        }

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            TIMES.computeIfAbsent(request.getRequestURI(), asked -> new AtomicInteger())
                    .incrementAndGet();
            return true;
        }
    }
}
