package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** A source's exchange rates of a year; a natural key. */
public record RatesId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RatesId of(String text) {
        return new RatesId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
