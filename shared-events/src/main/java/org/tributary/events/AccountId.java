package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** A login or a token's holder: who acts. */
public record AccountId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AccountId of(String text) {
        return new AccountId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
