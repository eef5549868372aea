package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** A checklist, unique within its partnership. */
public record ChecklistId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ChecklistId of(String text) {
        return new ChecklistId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
