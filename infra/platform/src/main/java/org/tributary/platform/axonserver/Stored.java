package org.tributary.platform.axonserver;

import java.time.Clock;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.store.Append.Entry;
import org.tributary.stored.EventSerializer;

/** An event as the history stores it, and as Axon hands it on: the same texts either way. */
final class Stored {
    private final EventSerializer serializer;
    private final Clock clock;

    Stored(EventSerializer serializer, Clock clock) {
        this.serializer = serializer;
        this.clock = clock;
    }

    DomainEventMessage<?> message(Entry entry) {
        Object payload =
                serializer.deserialize(text(entry.payload(), entry.name(), Integer.toString(entry.revision())));
        MetaData metadata = serializer.deserialize(text(entry.metadata(), MetaData.class.getName(), null));
        return new GenericDomainEventMessage<>(
                entry.streamType(),
                entry.streamId(),
                entry.sequence(),
                payload,
                metadata,
                entry.eventId(),
                clock.instant());
    }

    Entry entry(DomainEventMessage<?> event) {
        return Entry.of(event, serializer);
    }

    private static SerializedObject<String> text(String json, String name, @Nullable String revision) {
        return new SimpleSerializedObject<>(json, String.class, name, revision);
    }
}
