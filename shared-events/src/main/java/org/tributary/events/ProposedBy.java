package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose idea a partnership was. */
public enum ProposedBy {
    @JsonProperty("us")
    US,
    @JsonProperty("them")
    THEM,
    @JsonProperty("jointly")
    JOINTLY
}
