package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** What is flagged of a partner, unique among its flags. */
public record FlagId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FlagId of(String text) {
        return new FlagId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
