package org.tributary.platform.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Created;
import org.tributary.platform.store.Receipt.StreamAt;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answer to an accepted command.
 *
 * @param status 202 when it was only proposed, 201 when a stream began, else 200
 * @param id of the stream begun (of two, the agreement's), else of the one addressed
 * @param version the sequence of that stream's last event
 * @param position of the last event in the whole history; absent in a rehearsal, and while it is only remembered
 */
public record Answer(
        int status,
        String id,
        long version,
        @Nullable Long position,
        List<String> events,
        List<Stream> streams,
        List<Created> created) {
    public Answer {
        events = events == null ? List.of() : List.copyOf(events);
        streams = streams == null ? List.of() : List.copyOf(streams);
        created = created == null ? List.of() : List.copyOf(created);
    }

    public static Answer of(Receipt receipt, @Nullable String addressed) {
        List<StreamAt> streams = receipt.streams();
        StreamAt shown = streams.stream()
                .filter(StreamAt::begun)
                .reduce((first, last) -> last.type().equals("agreement") ? last : first)
                .or(() -> streams.stream()
                        .filter(stream -> stream.id().equals(addressed))
                        .findFirst())
                .orElse(streams.get(0));
        return new Answer(
                receipt.proposed() ? 202 : shown.begun() ? 201 : 200,
                shown.id(),
                shown.version(),
                receipt.position().orElse(null),
                receipt.events(),
                streams.stream()
                        .map(s -> new Stream(s.type(), s.id(), s.version()))
                        .toList(),
                receipt.created());
    }

    String toJson() {
        return StoredJson.mapper().writeValueAsString(this);
    }

    /** An answer as it was remembered, with the position that its last event has. */
    public static Answer remembered(AcceptedCommands.Remembered accepted) {
        ObjectNode json = (ObjectNode) StoredJson.mapper().readTree(accepted.answer());
        json.put("position", accepted.position());
        return StoredJson.mapper().treeToValue(json, Answer.class);
    }

    /** The type of the stream that {@link #id} names. */
    public String type() {
        return streams.stream()
                .filter(stream -> stream.id().equals(id))
                .findFirst()
                .orElseThrow()
                .type();
    }

    /** A stream that changed, and the sequence of its last event. */
    public record Stream(String type, String id, long version) {}
}
