package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** A joint assessment that was held, unique within its partnership. */
public record AssessmentId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AssessmentId of(String text) {
        return new AssessmentId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
