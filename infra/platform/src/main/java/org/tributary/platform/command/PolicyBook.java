package org.tributary.platform.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.tributary.events.Policy;
import org.tributary.events.PolicyEvent.PolicySet;
import org.tributary.events.StreamVersion;
import org.tributary.platform.store.Book;
import org.tributary.stored.NaturalKeys;

/** The organization's policy in force, and what day it is there. */
public final class PolicyBook {
    private final EventStorageEngine events;
    private final Book<Optional<Policy>> book;
    private final Clock clock;

    public PolicyBook(EventStorageEngine events, Clock clock) {
        this.events = Book.besideCommands(events);
        this.clock = clock;
        book = new Book<>(
                events,
                NaturalKeys.POLICY.text(),
                Optional.empty(),
                (before, event) -> event instanceof PolicySet set ? Optional.of(set.policy()) : before);
    }

    /** The policy in force; there is one from the first start on. */
    public Policy inForce() {
        return book.read().state().orElseThrow(PolicyBook::none);
    }

    /** The policy in force, for a decision that names what it relied on. */
    public Standing standing() {
        var page = book.read();
        return new Standing(
                page.state().orElseThrow(PolicyBook::none),
                new StreamVersion("policy", NaturalKeys.POLICY.text(), page.version()));
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone()));
    }

    public ZoneId zone() {
        return book.read().state().map(Policy::timeZone).orElse(ZoneOffset.UTC);
    }

    /** The zone by a version of the policy's stream, which also says what was only proposed. */
    public ZoneId zoneAt(long version) {
        DomainEventStream then = events.readEvents(NaturalKeys.POLICY.text());
        ZoneId zone = ZoneOffset.UTC;
        while (then.hasNext()) {
            DomainEventMessage<?> event = then.next();
            if (event.getSequenceNumber() > version) break;
            if (event.getPayload() instanceof PolicySet set) zone = set.policy().timeZone();
        }
        return zone;
    }

    private static IllegalStateException none() {
        return new IllegalStateException("No policy has been set yet");
    }

    /** A policy and the version of the stream that says so: one page, since the next one may say otherwise. */
    public record Standing(Policy policy, StreamVersion reliedOn) {}
}
