package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** One place in a package, reserved or sold; unique within the occasion. */
public record SlotId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SlotId of(String text) {
        return new SlotId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
