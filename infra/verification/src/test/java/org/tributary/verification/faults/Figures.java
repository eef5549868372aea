package org.tributary.verification.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was done in a run, and what came of it.
 *
 * @param saturation operations a second while nothing was wrong and everybody went on at once
 * @param calls by what was sent or asked: how many of each outcome
 */
record Figures(
        String at,
        String commit,
        long seed,
        long seconds,
        long saturation,
        long events,
        Map<String, Outcomes> calls,
        Map<String, Integer> faults,
        Map<String, Long> checked,
        List<String> violations) {

    static Figures of(
            long seed,
            Duration time,
            double saturation,
            long events,
            List<Call> calls,
            Map<Fault, Integer> faults,
            Verdict verdict) {
        Map<String, Outcomes> byKind = new TreeMap<>();
        for (Call call : calls) byKind.merge(kind(call), Outcomes.of(call), Outcomes::plus);
        Map<String, Integer> byFault = new TreeMap<>();
        faults.forEach((fault, count) -> byFault.put(fault.words(), count));
        return new Figures(
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                Report.commit(),
                seed,
                time.toSeconds(),
                Math.round(saturation),
                events,
                byKind,
                byFault,
                verdict.checked(),
                verdict.found().stream().map(Violation::toString).toList());
    }

    private static String kind(Call call) {
        if (call.command() != null) return call.command();
        String path = String.valueOf(call.path()).replaceAll("\\?.*", "");
        return "GET " + path + (AsOf.isAbout(call) ? ", as of a position" : "");
    }

    long commands() {
        return calls.entrySet().stream()
                .filter(kind -> !kind.getKey().startsWith("GET"))
                .mapToLong(kind -> kind.getValue().sent())
                .sum();
    }

    /** A line for whoever looks on. */
    String line() {
        return "seed %d: %d commands, %d events, saturation %d/s, faults %s, checked %s, violations %d"
                .formatted(seed, commands(), events, saturation, faults, checked, violations.size());
    }

    /**
     * What became of calls.
     *
     * @param unknown no answer came, or none that says what became of it
     */
    record Outcomes(long sent, long done, long refused, long unknown) {
        static Outcomes of(Call call) {
            Integer status = call.status();
            if (status == null || status >= 500) return new Outcomes(1, 0, 0, 1);
            return status < 300 ? new Outcomes(1, 1, 0, 0) : new Outcomes(1, 0, 1, 0);
        }

        Outcomes plus(Outcomes other) {
            return new Outcomes(sent + other.sent, done + other.done, refused + other.refused, unknown + other.unknown);
        }
    }
}
