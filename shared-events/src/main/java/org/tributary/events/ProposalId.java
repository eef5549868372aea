package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** A proposal; no two have one id, whatever they would change. */
public record ProposalId(UUID value) implements Id {
    static final String CLAIM = "proposal";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ProposalId of(String text) {
        return new ProposalId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
