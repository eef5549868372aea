package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** A place in the organization's tree of offices. */
public record OfficeId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OfficeId of(String text) {
        return new OfficeId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
