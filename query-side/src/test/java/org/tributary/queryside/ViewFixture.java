package org.tributary.queryside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tributary.events.AccountsEvent;
import org.tributary.events.CodesEvent;
import org.tributary.events.DomainEvent;
import org.tributary.events.Id;
import org.tributary.events.PersonId;
import org.tributary.events.PolicyEvent;
import org.tributary.events.Role;
import org.tributary.events.StaffEvent;
import org.tributary.events.WebhooksEvent;
import org.tributary.platform.TestDatabase;
import org.tributary.platform.command.Actor;
import org.tributary.platform.store.Append;
import org.tributary.platform.store.Append.Entry;
import org.tributary.platform.store.Database;
import org.tributary.platform.store.History;
import org.tributary.platform.store.Outcome;
import org.tributary.platform.view.Questions;
import org.tributary.platform.view.View;
import org.tributary.stored.Act;
import org.tributary.stored.EventSerializer;
import org.tributary.stored.NaturalKeys;
import org.tributary.stored.StoredEvents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An empty history, every view of the query side over it, and its questions over HTTP. Events are appended to a real
 * PostgreSQL and reach the views through their processors, as in production.
 *
 * <pre>{@code
 * private final ViewFixture views = ViewFixture.fresh();
 *
 * long then = views.given(signed, recorded);
 * views.get("/api/receivables?asOfPosition=" + then);
 * }</pre>
 *
 * <p>All tests of a JVM share one program, and take turns.
 */
public final class ViewFixture {
    /** Who acts and asks, unless another is named. */
    public static final Actor OFFICER = new Actor("0199b3c2-7a10-700d-8a00-5f1e2d3c4b5a", Role.OFFICER, null);

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final EventSerializer SERIALIZER = new EventSerializer();
    private static final Database DATABASE = TestDatabase.fresh();
    private static final String FORGET = """
            SELECT string_agg(format('DELETE FROM %I.%I', schemaname, tablename), '; ') FROM pg_tables
            WHERE schemaname IN ('history', 'views') AND tablename NOT IN ('flyway_schema_history', 'forms', 'tokens')
            """;

    private static final String GO_BACK_TO =
            "UPDATE views.tokens SET token = json_build_object('globalIndex', ?::bigint)";

    // the program notes what it knows at the same time
    private static final String KNOWN_AT = """
            BEGIN;
            LOCK TABLE history.known_at IN EXCLUSIVE MODE;
            DELETE FROM history.known_at WHERE position <= %1$d AND known_at > '%2$s';
            INSERT INTO history.known_at VALUES (%1$d, '%2$s');
            COMMIT
            """;

    private static final String COPIED_ANSWERS = "org.tributary.platform.view.CopiedAnswers";

    private static WebApplicationContext program;
    private static long head;
    private static boolean worn;

    private final long beginning = head;
    private Actor actor = OFFICER;
    private final Map<String, Long> sequences = new HashMap<>();
    private final MockMvc web = MockMvcBuilders.webAppContextSetup(program)
            .addFilters(program.getBean(COPIED_ANSWERS, Filter.class))
            .build();

    private ViewFixture() {}

    /** Nothing has happened yet. */
    public static synchronized ViewFixture fresh() {
        if (program == null) program = WholeQuerySide.start(DATABASE);
        else empty();
        return new ViewFixture();
    }

    /** From here on somebody with another role acts and asks, with the same account. */
    public ViewFixture as(Role role) {
        actor = new Actor(OFFICER.account(), role, null);
        return this;
    }

    /** Appends facts, each by itself, and waits until every view has taken them in; the position of the last. */
    public long given(DomainEvent... facts) {
        long position = 0;
        for (DomainEvent fact : facts) position = append(fact);
        head = position;
        await(position);
        return position;
    }

    /** Someone whom events know only by id. */
    public void givenPerson(PersonId person, String name) {
        givenWords(
                person, JsonMapper.shared().createObjectNode().put("name", name).toString());
    }

    /** What lies beside the history, as JSON. */
    public void givenWords(Id id, String data) {
        jdbc().sql("INSERT INTO history.persons (person_id, data) VALUES (?, ?)")
                .params(id.value(), data)
                .update();
    }

    /** As if the history had been known up to a position at an instant of the past, and not noted before. */
    public void knownAt(long position, String instant) {
        rewrite(KNOWN_AT.formatted(position, instant));
    }

    /** What nobody may do outside of a test: change what was. */
    public void rewrite(String sql) {
        try (Connection connection = TestDatabase.asSuperuser(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Delivers the whole history once more to views that have it already. */
    public void redeliver() {
        processors().forEach(EventProcessor::shutDown);
        jdbc().sql(GO_BACK_TO).param(beginning).update();
        processors().forEach(EventProcessor::start);
        await(head);
    }

    /** An answer that must be there. The URI is sent as it is, percent-encoded where it has to be. */
    public JsonNode get(String uri) {
        MockHttpServletResponse answer = ask(uri);
        if (answer.getStatus() != 200)
            throw new AssertionError(uri + " answers " + answer.getStatus() + ": " + text(answer));
        return JsonMapper.shared().readTree(text(answer));
    }

    /** The items of a list, page by page, as they are told. */
    public List<String> paged(String uri) {
        List<String> items = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = get(next.isEmpty() ? uri : uri + "&cursor=" + next);
            page.get("items").forEach(item -> items.add(item.toString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return items;
    }

    /** What a page is found by, what it tells and what a file tells may be asked apart: in each order they tell the same. */
    public void requireFilesAsPages(String list, int rows, String... sorts) {
        for (String sort : sorts) {
            List<String> paged = paged(list + "?limit=2&sort=" + sort);
            assertThat(paged).hasSize(rows).doesNotHaveDuplicates();
            assertThat(text(ask(list + "?format=ndjson&sort=" + sort)).lines())
                    .as(sort)
                    .containsExactlyElementsOf(paged);
        }
    }

    /** An answer, whatever it is. */
    public MockHttpServletResponse ask(String uri) {
        return ask(HttpMethod.GET, uri);
    }

    public MockHttpServletResponse ask(HttpMethod method, String uri) {
        return ask(MockMvcRequestBuilders.request(method, URI.create(uri)));
    }

    /** A question that says more than its address. */
    public MockHttpServletResponse ask(MockHttpServletRequestBuilder question) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(actor, null, List.of()));
        try {
            return web.perform(question.accept(MediaType.ALL)).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(question + " fails", e);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    public static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    public <T> T bean(Class<T> type) {
        return program.getBean(type);
    }

    /** What the views are told the history by. */
    public Collection<Object> projections() {
        return program.getBeansWithAnnotation(ProcessingGroup.class).values();
    }

    /** One of several of its type. */
    public <T> T bean(String name, Class<T> type) {
        return program.getBean(name, type);
    }

    /** For a look into a view's own tables. */
    public JdbcClient jdbc() {
        return program.getBean("queriesJdbc", JdbcClient.class);
    }

    private long append(DomainEvent fact) {
        worn |= fact instanceof PolicyEvent
                || fact instanceof CodesEvent
                || fact instanceof AccountsEvent
                || fact instanceof WebhooksEvent;
        String stream = streamOf(fact);
        long sequence = sequences.merge(stream, 0L, (before, begun) -> before + 1);
        Outcome outcome = bean(History.class)
                .appends()
                .append(List.of(new Append(List.of(entry(fact, stream, sequence)), null, List.of(), List.of())))
                .get(0);
        if (outcome instanceof Outcome.Written written) return written.position();
        throw new AssertionError(fact + " is not appended: " + outcome);
    }

    private Entry entry(DomainEvent fact, String stream, long sequence) {
        String request = UUID.randomUUID().toString();
        Act act = new Act(actor.account(), actor.roleName(), null, "given", request, request, null, "api", null);
        return new Entry(
                UUID.randomUUID().toString(),
                stream,
                StoredEvents.streamTypeOf(fact.getClass()),
                sequence,
                StoredEvents.nameOf(fact.getClass()),
                StoredEvents.revisionOf(fact.getClass()),
                SERIALIZER.serialize(fact, String.class).getData(),
                SERIALIZER.serialize(act.toMetaData(), String.class).getData(),
                fact.claims(),
                fact.fences());
    }

    /** The first id that a fact names is that of its stream, but where all of a kind share one. */
    private static String streamOf(DomainEvent fact) {
        if (fact instanceof StaffEvent) return NaturalKeys.STAFF.toString();
        if (fact instanceof AccountsEvent) return NaturalKeys.ACCOUNTS.toString();
        if (fact instanceof WebhooksEvent) return NaturalKeys.WEBHOOKS.toString();
        return Arrays.stream(fact.getClass().getRecordComponents())
                .filter(part -> Id.class.isAssignableFrom(part.getType()))
                .findFirst()
                .map(part -> {
                    try {
                        return ((Id) part.getAccessor().invoke(fact)).text();
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                })
                .orElseThrow();
    }

    private void await(long position) {
        Questions questions = bean(Questions.class);
        List<String> names = program.getBeansOfType(View.class).values().stream()
                .map(View::processor)
                .distinct()
                .toList();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!names.stream().allMatch(name -> questions.positionOf(name) >= position)) {
            if (!questions.stopped().isEmpty()) throw new AssertionError("Stopped: " + stops());
            if (System.nanoTime() > until)
                throw new AssertionError("Not at " + position + ": " + questions.positions());
            pause();
        }
    }

    private List<String> stops() {
        return jdbc().sql("SELECT view || ' at ' || position || ': ' || error FROM views.stopped")
                .query(String.class)
                .list();
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A program that remembers policy, codes or accounts, or that stopped, is not used again. */
    private static void empty() {
        worn |= !program.getBean(Questions.class).stopped().isEmpty();
        if (worn) WholeQuerySide.end(program);
        wipe();
        if (worn) program = WholeQuerySide.start(DATABASE);
        worn = false;
    }

    /** What nobody may do outside of a test: forget. To truncate would lock out whoever reads meanwhile. */
    private static void wipe() {
        try (Connection connection = TestDatabase.asSuperuser(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            var tables = statement.executeQuery(FORGET);
            tables.next();
            statement.execute(tables.getString(1));
            if (worn) statement.execute(GO_BACK_TO.replace("?", Long.toString(head)));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<EventProcessor> processors() {
        return List.copyOf(program.getBean(EventProcessingConfiguration.class)
                .eventProcessors()
                .values());
    }
}
