package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a token is confined to. */
public enum TokenScope {
    /** It reads the reminders of its account as a calendar, and opens nothing else. */
    @JsonProperty("calendar")
    CALENDAR
}
