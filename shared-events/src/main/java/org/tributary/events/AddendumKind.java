package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a signed change is for; a correction of error is recorded and not counted. */
public enum AddendumKind {
    @JsonProperty("correction-of-error")
    CORRECTION_OF_ERROR,
    @JsonProperty("amount-up")
    AMOUNT_UP,
    @JsonProperty("amount-down")
    AMOUNT_DOWN,
    @JsonProperty("scope")
    SCOPE,
    @JsonProperty("no-cost-extension")
    NO_COST_EXTENSION,
    @JsonProperty("party-change")
    PARTY_CHANGE,
    @JsonProperty("other")
    OTHER
}
