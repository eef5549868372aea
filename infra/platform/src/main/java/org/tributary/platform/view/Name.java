package org.tributary.platform.view;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What someone is called; of whom nothing is known any more, it reads {@code {"erased": true}}. */
public record Name(@Nullable String text) {
    public static final Name ERASED = new Name(null);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Name of(String text) {
        return new Name(text);
    }

    /** Nobody has no name, and none that was erased. */
    public static @Nullable Name of(@Nullable String who, @Nullable String text) {
        return who == null ? null : new Name(text);
    }

    @JsonValue
    Object shown() {
        return text == null ? Map.of("erased", true) : text;
    }
}
