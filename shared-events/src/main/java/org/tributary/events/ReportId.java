package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** An answer that was published. */
public record ReportId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ReportId of(String text) {
        return new ReportId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
