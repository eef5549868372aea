package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** What a sponsor of an occasion buys, unique among its packages. */
public record PackageId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PackageId of(String text) {
        return new PackageId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
