package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** What the resources are for: a programme, project or regional initiative. */
public record InitiativeId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InitiativeId of(String text) {
        return new InitiativeId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
