package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In what form resources are promised or received. */
public enum ValueKind {
    @JsonProperty("cash")
    CASH,
    @JsonProperty("in-kind")
    IN_KIND
}
