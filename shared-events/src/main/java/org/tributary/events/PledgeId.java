package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** A pledge, unique within its partnership. */
public record PledgeId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PledgeId of(String text) {
        return new PledgeId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
