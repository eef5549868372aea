package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sure it is what an agreement is worth: nobody has agreed on it yet, all have, or it was counted in the end. */
public enum Confidence {
    @JsonProperty("estimated")
    ESTIMATED,
    @JsonProperty("agreed")
    AGREED,
    @JsonProperty("final")
    FINAL
}
