package org.tributary.queryside.reminders;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tributary.platform.command.Actor;
import org.tributary.platform.identity.Accounts;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.AnId;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Listing;
import org.tributary.queryside.Portfolio;

/** {@code /api/reminders}, and the same for programs that show calendars. */
@RestController
@Asks(Portfolio.NAME)
class RemindersEndpoint {
    private static final int MOST_DAYS = 3660;
    // not when it became known: that is noted a moment after the view has it, and the same would be written in two ways
    private static final String LAST_RECORDED =
            "SELECT recorded_at FROM history.events WHERE position <= ? ORDER BY position DESC LIMIT 1";

    private final Answers answers;

    RemindersEndpoint(Answers answers) {
        this.answers = answers;
    }

    /**
     * What is overdue, and what falls due: the oldest day first.
     *
     * @param owner a member of the staff, or {@code unassigned}
     * @param on the day from which it is seen; none: the day that it is asked for
     * @param within how many days from then
     */
    @GetMapping("/api/reminders")
    @Nullable
    Listing<ReminderRow> list(
            @RequestParam(required = false) @AnId(also = "unassigned") @Nullable String owner,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "30") int within,
            @RequestParam(required = false) @Nullable String kind,
            Asking asking) {
        requireDays(within);
        if (kind != null) Kind.of(kind);
        LocalDate day = on == null ? asking.asOf().on() : on;
        return answers.list(
                Portfolio.NAME, Reminders.LIST, Reminders.seenFrom(day, within, asking.asOf(), owner, kind), asking);
    }

    /**
     * The same as a calendar, of whoever asks; of everybody, where that is no member of the staff and logs in. A token
     * of scope {@code calendar} may lie anywhere: it tells what is its owner's own, or nothing.
     *
     * @param token of scope {@code calendar}, where no header can be sent
     */
    @GetMapping(path = "/api/reminders.ics", produces = "text/calendar;charset=UTF-8")
    ResponseEntity<String> calendar(
            @RequestParam(required = false) @AnId(also = "unassigned") @Nullable String owner,
            @RequestParam(defaultValue = "366") int within,
            @RequestParam(required = false) @Nullable String token,
            @RequestAttribute(name = Accounts.ONLY_CALENDAR, required = false) @Nullable Boolean onlyOwn,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        requireDays(within);
        AsOf now = AsOf.workedOutFor(request);
        var said = answers.one(Portfolio.NAME, jdbc -> {
            String own = Recipients.staffOf(jdbc, actor.account());
            if (onlyOwn != null) {
                requireOwn(owner, own);
                if (own == null) return List.<ReminderRow>of();
            }
            String whose = owner == null ? own : owner;
            return Reminders.all(jdbc, Reminders.seenFrom(now.on(), within, now, whose, null));
        });
        Instant revised = answers.one(Portfolio.NAME, jdbc -> lastRecorded(jdbc, said.position()))
                .answer();
        String base = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        return ResponseEntity.ok(Calendar.of(said.answer(), revised, base));
    }

    private static Instant lastRecorded(JdbcClient jdbc, long position) {
        return jdbc.sql(LAST_RECORDED)
                .param(position)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
    }

    private static void requireOwn(@Nullable String owner, @Nullable String own) {
        if (owner != null && !owner.equalsIgnoreCase(own))
            throw Refusal.forbidden("A token of scope calendar tells its owner's own reminders.");
    }

    static void requireDays(int within) {
        if (within < 0 || within > MOST_DAYS)
            throw Refusal.unreadable("bad-within", "within is a number of days, such as 30.");
    }
}
