package org.tributary.verification.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * The raw yardstick before and after each subject, three times over: a shared machine changes its speed, and what counts is
 * how a subject stood to the raw work beside it.
 */
final class Rounds {
    static final int COUNT = 3;
    private static final int TRIES = 4;
    private static final double DRIFT = 1.5;

    private final List<Round> valid = new ArrayList<>();
    private int voided;
    private boolean steady = true;

    private Rounds() {}

    /**
     * @param measure how a subject is measured here
     * @param speed the figure by which the raw points must agree
     */
    static Rounds of(Subject raw, List<? extends Subject> subjects, ToDoubleFunction<Measured> speed, Measure measure)
            throws Exception {
        Rounds rounds = new Rounds();
        while (rounds.valid.size() < COUNT) {
            System.out.printf("  round %d of %d%n", rounds.valid.size() + 1, COUNT);
            Round round = round(raw, subjects, subject -> said(subject, measure.of(subject)));
            boolean steady = round.drift(speed) <= DRIFT;
            if (!steady && rounds.voided < TRIES) {
                System.out.println("  void: the machine changed its speed meanwhile");
                rounds.voided++;
                continue;
            }
            rounds.valid.add(round);
            rounds.steady &= steady;
        }
        return rounds;
    }

    private static Measured said(Subject subject, Measured measured) {
        System.out.printf(
                Locale.ROOT,
                "    %-18s %6.0f a second, median %.1f ms, p99 %.1f ms, CPU %.2f ms each%n",
                subject.name(),
                measured.perSecond(),
                measured.millis(50),
                measured.millis(99),
                measured.cpuMillisEach());
        return measured;
    }

    private static Round round(Subject raw, List<? extends Subject> subjects, Measure measure) throws Exception {
        List<Measured> raws = new ArrayList<>(List.of(measure.of(raw)));
        Map<String, Measured> others = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            others.put(subject.name(), measure.of(subject));
            raws.add(measure.of(raw));
        }
        return new Round(raws, others);
    }

    /** Rounds thrown away because the machine changed under them. */
    int voided() {
        return voided;
    }

    /** Whether the machine held still enough for the rounds to mean something. */
    boolean isSteady() {
        return steady;
    }

    double raw(ToDoubleFunction<Measured> figure) {
        return median(valid.stream().flatMap(round -> round.raws().stream()).mapToDouble(figure));
    }

    double of(String subject, ToDoubleFunction<Measured> figure) {
        return median(valid.stream().map(round -> round.others().get(subject)).mapToDouble(figure));
    }

    /** The median of the rounds' own ratios. */
    double ratio(String subject, String to, ToDoubleFunction<Measured> figure) {
        return median(valid.stream()
                .mapToDouble(round -> figure.applyAsDouble(round.others().get(subject))
                        / figure.applyAsDouble(round.others().get(to))));
    }

    /** Each round's figure against the raw work just before and after it. */
    double ratioToRaw(String subject, ToDoubleFunction<Measured> figure) {
        return median(valid.stream().mapToDouble(round -> round.toRaw(subject, figure)));
    }

    static double median(DoubleStream figures) {
        double[] sorted = figures.sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** How it is measured. */
    @FunctionalInterface
    interface Measure {
        Measured of(Subject subject) throws Exception;
    }

    private record Round(List<Measured> raws, Map<String, Measured> others) {
        double drift(ToDoubleFunction<Measured> speed) {
            double[] rates = raws.stream().mapToDouble(speed).sorted().toArray();
            return rates[rates.length - 1] / rates[0];
        }

        double toRaw(String subject, ToDoubleFunction<Measured> figure) {
            int place = List.copyOf(others.keySet()).indexOf(subject);
            double beside = (figure.applyAsDouble(raws.get(place)) + figure.applyAsDouble(raws.get(place + 1))) / 2;
            return figure.applyAsDouble(others.get(subject)) / beside;
        }
    }
}
