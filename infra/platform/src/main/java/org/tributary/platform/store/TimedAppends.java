package org.tributary.platform.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Measures how long appends take, by what became of them: {@code tributary.appends}. */
final class TimedAppends implements Appends {
    private final Appends appends;
    private final MeterRegistry meters;
    private final Map<Class<?>, Timer> timers = new ConcurrentHashMap<>();

    TimedAppends(Appends appends, MeterRegistry meters) {
        this.appends = appends;
        this.meters = meters;
    }

    /** Each append of a group took as long as the group did. */
    @Override
    public List<Outcome> append(List<Append> group) {
        long begun = System.nanoTime();
        try {
            List<Outcome> outcomes = appends.append(group);
            outcomes.forEach(outcome -> note(outcome.getClass(), begun));
            return outcomes;
        } catch (RuntimeException e) {
            group.forEach(append -> note(e.getClass(), begun));
            throw e;
        }
    }

    @Override
    public Outcome rehearse(Append append) {
        return appends.rehearse(append);
    }

    private void note(Class<?> outcome, long begun) {
        timers.computeIfAbsent(outcome, this::timer).record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Class<?> outcome) {
        String name = Outcome.class.isAssignableFrom(outcome)
                ? outcome.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT)
                : "failed";
        return meters.timer("tributary.appends", "outcome", name);
    }
}
