package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** A due diligence, unique within the partner. */
public record DueDiligenceId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DueDiligenceId of(String text) {
        return new DueDiligenceId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
