package org.tributary.verification.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** In words, what one list has that the other hasn't. */
final class Difference {
    private Difference() {}

    static String of(List<?> expected, List<?> found) {
        List<Object> missing = without(expected, found);
        List<Object> more = without(found, expected);
        if (missing.isEmpty() && more.isEmpty()) return "in another order";
        return "missing %d %s, more %d %s".formatted(missing.size(), some(missing), more.size(), some(more));
    }

    private static List<Object> without(List<?> these, List<?> those) {
        var counts = new HashMap<Object, Integer>();
        those.forEach(each -> counts.merge(each, 1, Integer::sum));
        List<Object> left = new ArrayList<>();
        for (Object each : these) if (counts.merge(each, -1, Integer::sum) < 0) left.add(each);
        return left;
    }

    private static List<Object> some(List<Object> all) {
        return all.subList(0, Math.min(5, all.size()));
    }
}
