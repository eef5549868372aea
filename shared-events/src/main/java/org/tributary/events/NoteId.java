package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** What was said, in words that may name people: kept beside the history and never in an event. */
public record NoteId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static NoteId of(String text) {
        return new NoteId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
