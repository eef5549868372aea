package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Over what agreements are counted; each is also the name of the code list that it is told in. */
public enum Dimension {
    @JsonProperty("region")
    REGION,
    @JsonProperty("area")
    AREA,
    @JsonProperty("country")
    COUNTRY,
    @JsonProperty("sector")
    SECTOR,
    @JsonProperty("result")
    RESULT
}
