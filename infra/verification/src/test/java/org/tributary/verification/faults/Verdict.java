package org.tributary.verification.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was checked, how many of each, and what does not hold. */
record Verdict(Map<String, Long> checked, List<Violation> found) {
    Verdict() {
        this(new LinkedHashMap<>(), new ArrayList<>());
    }

    void on(String what, long count, List<Violation> violations) {
        checked.merge(what, count, Long::sum);
        found.addAll(violations);
    }

    void add(Verdict other) {
        other.checked.forEach((what, count) -> checked.merge(what, count, Long::sum));
        found.addAll(other.found);
    }
}
