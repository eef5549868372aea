package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** A member of the staff: an owner, a focal point. */
public record StaffId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StaffId of(String text) {
        return new StaffId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
