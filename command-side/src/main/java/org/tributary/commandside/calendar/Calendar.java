package org.tributary.commandside.calendar;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.tributary.commandside.calendar.CalendarCommand.ClosePeriod;
import org.tributary.commandside.calendar.CalendarCommand.ReopenPeriod;
import org.tributary.events.CalendarEvent.PeriodClosed;
import org.tributary.events.CalendarEvent.PeriodReopened;
import org.tributary.events.CalendarId;
import org.tributary.platform.problem.Refusal;
import org.tributary.stored.NaturalKeys;

/** The months whose accounts are closed, and since when. */
@Aggregate(type = "calendar", snapshotTriggerDefinition = "nowAndThen", lockFactory = "noLock", cache = "states")
class Calendar {
    @AggregateIdentifier
    private CalendarId calendarId = NaturalKeys.CALENDAR;

    private TreeMap<String, LocalDate> closedOn = new TreeMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ClosePeriod command) {
        AccountingPeriod period = AccountingPeriod.of(command.period());
        if (!period.lastDay().isBefore(command.effectiveOn()))
            throw Refusal.because(
                    "period-not-over",
                    "%s ends on %s: it is closed on a later day.".formatted(command.period(), period.lastDay()));
        List<String> open = months(period).stream()
                .filter(month -> !closedOn.containsKey(month))
                .toList();
        if (!open.isEmpty()) apply(new PeriodClosed(calendarId, command.period(), open, command.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReopenPeriod command) {
        List<String> closed = months(AccountingPeriod.of(command.period())).stream()
                .filter(closedOn::containsKey)
                .toList();
        for (String month : closed)
            if (command.effectiveOn().isBefore(closedOn.get(month)))
                throw Refusal.invalid(
                        "/effectiveOn",
                        "too-early",
                        "%s was closed on %s: it is reopened then or later.".formatted(month, closedOn.get(month)));
        if (!closed.isEmpty())
            apply(new PeriodReopened(
                    calendarId, command.period(), closed, command.reason(), command.effectiveOn(), command.codes()));
    }

    private static List<String> months(AccountingPeriod period) {
        return period.months().stream().map(YearMonth::toString).toList();
    }

    @EventSourcingHandler
    void on(PeriodClosed event) {
        event.months().forEach(month -> closedOn.put(month, event.effectiveOn()));
    }

    @EventSourcingHandler
    void on(PeriodReopened event) {
        closedOn.keySet().removeAll(event.months());
    }
}
