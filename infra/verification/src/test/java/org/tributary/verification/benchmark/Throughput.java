package org.tributary.verification.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** P1 and P2: how many commands a second, and what one costs the processor. */
final class Throughput {
    static final String MEASURE = "record-contribution";
    static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final Duration TURN = Duration.ofSeconds(4);

    private Throughput() {}

    /** @return the most that was reached a second */
    static double measure(Subject raw, Subject bare, Subject ours, Subject byThemselves, Report report)
            throws Exception {
        double most = 0;
        List<Subject> subjects = List.of(ours, bare, byThemselves);
        for (int clients : CLIENTS) {
            Rounds rounds = Rounds.of(raw, subjects, Measured::perSecond, subject -> subject.closed(clients, TURN));
            report.add(MEASURE, clients, rounds, subjects);
            double perSecond = rounds.of(ours.name(), Measured::perSecond);
            most = Math.max(most, perSecond);
            String figures = String.format(
                    Locale.ROOT,
                    "%.0f against %.0f a second; raw %.0f",
                    perSecond,
                    rounds.of(bare.name(), Measured::perSecond),
                    rounds.raw(Measured::perSecond));
            boolean bound = clients > 1;
            report.add(Row.atLeast(
                    "P1",
                    "commands a second against bare Spring Boot, %d clients".formatted(clients),
                    rounds.ratio(ours.name(), bare.name(), Measured::perSecond),
                    bound ? 0.4 : null,
                    bound ? 0.8 : null,
                    figures));
            report.add(Row.atMost(
                    "P2",
                    "CPU of a command against bare Spring Boot, %d clients".formatted(clients),
                    rounds.ratio(ours.name(), bare.name(), Measured::cpuMillisEach),
                    bound ? 2.5 : null,
                    bound ? 1.5 : null,
                    String.format(
                            Locale.ROOT,
                            "%.2f against %.2f ms",
                            rounds.of(ours.name(), Measured::cpuMillisEach),
                            rounds.of(bare.name(), Measured::cpuMillisEach))));
            report.add(Row.atLeast(
                    "group",
                    "committed together against each by itself, %d clients".formatted(clients),
                    rounds.ratio(ours.name(), byThemselves.name(), Measured::perSecond),
                    clients == 1 ? 0.95 : 1,
                    null,
                    String.format(
                            Locale.ROOT,
                            "%.0f against %.0f a second",
                            perSecond,
                            rounds.of(byThemselves.name(), Measured::perSecond))));
        }
        return most;
    }
}
