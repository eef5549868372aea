package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a broker is one of ours or comes from elsewhere. */
public enum BrokerKind {
    @JsonProperty("internal")
    INTERNAL,
    @JsonProperty("external")
    EXTERNAL
}
