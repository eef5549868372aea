package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a due diligence came to. */
public enum Clearance {
    @JsonProperty("cleared")
    CLEARED,
    @JsonProperty("not-cleared")
    NOT_CLEARED,
    @JsonProperty("abandoned")
    ABANDONED
}
