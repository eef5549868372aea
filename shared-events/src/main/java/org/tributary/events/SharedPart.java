package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What of a due diligence's result was told. */
public enum SharedPart {
    @JsonProperty("outcome")
    OUTCOME,
    @JsonProperty("dimensions")
    DIMENSIONS,
    @JsonProperty("risk-rating")
    RISK_RATING,
    @JsonProperty("findings")
    FINDINGS
}
