package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** Someone at a partner, unique among its contacts. */
public record ContactId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ContactId of(String text) {
        return new ContactId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
