package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** The one calendar of accounting periods; a natural key. */
public record CalendarId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CalendarId of(String text) {
        return new CalendarId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
