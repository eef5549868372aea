package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** Something that was asked for in a due diligence, unique within the partner. */
public record DueDiligenceItemId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DueDiligenceItemId of(String text) {
        return new DueDiligenceItemId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
