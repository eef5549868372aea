package org.tributary.verification.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** P17 and P12: what everybody wants at once, and what has become very long. */
final class Streams {
    private static final int CLIENTS = 32;
    private static final int LONG = 10_000;
    private static final Duration TURN = Duration.ofSeconds(4);

    private Streams() {}

    /** @return the agreement that all of it went to */
    static String oneForAll(Subject raw, House house, Report report) throws Exception {
        house.process().goOn();
        String agreement = house.signed();
        Subject hot = new Contributions("one agreement", house, List.of(agreement));
        long[] answered = {0};
        Rounds rounds = Rounds.of(raw, List.of(hot), Measured::perSecond, subject -> {
            Measured measured = subject.closed(subject == raw ? 1 : CLIENTS, TURN);
            if (subject != raw) answered[0] += measured.count();
            return measured;
        });
        long lost = 1 + answered[0] - house.eventsOf(agreement);
        if (lost != 0)
            throw new IllegalStateException("%d of %d that were answered are lost".formatted(lost, answered[0]));
        report.add("one agreement for all", CLIENTS, rounds, List.of(hot));
        report.add(Row.atLeast(
                "P17",
                "one agreement, 32 clients, against raw at one client",
                rounds.ratioToRaw(hot.name(), Measured::perSecond),
                0.3,
                0.8,
                "%d answered, none lost".formatted(answered[0])));
        return agreement;
    }

    static void longAgainstShort(Subject raw, House house, String agreement, Report report) throws Exception {
        house.process().goOn();
        List<String> few = new ArrayList<>();
        for (int i = 0; i < 100; i++) few.add(house.signed());
        Subject shorts = new Contributions("streams of about 10", house, few);
        Load.counted(shorts.work(), 9 * few.size(), CLIENTS);
        Subject longs = new Contributions("a stream of 10,000", house, List.of(agreement));
        System.out.println("Making a stream of " + LONG + " events");
        Load.counted(longs.work(), Math.max(0, LONG - house.eventsOf(agreement)), CLIENTS);
        house.settle();
        Rounds rounds = Rounds.of(raw, List.of(shorts, longs), Measured::perSecond, subject -> subject.closed(1, TURN));
        report.add("long against short", 1, rounds, List.of(shorts, longs));
        report.add(Row.atMost(
                "P12",
                "a command on a stream of 10,000 events against one of 10, median",
                rounds.ratio(longs.name(), shorts.name(), measured -> measured.millis(50)),
                5.0,
                1.5,
                String.format(
                        Locale.ROOT,
                        "%.1f against %.1f ms",
                        rounds.of(longs.name(), measured -> measured.millis(50)),
                        rounds.of(shorts.name(), measured -> measured.millis(50)))));
    }
}
