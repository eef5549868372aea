package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an item of a checklist is met. */
public enum ItemAssessment {
    @JsonProperty("met")
    MET,
    @JsonProperty("partly")
    PARTLY,
    @JsonProperty("not")
    NOT,
    @JsonProperty("not-applicable")
    NOT_APPLICABLE
}
