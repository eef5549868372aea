package org.tributary.verification.benchmark;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What a load came to.
 *
 * @param cpu what the measured process used until its work was all done, the views' included
 * @param latency in nanoseconds; in an open loop from when a piece was due, not from when there was time for it
 */
record Measured(long count, Duration time, Duration cpu, Histogram latency) {
    double perSecond() {
        return count / seconds(time);
    }

    double cpuMillisEach() {
        return seconds(cpu) * 1000 / count;
    }

    double millis(double percentile) {
        return latency.getValueAtPercentile(percentile) / 1e6;
    }

    Measured with(Duration used) {
        return new Measured(count, time, used, latency);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
