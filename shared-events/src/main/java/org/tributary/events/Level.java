package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an initiative reaches. */
public enum Level {
    @JsonProperty("global")
    GLOBAL,
    @JsonProperty("regional")
    REGIONAL,
    @JsonProperty("national")
    NATIONAL
}
