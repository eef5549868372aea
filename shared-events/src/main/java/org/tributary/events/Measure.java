package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a target plans and a KPI reports. */
public enum Measure {
    PROPOSALS(false),
    AGREEMENTS_SIGNED(false),
    VALUE_SIGNED(true),
    MOBILIZED(true),
    RECEIVED(true),
    NEW_PARTNERS(false);

    private final boolean money;

    Measure(boolean money) {
        this.money = money;
    }

    /** Whether it is measured in money, else in counts. */
    public boolean money() {
        return money;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
