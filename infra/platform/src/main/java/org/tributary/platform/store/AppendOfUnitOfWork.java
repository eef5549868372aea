package org.tributary.platform.store;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.tributary.events.DomainEvent;
import org.tributary.platform.store.Append.Acceptance;
import org.tributary.platform.store.Append.Entry;

/** Makes one append of the events of a unit of work and of what its command carries. */
final class AppendOfUnitOfWork {
    private final Appends appends;

    AppendOfUnitOfWork(Appends appends) {
        this.appends = appends;
    }

    void append(List<? extends EventMessage<?>> messages, Serializer serializer) {
        if (messages.isEmpty()) return;
        Luggage luggage = CurrentUnitOfWork.get().root().getResource(Luggage.RESOURCE);
        if (luggage == null) throw new IllegalStateException("Only commands append events");
        List<DomainEventMessage<?>> events = messages.stream()
                .<DomainEventMessage<?>>map(event -> (DomainEventMessage<?>) event)
                .toList();
        requireExpected(luggage, events);
        events.forEach(luggage.receipt()::note);
        Append append = new Append(
                events.stream().map(event -> Entry.of(event, serializer)).toList(),
                luggage.key() == null ? null : acceptance(luggage, luggage.key()),
                luggage.beside(),
                events.stream()
                        .flatMap(event -> ((DomainEvent) event.getPayload()).closings().stream())
                        .toList());
        Outcome outcome = luggage.rehearsal()
                ? appends.rehearse(append)
                : appends.append(List.of(append)).get(0);
        if (outcome instanceof Outcome.Lost lost) throw new AppendLost(lost);
        if (outcome instanceof Outcome.Written written && !luggage.rehearsal())
            luggage.receipt().writtenAt(written.position());
    }

    private static void requireExpected(Luggage luggage, List<DomainEventMessage<?>> events) {
        Long expected = luggage.expectedVersion();
        if (expected == null) return;
        boolean moved = events.stream()
                .filter(event -> event.getAggregateIdentifier().equals(luggage.addressed()))
                .findFirst()
                .filter(event -> event.getSequenceNumber() != expected + 1)
                .isPresent();
        if (moved) throw new AppendLost(new Outcome.StreamMoved());
    }

    private static Acceptance acceptance(Luggage luggage, String key) {
        Answer answer = Answer.of(luggage.receipt(), luggage.addressed());
        return new Acceptance(
                luggage.account(), key, luggage.hash(), luggage.command(), answer.status(), answer.toJson());
    }
}
