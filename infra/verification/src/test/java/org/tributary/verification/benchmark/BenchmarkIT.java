package org.tributary.verification.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code mvn verify -Pbenchmark}: a report of ratios; what is slow is said there and breaks no build. */
@Tag("benchmark")
class BenchmarkIT {
    private static final Path REPORT = Path.of("target", "benchmark");
    private static final int CLIENTS = 32;
    private static final int AGREEMENTS = 500;
    private static final Duration TURN = Duration.ofSeconds(10);
    private static final int MOST_TURNS = Integer.getInteger("tributary.benchmark.warm-up-turns", 20);

    private final Report report = new Report();

    @Test
    void every_row_is_measured_beside_its_yardstick() throws Exception {
        report.where("made at", Instant.now().toString());
        report.where("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        report.where("Java", Runtime.version().toString());
        report.where("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        try (Raw raw = new Raw(CLIENTS);
                BareServer bare = BareServer.start(CLIENTS);
                House ours = House.start("Tributary", CLIENTS, AGREEMENTS)) {
            report.where("PostgreSQL", raw.version() + ", fsync on");
            warmUp(bare);
            warmUp(ours.contributions());
            measure(raw, bare, ours);
        } finally {
            report.write(REPORT);
        }
        assertThat(report.unsteady())
                .as("void: the machine changed its speed; run it again")
                .isEmpty();
    }

    private void measure(Raw raw, BareServer bare, House ours) throws Exception {
        double most = throughput(raw, bare, ours);
        Footprint.memory(bare.process(), ours.process(), report);
        Waiting.forAnAnswer(raw, ours.contributions(), most, report);
        ours.process().goOn();
        Waiting.untilShown("one process", raw, ours, ours, most, report);
        try (House other = ours.beside("other process", CLIENTS)) {
            warmUp(other.contributions());
            other.process().goOn();
            Waiting.untilShown("two processes", raw, ours, other, most, report);
        }
        String longest = Streams.oneForAll(raw, ours, report);
        Streams.longAgainstShort(raw, ours, longest, report);
        ours.process().goOn();
        Footprint.start(bare.database(), ours.database(), report);
    }

    private double throughput(Raw raw, BareServer bare, House ours) throws Exception {
        try (House alone = House.start("each by itself", CLIENTS, AGREEMENTS, "--tributary.group-commit=false")) {
            warmUp(alone.contributions());
            return Throughput.measure(raw, bare, ours.contributions(), alone.contributions(), report);
        }
    }

    /** Until the compiler has done its work: three turns in a row that cost the processor hardly less than the best before. */
    private static void warmUp(Subject subject) throws Exception {
        double best = Double.MAX_VALUE;
        int noBetter = 0;
        for (int turn = 1; turn <= MOST_TURNS && noBetter < 3; turn++) {
            double now = subject.closed(CLIENTS, TURN).cpuMillisEach();
            System.out.printf("Warming up %s: CPU %.2f ms each%n", subject.name(), now);
            noBetter = now > 0.95 * best ? noBetter + 1 : 0;
            best = Math.min(best, now);
        }
    }
}
