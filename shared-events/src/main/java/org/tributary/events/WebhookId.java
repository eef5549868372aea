package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** Another program that is told of events. */
public record WebhookId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WebhookId of(String text) {
        return new WebhookId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
