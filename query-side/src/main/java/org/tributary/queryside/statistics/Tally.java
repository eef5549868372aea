package org.tributary.queryside.statistics;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was counted, by year and code. */
record Tally(SortedMap<Integer, SortedMap<String, Count>> years) {
    Tally() {
        this(new TreeMap<>());
    }

    void add(int year, String code, Count count) {
        years.computeIfAbsent(year, begun -> new TreeMap<>()).merge(code, count, Count::plus);
    }

    SortedMap<Integer, Count> totals() {
        return years.entrySet().stream()
                .collect(Collectors.toMap(
                        year -> year.getKey(), year -> Count.sum(year.getValue().values()), Count::plus, TreeMap::new));
    }

    /** A figure that is not the same by region, by area and in all is not shown. */
    void requireSameAs(Tally other, String name) {
        if (!totals().equals(other.totals()))
            throw new IllegalStateException("Agreements don't count the same in all and by %s: %s, %s"
                    .formatted(name, totals(), other.totals()));
    }
}
