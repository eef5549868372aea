package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** A signed change of an agreement, unique within it. */
public record AddendumId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AddendumId of(String text) {
        return new AddendumId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
