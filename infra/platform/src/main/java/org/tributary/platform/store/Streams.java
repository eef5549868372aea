package org.tributary.platform.store;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/** The streams that aggregates are rebuilt from, where another server keeps them. */
public interface Streams {
    DomainEventStream readEvents(String streamId, long from);

    Optional<Long> lastSequenceNumberFor(String streamId);
}
