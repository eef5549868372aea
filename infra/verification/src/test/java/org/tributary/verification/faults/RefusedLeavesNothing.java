package org.tributary.verification.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** I2: a refused command has no event; one of which nothing is known has all of its events or none, and its key tells which. */
final class RefusedLeavesNothing {
    private RefusedLeavesNothing() {}

    static List<Violation> check(List<Call> calls, List<Stored> events, List<String> accepted) {
        Map<String, List<Stored>> byRequest = events.stream().collect(Collectors.groupingBy(Stored::request));
        List<Violation> found = new ArrayList<>();
        for (Call call : calls)
            if (call.refused() && byRequest.containsKey(call.request()))
                found.add(new Violation(
                        "I2", "refused and stored: " + call + ", found " + byRequest.get(call.request())));
        Set<String> stored = events.stream().map(Stored::key).collect(Collectors.toSet());
        stored.remove("");
        Set<String> kept = new HashSet<>(accepted);
        for (String key : stored)
            if (!kept.contains(key)) found.add(new Violation("I2", "stored, and its key is not known: " + key));
        for (String key : kept)
            if (!stored.contains(key)) found.add(new Violation("I2", "the key is known, and nothing stored: " + key));
        return found;
    }
}
