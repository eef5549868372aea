package org.tributary.exchange.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tributary.events.Money;

/** What became of the lines so far; many threads count. */
final class Tally {
    private final SortedMap<String, Counts> commands = new TreeMap<>();
    private final SortedMap<String, Total> totals = new TreeMap<>();
    private final List<Refused> refused = new ArrayList<>();
    private int settled;

    synchronized int accepted(Line line) {
        commands.merge(line.command(), new Counts(1, 0, 0), Counts::plus);
        return there(line);
    }

    synchronized int alreadyThere(Line line) {
        commands.merge(line.command(), new Counts(0, 1, 0), Counts::plus);
        return there(line);
    }

    private int there(Line line) {
        Money money = line.money();
        if (money != null) totals.merge(money.currency().code(), new Total(1, money), Total::plus);
        return ++settled;
    }

    synchronized int refused(Refused line) {
        commands.merge(line.command(), new Counts(0, 0, 1), Counts::plus);
        refused.add(line);
        return ++settled;
    }

    synchronized int settled() {
        return settled;
    }

    synchronized SortedMap<String, Counts> commands() {
        return new TreeMap<>(commands);
    }

    synchronized SortedMap<String, Total> totals() {
        return new TreeMap<>(totals);
    }

    synchronized List<Refused> refused() {
        return refused.stream().sorted(Comparator.comparingInt(Refused::line)).toList();
    }
}
