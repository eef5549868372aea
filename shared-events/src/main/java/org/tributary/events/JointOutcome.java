package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What both sides decided when they looked at a partnership together. */
public enum JointOutcome {
    @JsonProperty("continue")
    CONTINUE,
    @JsonProperty("refocus")
    REFOCUS,
    @JsonProperty("downscale")
    DOWNSCALE,
    @JsonProperty("end")
    END
}
