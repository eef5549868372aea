package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** A meeting, mission, roadshow, call or outreach with a partner. */
public record InteractionId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InteractionId of(String text) {
        return new InteractionId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
