package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** What an initiative lacks, unique among its needs. */
public record NeedId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static NeedId of(String text) {
        return new NeedId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
