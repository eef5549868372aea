package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** A complaint, unique within its partnership. */
public record ComplaintId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ComplaintId of(String text) {
        return new ComplaintId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
