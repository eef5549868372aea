package org.tributary.commandside;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Shows what it was set to, so that what is today in a test is today in every run of it. */
final class SetClock extends Clock {
    static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

    private volatile Instant now = NOON;

    void set(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
