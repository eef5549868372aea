package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far whoever gives says what it is for: IATI's EarmarkingCategory 1 to 4, after the Grand Bargain. */
public enum Earmarking {
    @JsonProperty("unearmarked")
    UNEARMARKED,
    @JsonProperty("softly-earmarked")
    SOFTLY_EARMARKED,
    @JsonProperty("earmarked")
    EARMARKED,
    @JsonProperty("tightly-earmarked")
    TIGHTLY_EARMARKED
}
