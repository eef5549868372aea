package org.tributary.verification.fold;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one partner owes under one agreement. */
final class Debt {
    BigDecimal committed = BigDecimal.ZERO;
    BigDecimal reduced = BigDecimal.ZERO;
    BigDecimal settled = BigDecimal.ZERO;
    BigDecimal writtenOff = BigDecimal.ZERO;
    private final List<Schedule.Open> tranches = new ArrayList<>();

    /** The part of a tranche that is still owed. */
    record Owed(BigDecimal amount, Optional<LocalDate> since) {
        /** How long it has been due; none: it isn't. */
        Optional<Long> days(LocalDate on) {
            return since.map(day -> ChronoUnit.DAYS.between(day, on)).filter(days -> days >= 0);
        }
    }

    void schedule(Schedule.Open tranche) {
        tranches.add(tranche);
    }

    BigDecimal balance() {
        return committed.subtract(reduced).subtract(settled).subtract(writtenOff);
    }

    boolean isShown() {
        return committed.signum() != 0 || reduced.signum() != 0 || settled.signum() != 0;
    }

    /**
     * By tranche: what is no longer promised comes off the latest, what was paid without naming one off the oldest, so that
     * no more is due than is receivable.
     */
    List<Owed> owed() {
        BigDecimal scheduled = tranches.stream().map(Schedule.Open::scheduled).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal[] open = tranches.stream().map(Schedule.Open::open).toArray(BigDecimal[]::new);
        BigDecimal unpromised = scheduled.subtract(committed.subtract(reduced)).max(BigDecimal.ZERO);
        for (int last = open.length - 1; last >= 0; last--) unpromised = take(open, last, unpromised);
        BigDecimal left = BigDecimal.ZERO;
        for (BigDecimal each : open) left = left.add(each);
        BigDecimal paid = left.subtract(balance().max(BigDecimal.ZERO)).max(BigDecimal.ZERO);
        for (int first = 0; first < open.length; first++) paid = take(open, first, paid);
        List<Owed> owed = new ArrayList<>();
        for (int place = 0; place < open.length; place++)
            if (open[place].signum() > 0)
                owed.add(new Owed(open[place], tranches.get(place).since()));
        return owed;
    }

    /** What is left to take. */
    private static BigDecimal take(BigDecimal[] open, int place, BigDecimal amount) {
        BigDecimal taken = open[place].min(amount);
        open[place] = open[place].subtract(taken);
        return amount.subtract(taken);
    }
}
