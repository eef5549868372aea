package org.tributary.commandside.targets;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.rule.Chronology;
import org.tributary.commandside.staff.StaffMembers;
import org.tributary.commandside.targets.TargetCommand.SetTarget;
import org.tributary.commandside.targets.TargetCommand.WithdrawTarget;
import org.tributary.events.TargetEvent.TargetSet;
import org.tributary.events.TargetEvent.TargetWithdrawn;
import org.tributary.events.TargetId;
import org.tributary.platform.problem.Refusal;

/** What an owner is to reach in a period, by one measure. */
@Aggregate(type = "target", lockFactory = "noLock", cache = "states")
class Target {
    private static final Pattern PERIOD = Pattern.compile("(\\d{4})(-Q[1-4]|-(0[1-9]|1[0-2])|--(\\d{4}))?");

    @AggregateIdentifier
    private @Nullable TargetId targetId;

    private @Nullable TargetSet planned;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetTarget command, StaffMembers staff) {
        requirePeriod(command.period());
        requireRightForm(command);
        var reliedOn = staff.requireKnown("/owner", List.of(command.owner()));
        if (planned != null) {
            if (Objects.equals(planned.amount(), command.amount()) && Objects.equals(planned.count(), command.count()))
                return;
            if (command.reason() == null)
                throw Refusal.invalid("/reason", "missing", "This target is set; to change it say why: {code, note}.");
        }
        apply(new TargetSet(
                command.targetId(),
                command.owner(),
                command.measure(),
                command.period(),
                command.amount(),
                command.count(),
                command.reason(),
                command.effectiveOn(),
                command.codes(),
                reliedOn));
    }

    @CommandHandler
    void handle(WithdrawTarget command) {
        if (planned == null)
            throw Refusal.because("target-withdrawn", "There is no such target any more: it was withdrawn.");
        Chronology.requireNotBefore(planned.effectiveOn(), command.effectiveOn());
        apply(new TargetWithdrawn(
                command.targetId(),
                command.owner(),
                command.measure(),
                command.period(),
                command.reason(),
                command.effectiveOn(),
                command.codes()));
    }

    private static void requireRightForm(SetTarget command) {
        if (command.measure().money() && (command.amount() == null || command.count() != null))
            throw Refusal.invalid("/amount", "missing", "The target of a measure of money is an amount, not a count.");
        if (!command.measure().money() && (command.count() == null || command.amount() != null))
            throw Refusal.invalid("/count", "missing", "The target of a measure that counts is a count n/d.");
        if (command.amount() != null && command.amount().signum() < 0)
            throw Refusal.invalid("/amount/amount", "negative", "A target is not below zero.");
    }

    private static void requirePeriod(String period) {
        var form = PERIOD.matcher(period);
        boolean biennium = form.matches() && form.group(4) != null;
        boolean evenFirst = biennium
                && Integer.parseInt(form.group(1)) % 2 == 0
                && Integer.parseInt(form.group(4)) == Integer.parseInt(form.group(1)) + 1;
        if (!form.matches() || (biennium && !evenFirst))
            throw Refusal.invalid(
                    "/period",
                    "malformed",
                    "A period is a year 2026, a quarter 2026-Q1, a month 2026-03 or a biennium 2026--2027.");
    }

    @EventSourcingHandler
    void on(TargetSet event) {
        targetId = event.targetId();
        planned = event;
    }

    @EventSourcingHandler
    void on(TargetWithdrawn event) {
        planned = null;
    }
}
