package org.tributary.platform.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;

/** A row of the history. */
public record StoredRow(
        long position,
        String eventId,
        String streamId,
        String streamType,
        long sequence,
        String name,
        int revision,
        Instant recordedAt,
        String payload,
        String metadata) {

    static StoredRow read(ResultSet row, int n) throws SQLException {
        return new StoredRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getInt(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                row.getString(10));
    }

    DomainEventData<String> inItsStream() {
        return new GenericDomainEventEntry<>(
                streamType,
                streamId,
                sequence,
                eventId,
                recordedAt,
                name,
                Integer.toString(revision),
                payload,
                metadata);
    }

    TrackedEventData<String> inTheHistory() {
        return new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(position), inItsStream());
    }
}
