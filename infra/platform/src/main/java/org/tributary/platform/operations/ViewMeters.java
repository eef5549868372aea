package org.tributary.platform.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How far each view is behind, whether it stopped, and how long the history waits at a hole; what is unknown is NaN. */
final class ViewMeters implements MeterBinder {
    private final List<String> views;
    private final Watch watch;
    private final HoleAlarm holes;

    ViewMeters(List<String> views, Watch watch, HoleAlarm holes) {
        this.views = views;
        this.watch = watch;
        this.holes = holes;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String view : views) {
            gauge(view, "lag.events", "Events that the view has not taken in", Lag::events)
                    .register(registry);
            gauge(view, "lag.seconds", "Age of the oldest event that the view has not taken in", Lag::seconds)
                    .register(registry);
            gauge(
                            view,
                            "stopped",
                            "1: the view stands before an event that it cannot take in",
                            lag -> lag.stopped() ? 1 : 0)
                    .register(registry);
            gauge(
                            view,
                            "rebuild.differing.tables",
                            "Tables that did not say what the history says when the view was built anew last",
                            Lag::differed)
                    .register(registry);
        }
        Gauge.builder(
                        "tributary.history.oldest.hole.seconds",
                        holes,
                        alarm -> alarm.wait(Instant.now()).toMillis() / 1000.0)
                .description(
                        "How long the history has been waiting for an append that took its number and has not ended")
                .register(registry);
    }

    private Gauge.Builder<Watch> gauge(String view, String name, String description, ToDoubleFunction<Lag> figure) {
        return Gauge.builder(
                        "tributary.view." + name,
                        watch,
                        seen -> seen.last(view)
                                .map(lag -> figure.applyAsDouble(lag))
                                .orElse(Double.NaN))
                .tag("view", view)
                .description(description);
    }
}
