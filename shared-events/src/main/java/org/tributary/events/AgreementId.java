package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** A signed instrument. */
public record AgreementId(UUID value) implements Id {
    @JsonCreator
    public static AgreementId of(String text) {
        return new AgreementId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
