package org.tributary.standalone.sample;

import java.util.Locale;

/** What {@code tributary.sample} may say. */
enum Asked {
    NONE,
    REGISTER;

    static Asked of(String text) {
        for (Asked asked : values()) if (asked.name().toLowerCase(Locale.ROOT).equals(text)) return asked;
        throw new StartRefused(
                "There is no sample \"%s\".".formatted(text), "Say --tributary.sample=register, or none.");
    }
}
