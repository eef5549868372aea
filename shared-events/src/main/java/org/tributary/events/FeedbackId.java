package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** What a partner said of working together, unique within the partnership. */
public record FeedbackId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FeedbackId of(String text) {
        return new FeedbackId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
