package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** A signed instrument. */
public record AgreementId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AgreementId of(String text) {
        return new AgreementId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
