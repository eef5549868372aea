package org.tributary.queryside.statistics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tributary.platform.operations.Checked;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.queryside.Portfolio;

/** Looks from time to time whether all cuts of the statistics agree, so that an operator knows it before anybody asks. */
@Component
final class StatisticsAlarm implements SmartLifecycle, MeterBinder, Checked {
    private static final Logger LOG = LoggerFactory.getLogger(StatisticsAlarm.class);
    private static final Duration AT_FIRST = Duration.ofMinutes(1);

    private final Answers answers;
    private final Duration every;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "statistics-alarm");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable Look last;
    private volatile boolean running;

    StatisticsAlarm(Answers answers, @Value("${tributary.statistics.check-every:PT10M}") Duration every) {
        this.answers = answers;
        this.every = every;
    }

    /**
     * A look at all cuts.
     *
     * @param wrong the cuts that are not the same in all, and what is wrong with each
     */
    private record Look(long position, Map<String, String> wrong) {}

    /** All that is known, whatever its day. What cannot be asked is not known to be wrong. */
    void look() {
        try {
            long position = answers.one(Portfolio.NAME, jdbc -> 0).position();
            last = new Look(position, wrong());
        } catch (RuntimeException e) {
            last = null;
            if (running) LOG.warn("Nobody knows whether the statistics agree: {}", e.toString());
        }
    }

    private Map<String, String> wrong() {
        Map<String, String> wrong = new TreeMap<>();
        AsOf now = AsOf.now(LocalDate.of(9999, 12, 31));
        for (String cut : Cuts.ALL)
            answers.one(Portfolio.NAME, jdbc -> {
                Statistics statistics = new Statistics(jdbc, Period.of(null, null), null, null, null, now);
                try {
                    statistics.by(cut).requireSameAs(statistics.inAll(), cut);
                } catch (Disagreement found) {
                    wrong.put(cut, String.valueOf(found.getMessage()));
                    LOG.error("The statistics by {} are wrong and not shown: {}", cut, found.getMessage());
                }
                return cut;
            });
        return wrong;
    }

    @Override
    public String name() {
        return "statistics";
    }

    @Override
    public Map<String, Object> details() {
        Look seen = last;
        Map<String, Object> details = new LinkedHashMap<>();
        if (seen == null) return details;
        details.put("position", seen.position());
        details.put("disagree", seen.wrong());
        return details;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("tributary.statistics.disagree", this, StatisticsAlarm::disagreeing)
                .description("How many cuts of the statistics are not the same as all together; NaN: not looked yet")
                .register(registry);
    }

    private double disagreeing() {
        Look seen = last;
        return seen == null ? Double.NaN : seen.wrong().size();
    }

    @Override
    public void start() {
        clock.scheduleWithFixedDelay(this::look, AT_FIRST.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
