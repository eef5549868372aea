package org.tributary.platform.operations;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Tells views that are catching up from views that are broken. */
final class ViewsHealth extends AbstractHealthIndicator {
    private static final long A_FEW_EVENTS = 300;
    private static final Duration TOO_LONG = Duration.ofSeconds(90);

    private final Lags lags;
    private final Watch watch;
    private final List<Checked> checks;

    ViewsHealth(Lags lags, Watch watch, List<Checked> checks) {
        super("The database does not answer");
        this.lags = lags;
        this.watch = watch;
        this.checks = List.copyOf(checks);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<Lag> now = lags.now();
        health.status(now.stream()
                .map(this::statusOf)
                .reduce(Status.UP, (one, other) -> severity(one) < severity(other) ? other : one));
        now.forEach(lag -> health.withDetail(lag.view(), details(lag)));
        checks.forEach(check -> health.withDetail(check.name(), check.details()));
    }

    private Status statusOf(Lag lag) {
        if (lag.stopped() || watch.standstill(lag).compareTo(TOO_LONG) > 0) return Status.DOWN;
        return lag.events() > A_FEW_EVENTS ? Status.OUT_OF_SERVICE : Status.UP;
    }

    private static int severity(Status status) {
        return List.of(Status.UP, Status.OUT_OF_SERVICE, Status.DOWN).indexOf(status);
    }

    private Map<String, Object> details(Lag lag) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("position", lag.position());
        figures.put("behind", lag.events());
        figures.put("standstillSeconds", watch.standstill(lag).toSeconds());
        if (lag.stoppedAt() != null) figures.put("stoppedAt", lag.stoppedAt());
        return figures;
    }
}
