package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of something that was asked for in a due diligence. */
public enum ItemAnswer {
    @JsonProperty("given")
    GIVEN,
    @JsonProperty("declined")
    DECLINED,
    @JsonProperty("withdrawn")
    WITHDRAWN
}
