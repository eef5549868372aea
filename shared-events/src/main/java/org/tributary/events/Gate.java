package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What must hold before an agreement is signed, or, of engagement criteria, before a partnership is proposed. */
public enum Gate {
    @JsonProperty("due-diligence")
    DUE_DILIGENCE,
    @JsonProperty("expectations-document")
    EXPECTATIONS_DOCUMENT,
    @JsonProperty("checklist")
    CHECKLIST,
    @JsonProperty("engagement-criteria")
    ENGAGEMENT_CRITERIA
}
