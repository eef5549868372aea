package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** An undertaking that moves through the pipeline. */
public record PartnershipId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PartnershipId of(String text) {
        return new PartnershipId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
