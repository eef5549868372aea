package org.tributary.verification.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** P3 and P4: how long one waits for the answer, and then until every view shows it. */
final class Waiting {
    private static final int CLIENTS = 32;
    private static final Duration TURN = Duration.ofSeconds(8);

    private Waiting() {}

    static void forAnAnswer(Subject raw, Subject ours, double most, Report report) throws Exception {
        double rate = 0.7 * most;
        Rounds rounds = Rounds.of(raw, List.of(ours), Waiting::middle, subject -> subject.open(rate, CLIENTS, TURN));
        report.add("open loop at 70 %", CLIENTS, rounds, List.of(ours));
        report.add(Row.atMost(
                "P3",
                "p99 at 70 %% of the most (%.0f a second), open loop, against raw at that rate".formatted(rate),
                rounds.ratioToRaw(ours.name(), measured -> measured.millis(99)),
                6.0,
                3.0,
                p99(rounds, ours.name())));
    }

    private static double middle(Measured measured) {
        return measured.millis(50);
    }

    private static String p99(Rounds rounds, String who) {
        return String.format(
                Locale.ROOT,
                "%.1f against %.1f ms",
                rounds.of(who, measured -> measured.millis(99)),
                rounds.raw(measured -> measured.millis(99)));
    }

    /** Who records it sees it, while others record a third of the most that can be. */
    static void untilShown(String who, Subject raw, House writing, House reading, double most, Report report)
            throws Exception {
        double rate = most / 3;
        Subject seen = writing.contributions();
        Rounds rounds = Rounds.of(raw, List.of(seen), Waiting::middle, subject -> {
            if (subject == raw) return raw.open(rate, CLIENTS, TURN);
            return shown(seen, writing, reading, rate);
        });
        report.add("until shown, " + who, CLIENTS, rounds, List.of(seen));
        report.add(Row.atMost(
                "P4",
                "p99 from the answer until shown, %s, at a third of the most, against raw p99".formatted(who),
                rounds.ratioToRaw(seen.name(), measured -> measured.millis(99)),
                10.0,
                4.0,
                p99(rounds, seen.name()) + "; must 250 ms, goal 50 ms"));
    }

    /** Nobody holds its breath here: a view belongs to one process, and the other would wait for it. */
    private static Measured shown(Subject others, House writing, House reading, double rate) throws Exception {
        Histogram latency = new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
        Thread load = new Thread(() -> {
            try {
                Load.open(others.work(), rate, CLIENTS, TURN);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        load.start();
        long begin = System.nanoTime();
        while (load.isAlive()) {
            long position = writing.recordOne();
            long answered = System.nanoTime();
            reading.awaitShown(position);
            latency.recordValue(System.nanoTime() - answered);
        }
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        writing.settle();
        return new Measured(latency.getTotalCount(), time, Duration.ZERO, latency);
    }
}
