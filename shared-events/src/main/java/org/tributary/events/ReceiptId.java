package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** What arrived, and nobody knows yet for what. */
public record ReceiptId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ReceiptId of(String text) {
        return new ReceiptId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
