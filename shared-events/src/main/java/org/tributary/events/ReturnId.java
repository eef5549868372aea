package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** What went back of a receipt, unique within it. */
public record ReturnId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ReturnId of(String text) {
        return new ReturnId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
