package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** Someone who brokers, unique within the partnership. */
public record BrokerId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BrokerId of(String text) {
        return new BrokerId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
