package org.tributary.platform.store;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The state of long streams, kept so that they need not be read from their beginning. A cache: it may be emptied at any
 * time, and a state of another form than today's class has is not there.
 */
final class Snapshots {
    private static final String STORE = """
            INSERT INTO views.snapshots (stream_id, stream_type, sequence, form, state)
            VALUES (?::uuid, ?, ?, ?, ?)
            ON CONFLICT (stream_id) DO UPDATE
            SET sequence = excluded.sequence, form = excluded.form, state = excluded.state
            WHERE snapshots.sequence < excluded.sequence OR snapshots.form <> excluded.form
            """;
    private static final String READ =
            "SELECT stream_type, sequence, form, state FROM views.snapshots WHERE stream_id = ?::uuid";

    private final JdbcClient jdbc;

    Snapshots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void store(DomainEventMessage<?> snapshot, Serializer serializer) {
        SerializedObject<String> state = snapshot.serializePayload(serializer, String.class);
        jdbc.sql(STORE)
                .params(
                        snapshot.getAggregateIdentifier(),
                        snapshot.getType(),
                        snapshot.getSequenceNumber(),
                        Form.of(snapshot.getPayloadType()),
                        state.getData())
                .update();
    }

    Optional<DomainEventData<?>> read(String streamId, Serializer serializer) {
        return jdbc.sql(READ)
                .param(streamId)
                .query((row, n) -> new Row(row.getString(1), row.getLong(2), row.getString(3), row.getString(4)))
                .optional()
                .filter(row -> row.isOfTodaysForm(serializer))
                .map(row -> row.entry(streamId));
    }

    private record Row(String type, long sequence, String form, String state) {
        boolean isOfTodaysForm(Serializer serializer) {
            Class<?> today = serializer.classForType(new SimpleSerializedType(type, null));
            return today != UnknownSerializedType.class && form.equals(Form.of(today));
        }

        DomainEventData<String> entry(String streamId) {
            return new GenericDomainEventEntry<>(
                    type, streamId, sequence, "snapshot-" + streamId, Instant.EPOCH, type, null, state, "{}");
        }
    }
}
