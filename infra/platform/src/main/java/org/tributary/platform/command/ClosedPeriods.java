package org.tributary.platform.command;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.tributary.events.CalendarEvent.PeriodClosed;
import org.tributary.events.CalendarEvent.PeriodReopened;
import org.tributary.events.DomainEvent;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.store.Book;
import org.tributary.stored.NaturalKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells whoever dated a fact in a closed month which field says so, and from which day on it can be dated. */
final class ClosedPeriods {
    private final Book<Set<String>> closed;

    ClosedPeriods(EventStorageEngine events) {
        closed = new Book<>(events, NaturalKeys.CALENDAR.text(), Set.of(), ClosedPeriods::fold);
    }

    private static Set<String> fold(Set<String> closed, DomainEvent event) {
        Set<String> months = new TreeSet<>(closed);
        if (event instanceof PeriodClosed more) months.addAll(more.months());
        if (event instanceof PeriodReopened less) less.months().forEach(months::remove);
        return months;
    }

    Refusal refusal(String month, ObjectNode body) {
        LocalDate open = firstOpenAfter(month);
        String detail =
                "The accounts of %s are closed. The first open day after them is %s: date it then, or have the period reopened."
                        .formatted(month, open);
        String field = dated(body, month);
        List<Fault> faults = field == null ? List.of() : List.of(new Fault("/" + field, "period-closed", detail));
        return Refusal.because("period-closed", detail, faults, Map.of("firstOpenOn", open.toString()));
    }

    private LocalDate firstOpenAfter(String month) {
        Set<String> months = closed.readOn().state();
        YearMonth open = YearMonth.parse(month).plusMonths(1);
        while (months.contains(open.toString())) open = open.plusMonths(1);
        return open.atDay(1);
    }

    /** A correction has a day for the wrong record and one for the right one. */
    private static @Nullable String dated(ObjectNode body, String month) {
        return Stream.concat(Stream.of("effectiveOn"), body.propertyNames().stream())
                .filter(field -> lies(body.path(field), month))
                .findFirst()
                .orElse(null);
    }

    private static boolean lies(JsonNode day, String month) {
        try {
            return YearMonth.from(LocalDate.parse(day.asString(""))).toString().equals(month);
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }
}
