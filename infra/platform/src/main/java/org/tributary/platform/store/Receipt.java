package org.tributary.platform.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Created;
import org.tributary.events.DomainEvent;
import org.tributary.stored.StoredEvents;
import org.tributary.stored.StoredJson;

/** What a command led to, gathered as it is appended. */
public final class Receipt {
    private final List<String> events = new ArrayList<>();
    private final List<StreamAt> streams = new ArrayList<>();
    private final List<Created> created = new ArrayList<>();
    private @Nullable Long position;
    private boolean proposed;

    void note(DomainEventMessage<?> event) {
        events.add(StoredEvents.nameOf(event.getPayloadType()));
        DomainEvent fact = (DomainEvent) event.getPayload();
        created.addAll(fact.created());
        proposed |= fact.proposes();
        String id = event.getAggregateIdentifier();
        boolean begun = event.getSequenceNumber() == 0
                || streams.stream().anyMatch(stream -> stream.id().equals(id) && stream.begun());
        streams.removeIf(stream -> stream.id().equals(id));
        streams.add(new StreamAt(event.getType(), id, event.getSequenceNumber(), begun));
    }

    void writtenAt(long position) {
        this.position = position;
    }

    /** As it travels back from another node. */
    public String toJson() {
        return StoredJson.mapper().writeValueAsString(new Form(events, streams, created, position, proposed));
    }

    /** Takes over what another node has gathered. */
    public void arrived(String json) {
        Form form = StoredJson.mapper().readValue(json, Form.class);
        events.addAll(form.events());
        streams.addAll(form.streams());
        created.addAll(form.created());
        position = form.position();
        proposed = form.proposed();
    }

    /** The stored names of the events, in order. */
    public List<String> events() {
        return List.copyOf(events);
    }

    /** The streams as they stand now. */
    public List<StreamAt> streams() {
        return List.copyOf(streams);
    }

    /** What began inside a stream. */
    public List<Created> created() {
        return List.copyOf(created);
    }

    /** Whether another person is yet to decide. */
    public boolean proposed() {
        return proposed;
    }

    /** The position of the last event; none after a rehearsal. */
    public Optional<Long> position() {
        return Optional.ofNullable(position);
    }

    private record Form(
            List<String> events,
            List<StreamAt> streams,
            List<Created> created,
            @Nullable Long position,
            boolean proposed) {
        Form {
            events = events == null ? List.of() : events;
            streams = streams == null ? List.of() : streams;
            created = created == null ? List.of() : created;
        }
    }

    /** A stream, the sequence of its last event, and whether this command began it. */
    public record StreamAt(String type, String id, long version, boolean begun) {}
}
