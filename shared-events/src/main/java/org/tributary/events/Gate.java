package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What must hold before an agreement is signed. */
public enum Gate {
    @JsonProperty("due-diligence")
    DUE_DILIGENCE,
    @JsonProperty("expectations-document")
    EXPECTATIONS_DOCUMENT,
    @JsonProperty("checklist")
    CHECKLIST
}
