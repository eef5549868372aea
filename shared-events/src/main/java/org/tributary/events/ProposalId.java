package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** A proposal, unique within its agreement. */
public record ProposalId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ProposalId of(String text) {
        return new ProposalId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
