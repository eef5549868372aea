package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a partner is flagged for. */
public enum FlagKind {
    @JsonProperty("sanctions")
    SANCTIONS,
    @JsonProperty("exclusionary-criterion")
    EXCLUSIONARY_CRITERION,
    @JsonProperty("disruption")
    DISRUPTION
}
