package org.tributary.platform.view;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.command.PolicyBook;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.store.KnownAtLog;

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

    AsOf of(HttpServletRequest request) {
        String asOf = request.getParameter("asOf");
        String position = request.getParameter("asOfPosition");
        LocalDate on = day(request.getParameter("effectiveOn"));
        if (asOf != null && position != null)
            throw Refusal.unreadable("bad-as-of", "Give asOf or asOfPosition, not both.");
        if (position != null) return at(Parameters.position(request, "asOfPosition"), on);
        if (asOf == null) return new AsOf(Long.MAX_VALUE, on == null ? policy.today() : on, null);
        return knownThen(asOf, on);
    }

    private AsOf at(long position, @Nullable LocalDate on) {
        if (position > questions.head())
            throw Refusal.unreadable("later-than-now", "The history has not come to position " + position + " yet.");
        return new AsOf(position, on == null ? policy.today() : on, position);
    }

    private AsOf knownThen(String text, @Nullable LocalDate on) {
        LocalDate today = policy.today();
        boolean date = text.length() == 10;
        LocalDate named = date ? day(text) : null;
        if (named != null && named.equals(today)) return new AsOf(Long.MAX_VALUE, on == null ? today : on, null);
        Instant instant = named == null
                ? instant(text)
                : named.atTime(LocalTime.MAX).atZone(policy.zone()).toInstant();
        long position = log.positionAt(instant)
                .orElseThrow(() -> Refusal.unreadable("later-than-now", "asOf is an instant that has passed."));
        LocalDate day = instant.atZone(policy.zone()).toLocalDate();
        return new AsOf(position, on == null ? day : on, position);
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.unreadable(
                    "bad-as-of", "asOf is an instant such as 2026-03-31T12:00:00Z, or a date: the end of that day.");
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.unreadable(
                    "bad-date", "A date is written 2026-03-31: " + text.substring(0, Math.min(30, text.length())));
        }
    }
}
