package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** What a governing body said on a report. */
public record GuidanceId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static GuidanceId of(String text) {
        return new GuidanceId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
