package org.tributary.verification.benchmark;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.tributary.platform.store.Database;

/** P10 and P11: memory after the load, and what a start costs. */
final class Footprint {
    private static final int STARTS = 3;

    private Footprint() {}

    static void memory(Started bare, Started ours, Report report) throws Exception {
        report.add(Row.atMost(
                "P10",
                "resident memory after the load against bare Spring Boot, both with -Xmx512m",
                ours.residentMebibytes() / bare.residentMebibytes(),
                2.0,
                1.4,
                String.format(
                        Locale.ROOT, "%.0f against %.0f MiB", ours.residentMebibytes(), bare.residentMebibytes())));
    }

    /** From nothing to the first answer, in turn, each on a database that it has used before. */
    static void start(Database ofBare, Database ofOurs, Report report) throws Exception {
        double[] bare = new double[STARTS];
        double[] ours = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            bare[i] = seconds(BareServer.process(ofBare));
            ours[i] = seconds(House.process("start", ofOurs));
        }
        double ratio = Rounds.median(IntStream.range(0, STARTS).mapToDouble(i -> ours[i] / bare[i]));
        report.add(Row.atMost(
                "P11",
                "CPU-seconds of a start against bare Spring Boot",
                ratio,
                2.0,
                1.0,
                String.format(
                        Locale.ROOT,
                        "%.1f against %.1f s",
                        Rounds.median(DoubleStream.of(ours)),
                        Rounds.median(DoubleStream.of(bare)))));
    }

    private static double seconds(Started started) throws Exception {
        try (started) {
            Duration used = started.cpu();
            return used.toMillis() / 1000.0;
        }
    }
}
