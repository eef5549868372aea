package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whom a due diligence is of: the partner, or us as the partner sees us. */
public enum Assessed {
    @JsonProperty("them")
    THEM,
    @JsonProperty("us")
    US
}
