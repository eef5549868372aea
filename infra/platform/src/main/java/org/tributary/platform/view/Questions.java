package org.tributary.platform.view;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks a view: rows and the position that they reflect, from one moment. */
public final class Questions {
    /** The history itself, asked like a view: it has come as far as nothing can be missing any more. */
    public static final String HISTORY = "history";

    // before the first look: DROP and CREATE are not versioned, and a snapshot older than they are sees a new, empty
    // table
    private static final String NOT_WHILE_MADE_ANEW = "LOCK TABLE views.forms IN ACCESS SHARE MODE";
    private static final String POSITION = """
            SELECT coalesce(min((token::json ->> 'globalIndex')::bigint), 0) FROM views.tokens WHERE processor_name = ?
            """;
    private static final String POSITIONS = """
            SELECT processor_name, coalesce(min((token::json ->> 'globalIndex')::bigint), 0)
            FROM views.tokens GROUP BY processor_name
            """;
    private static final String BUILT_ANEW =
            "SELECT coalesce(max(ended_at)::text, '') FROM views.rebuilds WHERE view = ? AND outcome = 'swapped'";
    private static final String STOPPED =
            "SELECT position, since, error FROM views.stopped WHERE view = ? AND position > ?";
    private static final String SETTLED = "SELECT coalesce(max(position), 0) FROM history.known_at";
    private static final String VERSION = """
            SELECT coalesce(max(sequence), 0) FROM history.events WHERE stream_id = ?::uuid AND position <= ?
            """;
    private static final String HEAD = "SELECT coalesce(max(position), 0) FROM history.events";

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;

    Questions(JdbcClient jdbc, TransactionTemplate reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    /** What a view says, and up to which position it has come. */
    public <T> Said<T> ask(String view, Supplier<T> question) {
        return Objects.requireNonNull(reading.execute(status -> {
            awaitRebuild();
            long position = positionOf(view);
            Needed.requireReached(view, position);
            Stopped stopped = stoppedAt(view, position).orElse(null);
            Shown.inHeaders(view, position, stopped);
            return new Said<>(answered(question), position, stopped);
        }));
    }

    private static <T> T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException problem) {
            Tags.takenBack();
            throw NotThen.told(problem);
        }
    }

    private void awaitRebuild() {
        try {
            jdbc.sql(NOT_WHILE_MADE_ANEW).update();
        } catch (UncategorizedSQLException waitedTooLong) {
            throw new CannotAcquireLockException("A view is being made anew", waitedTooLong);
        }
    }

    /** The position up to which a view has taken everything in. */
    public long positionOf(String view) {
        if (view.equals(HISTORY)) return jdbc.sql(SETTLED).query(Long.class).single();
        return jdbc.sql(POSITION).param(view).query(Long.class).single();
    }

    /** The position of a view that has taken in whatever was stored; none: it is on its way, or has stopped. */
    OptionalLong atRest(String view) {
        long position = positionOf(view);
        return position == head() ? OptionalLong.of(position) : OptionalLong.empty();
    }

    /** When the tables of a view were built anew last: what they say at a position may be another thing since. */
    String builtAnew(String view) {
        return jdbc.sql(BUILT_ANEW).param(view).query(String.class).single();
    }

    /** Another text whenever something that is asked of a view may be answered otherwise, but for the day. */
    public String stateOf(String view) {
        long position = positionOf(view);
        // who may ask may change although a view has stopped
        String stop = stoppedAt(view, position)
                .map(stopped -> stopped.position() + " of " + positionOf(HISTORY))
                .orElse("");
        return String.join(" ", Long.toString(position), stop, builtAnew(view));
    }

    /** How far every view has come. */
    public Map<String, Long> positions() {
        return jdbc.sql(POSITIONS).query((row, n) -> Map.entry(row.getString(1), row.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The last position of the history. */
    public long head() {
        return jdbc.sql(HEAD).query(Long.class).single();
    }

    /** The version of a stream at a position; of one that began later, its first. */
    long versionAt(String stream, long position) {
        return jdbc.sql(VERSION).params(stream, position).query(Long.class).single();
    }

    /** The views that stopped at an event that they cannot take in. */
    public List<String> stopped() {
        return jdbc.sql("SELECT view FROM views.stopped").query(String.class).list().stream()
                .filter(view -> stoppedAt(view, positionOf(view)).isPresent())
                .toList();
    }

    /** Where the view stopped, if that is beyond the position. */
    Optional<Stopped> stoppedAt(String view, long position) {
        return stopOf(view, position).map(stop -> new Stopped(stop.position(), stop.since()));
    }

    /** The same, with what was the matter, for who may mend it. */
    public Optional<Stop> stopOf(String view, long position) {
        return jdbc.sql(STOPPED)
                .params(view, position)
                .query((row, n) -> new Stop(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3)))
                .optional();
    }

    /**
     * A view's answer.
     *
     * @param stopped where the view stopped, if it did
     */
    public record Said<T>(T answer, long position, @Nullable Stopped stopped) {}

    /** An event that a view cannot take in, since when, and why. */
    public record Stop(long position, Instant since, String error) {}

    /** A view that cannot take in the event at this position, and since when. */
    public record Stopped(long position, Instant since) {}
}
