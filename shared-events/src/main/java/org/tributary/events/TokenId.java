package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** A key that a script or a dashboard presents in place of a password. */
public record TokenId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TokenId of(String text) {
        return new TokenId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
