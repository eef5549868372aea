package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** Something that an office keeps note of: a forum, a training, a lesson. */
public record OfficeNoteId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OfficeNoteId of(String text) {
        return new OfficeNoteId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
