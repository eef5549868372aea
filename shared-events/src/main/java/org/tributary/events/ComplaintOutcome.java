package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a complaint came to. */
public enum ComplaintOutcome {
    @JsonProperty("upheld")
    UPHELD,
    @JsonProperty("partly-upheld")
    PARTLY_UPHELD,
    @JsonProperty("not-upheld")
    NOT_UPHELD,
    @JsonProperty("withdrawn")
    WITHDRAWN
}
