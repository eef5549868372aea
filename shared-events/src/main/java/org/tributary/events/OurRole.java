package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What we are in a partnership; in one that we only broker others are the parties, and it counts in none of our figures. */
public enum OurRole {
    @JsonProperty("party")
    PARTY,
    @JsonProperty("lead")
    LEAD,
    @JsonProperty("funding")
    FUNDING,
    @JsonProperty("accountable")
    ACCOUNTABLE,
    @JsonProperty("extending")
    EXTENDING,
    @JsonProperty("implementing")
    IMPLEMENTING,
    @JsonProperty("intermediary")
    INTERMEDIARY,
    @JsonProperty("broker")
    BROKER
}
