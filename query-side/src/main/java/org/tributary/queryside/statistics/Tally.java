package org.tributary.queryside.statistics;

import java.util.SortedMap;
import java.util.TreeMap;

/** What was counted, by year and code. */
record Tally(SortedMap<Integer, SortedMap<String, Count>> years) {
    Tally() {
        this(new TreeMap<>());
    }

    void add(int year, String code, Count count) {
        years.computeIfAbsent(year, begun -> new TreeMap<>()).merge(code, count, Count::plus);
    }

    SortedMap<Integer, Count> totals() {
        SortedMap<Integer, Count> totals = new TreeMap<>();
        years.forEach((year, codes) -> totals.put(year, Count.sum(codes.values())));
        return totals;
    }

    /** A figure that is not the same in all is not shown. */
    void requireSameAs(SortedMap<Integer, Count> inAll, String name) {
        if (!totals().equals(inAll))
            throw new Disagreement(
                    "Agreements don't count the same by %s and in all: %s, %s".formatted(name, totals(), inAll));
    }
}
