package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** An occasion that is sponsored: a forum, a seminar, a side event. */
public record SponsorshipId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SponsorshipId of(String text) {
        return new SponsorshipId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
