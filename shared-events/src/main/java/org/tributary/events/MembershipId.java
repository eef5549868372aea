package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** That a partner belongs to something, unique among its memberships. */
public record MembershipId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MembershipId of(String text) {
        return new MembershipId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
