package org.tributary.platform.view;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.command.PolicyBook;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.store.KnownAtLog;
import org.tributary.stored.NaturalKeys;

/** Works out what {@code asOf}, {@code asOfPosition} and {@code effectiveOn} mean. */
final class Instants {
    private final KnownAtLog log;
    private final PolicyBook policy;
    private final Questions questions;

    Instants(KnownAtLog log, PolicyBook policy, Questions questions) {
        this.log = log;
        this.policy = policy;
        this.questions = questions;
    }

    /** @param before where the page before ended: if nothing else is asked for, the next is as of what that was as of */
    AsOf of(HttpServletRequest request, @Nullable Cursor before) {
        AsOf asked = of(request);
        if (before == null || before.position() == null || before.on() == null || asked.asked() != null) return asked;
        if (before.position() > questions.head()) throw Cursor.unreadable();
        LocalDate on = request.getParameter("effectiveOn") == null ? before.on() : asked.on();
        return new AsOf(before.position(), on, before.position());
    }

    private AsOf of(HttpServletRequest request) {
        String asOf = request.getParameter("asOf");
        String position = request.getParameter("asOfPosition");
        LocalDate on = Parameters.day(request, "effectiveOn");
        if (asOf != null && position != null)
            throw Refusal.unreadable("bad-as-of", "Give asOf or asOfPosition, not both.");
        if (position != null) return at(Parameters.position(request, "asOfPosition"), on);
        if (asOf == null) return new AsOf(Long.MAX_VALUE, on == null ? policy.today() : on, null);
        return knownThen(asOf, on);
    }

    private AsOf at(long position, @Nullable LocalDate on) {
        if (position > questions.head())
            throw Refusal.unreadable("later-than-now", "The history has not come to position " + position + " yet.");
        return new AsOf(position, on == null ? dayOf(position) : on, position);
    }

    private LocalDate dayOf(long position) {
        return log.knownAt(position)
                .map(known -> LocalDate.ofInstant(known, zoneAt(position)))
                .orElseGet(policy::today);
    }

    private AsOf knownThen(String text, @Nullable LocalDate on) {
        LocalDate today = policy.today();
        LocalDate named = text.length() == 10 ? Parameters.day("asOf", text) : null;
        if (named != null && named.equals(today)) return new AsOf(Long.MAX_VALUE, on == null ? today : on, null);
        Instant instant = named == null ? instant(text) : endOf(named);
        long position = positionAt(instant);
        return new AsOf(position, on == null ? LocalDate.ofInstant(instant, zoneAt(position)) : on, position);
    }

    private long positionAt(Instant instant) {
        return log.positionAt(instant)
                .orElseThrow(() -> Refusal.unreadable("later-than-now", "asOf is an instant that has passed."));
    }

    /** By the zone that held when it began: the day on which the zone changes cannot end by both. */
    private Instant endOf(LocalDate day) {
        long began = positionAt(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        return day.atTime(LocalTime.MAX).atZone(zoneAt(began)).toInstant();
    }

    private ZoneId zoneAt(long position) {
        return policy.zoneAt(questions.versionAt(NaturalKeys.POLICY.text(), position));
    }

    private static Instant instant(String text) {
        try {
            OffsetDateTime instant = OffsetDateTime.parse(text);
            if (instant.getYear() > 1 && instant.getYear() < 9999) return instant.toInstant();
        } catch (DateTimeException unreadable) {
            // refused below
        }
        throw Refusal.unreadable(
                "bad-as-of", "asOf is an instant such as 2026-03-31T12:00:00Z, or a date: the end of that day.");
    }
}
