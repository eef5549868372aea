package org.tributary.stored;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.events.DomainEvent;
import org.tributary.events.Id;
import org.tributary.events.Share;

/** {@code docs/events.md}, made of the records, their Javadoc, the meaning of each field and the golden files. */
final class EventsPage {
    private static final Path SOURCES = Path.of("src/main/java/org/tributary/events");
    private static final Path MEANINGS = Path.of("src/test/resources/fields.properties");

    private static final String HEAD = """
            # Events

            Every fact that Tributary stores, by stream. This page is made from the code
            (`mvn test -pl shared-events -Dtributary.write-docs`); a test refuses one that says something else.

            **How they are stored.** One row an event: `tx, position, event_id, stream_id, stream_type, sequence, name, revision,
            recorded_at, payload, metadata`. `position` orders the whole history; `sequence` counts within the stream from 0. The
            payload is the fact, as below; the metadata is the act: `actor`, `role`, `office`, `command`, `requestId`,
            `correlationId`, `causationId`, `source`, `idempotencyKey`, and nothing else.

            **Forms.** Ids are UUIDs in lower case; money is `{"amount": "<plain decimal>", "currency": "<ISO 4217>"}`; shares are
            exact, `"n/d"`; dates are ISO 8601. What is absent is left out. Lists, never maps. No event holds personal data: people
            are opaque ids.

            **Dates.** `effectiveOn` is when a fact became true; years, periods and the fold of *as true then* go by it. Facts of the
            first start (policy, code lists) are effective on 1900-01-01. Streams whose facts may be recorded in any order of their
            dates: `rates`, `codes`, `policy`, `staff`, `accounts`, `target`, `calendar`; in all others nothing is earlier than the first fact.

            **Who acts without an account.** The first start and schedules act as the account
            `%s` in the role `system`.

            **How they may change.** A stored form never changes. A field may be added if it can be absent. Whatever that cannot say
            is a new revision with an upcaster; a changed meaning is a new event. Golden files
            (`shared-events/src/test/resources/golden`) hold each form as it was once written; they are added to, never edited.
            """;

    private EventsPage() {}

    static String write() throws IOException {
        Properties meanings = new Properties();
        try (Reader reader = Files.newBufferedReader(MEANINGS)) {
            meanings.load(reader);
        }
        var streams = new TreeMap<>(StoredEvents.all().stream().collect(groupingBy(StoredEvents::streamTypeOf)));
        return HEAD.formatted(NaturalKeys.SYSTEM)
                + streams.entrySet().stream()
                        .map(stream -> stream(stream.getKey(), stream.getValue(), meanings))
                        .collect(joining())
                + values();
    }

    /** The forms that the fields are made of, each described where the first field uses it. */
    private static String values() {
        Set<Class<?>> found = new LinkedHashSet<>();
        StoredEvents.all().forEach(event -> collect(event, found));
        return "\n## Values\n\n| form | fields |\n|---|---|\n"
                + found.stream()
                        .sorted(Comparator.comparing(Class::getSimpleName))
                        .map(value -> "| %s | %s |\n".formatted(value.getSimpleName(), components(value)))
                        .collect(joining());
    }

    private static String components(Class<?> value) {
        return Arrays.stream(value.getRecordComponents())
                .map(part -> "`%s`: %s%s"
                        .formatted(
                                part.getName(),
                                form(part.getGenericType()),
                                part.getAnnotatedType().isAnnotationPresent(Nullable.class) ? " (optional)" : ""))
                .collect(joining("<br>"));
    }

    private static void collect(Class<?> type, Set<Class<?>> found) {
        for (RecordComponent part : type.getRecordComponents()) {
            Type inner = part.getGenericType() instanceof ParameterizedType list
                    ? list.getActualTypeArguments()[0]
                    : part.getGenericType();
            if (inner instanceof Class<?> raw && raw.isRecord() && !plain(raw) && found.add(raw)) collect(raw, found);
        }
    }

    private static boolean plain(Class<?> raw) {
        return Id.class.isAssignableFrom(raw) || raw == Share.class || raw == Currency.class;
    }

    private static String stream(String type, List<Class<? extends DomainEvent>> events, Properties meanings) {
        return "\n## Stream `%s`\n".formatted(type)
                + events.stream().map(event -> event(event, meanings)).collect(joining());
    }

    private static String event(Class<? extends DomainEvent> event, Properties meanings) {
        String name = StoredEvents.nameOf(event);
        return """

                ### `%s`, revision %d

                %s

                | field | form | | meaning |
                |---|---|---|---|
                %s

                ```json
                %s
                ```
                """.formatted(
                        name,
                        StoredEvents.revisionOf(event),
                        sentence(event, name),
                        Arrays.stream(event.getRecordComponents())
                                .map(field -> field(name, field, meanings))
                                .collect(joining("\n")),
                        example(name));
    }

    private static String field(String event, RecordComponent field, Properties meanings) {
        String meaning = meanings.getProperty(event + "." + field.getName(), meanings.getProperty(field.getName()));
        if (meaning == null) throw new IllegalStateException("fields.properties does not say what " + field + " means");
        return "| `%s` | %s | %s | %s |"
                .formatted(
                        field.getName(),
                        form(field.getGenericType()),
                        optional(event, field) ? "optional" : "",
                        meaning);
    }

    /** What the golden file with the least fields leaves out. */
    private static boolean optional(String event, RecordComponent field) {
        return Golden.all().stream()
                .filter(golden -> golden.name().equals(event) && golden.form().equals("least"))
                .anyMatch(golden -> !StoredJson.mapper().readTree(golden.json()).has(field.getName()));
    }

    private static String form(Type type) {
        if (type instanceof ParameterizedType list) return "list of " + form(list.getActualTypeArguments()[0]);
        Class<?> raw = (Class<?>) type;
        if (Id.class.isAssignableFrom(raw)) return "UUID";
        if (raw.isEnum())
            return "one of "
                    + Arrays.stream(raw.getEnumConstants())
                            .map(constant ->
                                    StoredJson.mapper().valueToTree(constant).stringValue())
                            .map("`%s`"::formatted)
                            .collect(joining(", "));
        return switch (raw.getSimpleName()) {
            case "String" -> "text";
            case "LocalDate" -> "date";
            case "Currency" -> "ISO 4217";
            case "Share" -> "share `n/d`";
            case "BigDecimal" -> "plain decimal";
            case "ZoneId" -> "time zone";
            case "int", "long", "Integer" -> "number";
            case "boolean" -> "true, false";
            default -> raw.getSimpleName();
        };
    }

    private static String sentence(Class<?> event, String name) {
        try {
            String source = Files.readString(SOURCES.resolve(event.getInterfaces()[0].getSimpleName() + ".java"));
            Matcher javadoc = Pattern.compile(
                            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*@StoredAs\\(\"" + name + "\"", Pattern.DOTALL)
                    .matcher(source);
            if (!javadoc.find()) throw new IllegalStateException(name + " has no Javadoc");
            return javadoc.group(1)
                    .replaceAll("(?m)^\\s*\\*", "")
                    .replaceAll("\\s+", " ")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String example(String name) {
        return Golden.all().stream()
                .filter(golden -> golden.name().equals(name) && golden.form().equals("full"))
                .reduce((older, newer) -> newer)
                .map(Golden::json)
                .orElseThrow();
    }
}
