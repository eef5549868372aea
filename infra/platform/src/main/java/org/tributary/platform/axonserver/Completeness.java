package org.tributary.platform.axonserver;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.store.Append.Entry;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.JsonNode;

/** Tells of events that came without what was to be reserved for them; they stand, and somebody must look what is missing. */
final class Completeness {
    static final String INCOMPLETE = "tributary.copy.incomplete";

    private static final Logger LOG = LoggerFactory.getLogger(Completeness.class);
    private static final String WITHOUT_KEY = """
            SELECT event_id::text FROM unnest(?::uuid[], ?::text[], ?::uuid[]) AS ended (account, key, event_id)
            WHERE NOT EXISTS (SELECT FROM history.accepted_commands AS accepted
                WHERE accepted.account = ended.account AND accepted.key = ended.key AND last_event_id = event_id)
            """;

    private final JdbcClient jdbc;
    private final Counter incomplete;
    private @Nullable Keyed newest;

    Completeness(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        incomplete = meters.counter(INCOMPLETE);
    }

    /** The key goes with the last event of a command; which that is, only the next event tells. */
    void look(List<Entry> batch) {
        List<Keyed> last = new ArrayList<>();
        Keyed before = newest;
        for (Entry entry : batch) {
            Keyed next = Keyed.of(entry);
            if (before != null && !before.isOfTheSameCommandAs(next)) last.add(before);
            before = next;
        }
        newest = before;
        if (!last.isEmpty())
            withoutKey(last)
                    .forEach(event -> tell(event, "its key, and what is said of people or logins, are not here"));
    }

    private List<String> withoutKey(List<Keyed> last) {
        return jdbc.sql(WITHOUT_KEY)
                .param(last.stream().map(Keyed::account).toArray(String[]::new))
                .param(last.stream().map(Keyed::key).toArray(String[]::new))
                .param(last.stream().map(Keyed::eventId).toArray(String[]::new))
                .query(String.class)
                .list();
    }

    void saysWhatAnotherHolds(Entry entry) {
        tell(entry.eventId(), "another record holds a number that it says");
    }

    private void tell(String event, String what) {
        LOG.error("Event {} came from Axon Server, but {}", event, what);
        incomplete.increment();
    }

    private record Keyed(String account, String key, String eventId) {
        static @Nullable Keyed of(Entry entry) {
            JsonNode metadata = StoredJson.mapper().readTree(entry.metadata());
            if (!metadata.hasNonNull("idempotencyKey")) return null;
            return new Keyed(
                    metadata.path("actor").asString(),
                    metadata.path("idempotencyKey").asString(),
                    entry.eventId());
        }

        boolean isOfTheSameCommandAs(@Nullable Keyed other) {
            return other != null && account.equals(other.account) && key.equals(other.key);
        }
    }
}
