package org.tributary.platform.store;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Claim;
import org.tributary.events.Closing;
import org.tributary.events.DomainEvent;
import org.tributary.events.Fence;

/**
 * All that one command writes, in one transaction or not at all.
 *
 * @param events in the order in which they are to stand
 * @param acceptance what is remembered under the client's key
 * @param beside records about people that lie beside the events
 * @param closing fences that this append closes or opens again; it holds them alone
 */
public record Append(List<Entry> events, @Nullable Acceptance acceptance, List<Beside> beside, List<Closing> closing) {
    public Append {
        if (events.isEmpty()) throw new IllegalArgumentException("an append without events");
    }

    Stream<Claim> claims(boolean released) {
        return events.stream().flatMap(entry -> entry.claims().stream()).filter(claim -> claim.released() == released);
    }

    Stream<Fence> fences() {
        return events.stream().flatMap(entry -> entry.fences().stream()).distinct();
    }

    /** One event, as it is stored. */
    public record Entry(
            String eventId,
            String streamId,
            String streamType,
            long sequence,
            String name,
            int revision,
            String payload,
            String metadata,
            List<Claim> claims,
            List<Fence> fences) {

        /** An event that has just happened, with what it claims and passes. */
        public static Entry of(DomainEventMessage<?> event, Serializer serializer) {
            DomainEvent fact = (DomainEvent) event.getPayload();
            SerializedObject<String> payload = event.serializePayload(serializer, String.class);
            return new Entry(
                    event.getIdentifier(),
                    event.getAggregateIdentifier(),
                    event.getType(),
                    event.getSequenceNumber(),
                    payload.getType().getName(),
                    Integer.parseInt(payload.getType().getRevision()),
                    payload.getData(),
                    event.serializeMetaData(serializer, String.class).getData(),
                    fact.claims(),
                    fact.fences());
        }
    }

    /**
     * What an accepted command is remembered by.
     *
     * @param hash SHA-256 of the command's name and its canonical body (RFC 8785)
     * @param answer the answer's JSON, without the position
     */
    public record Acceptance(String account, String key, byte[] hash, String command, int status, String answer) {}
}
