package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** The one policy of the organization; a natural key. */
public record PolicyId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PolicyId of(String text) {
        return new PolicyId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
