package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** On whose authority someone acts; an account has one. */
public enum Role {
    OFFICER,
    MANAGER,
    FINANCE,
    AUDITOR,
    ADMIN;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
