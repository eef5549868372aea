package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How expertise, capacity or systems were found to be. */
public enum Adequacy {
    @JsonProperty("adequate")
    ADEQUATE,
    @JsonProperty("partly-adequate")
    PARTLY_ADEQUATE,
    @JsonProperty("inadequate")
    INADEQUATE,
    @JsonProperty("not-assessed")
    NOT_ASSESSED
}
