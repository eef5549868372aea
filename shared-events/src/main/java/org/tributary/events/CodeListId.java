package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** A versioned list of codes; a natural key. */
public record CodeListId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CodeListId of(String text) {
        return new CodeListId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
