package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** Money given back, unique within the agreement. */
public record RefundId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RefundId of(String text) {
        return new RefundId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
