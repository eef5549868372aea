package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** Resources received, unique within the agreement. */
public record ContributionId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ContributionId of(String text) {
        return new ContributionId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
