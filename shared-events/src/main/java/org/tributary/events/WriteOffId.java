package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** A decision to give up a receivable, unique within the agreement. */
public record WriteOffId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WriteOffId of(String text) {
        return new WriteOffId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
