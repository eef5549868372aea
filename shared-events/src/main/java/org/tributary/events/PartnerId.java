package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** An organisation, a unit of one, or a person with whom objectives are shared. */
public record PartnerId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PartnerId of(String text) {
        return new PartnerId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
