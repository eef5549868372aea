package org.tributary.verification.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** I3: sequences have no holes and follow the positions; a version was told to one command; If-Match was the one before. */
final class OneSuccessAVersion {
    private static final JsonMapper JSON = JsonMapper.shared();

    private OneSuccessAVersion() {}

    static List<Violation> check(List<Call> calls, List<Stored> events) {
        List<Violation> found = new ArrayList<>();
        Map<String, Long> next = new HashMap<>();
        for (Stored event : events) {
            long expected = next.getOrDefault(event.stream(), 0L);
            if (event.sequence() != expected)
                found.add(new Violation("I3", "expected sequence " + expected + ", found " + event));
            next.put(event.stream(), event.sequence() + 1);
        }
        Map<String, String> told = new HashMap<>();
        for (Call call : calls) if (call.accepted()) check(call, told, found);
        return found;
    }

    private static void check(Call call, Map<String, String> told, List<Violation> found) {
        JsonNode answer = JSON.readTree(call.answer());
        for (JsonNode stream : answer.path("streams")) {
            String version =
                    stream.path("id").asString() + "/" + stream.path("version").asLong();
            String other = told.putIfAbsent(version, call.key());
            if (other != null && !other.equals(call.key()))
                found.add(new Violation("I3", version + " was told to " + other + " and to " + call.key()));
        }
        if (call.ifMatch() != null && answer.path("version").asLong() <= call.ifMatch())
            found.add(new Violation("I3", "accepted upon a later version than If-Match says: " + call));
        long events = answer.path("events").size();
        if (call.ifMatch() != null && answer.path("version").asLong() != call.ifMatch() + events)
            found.add(new Violation("I3", "accepted upon another version than If-Match says: " + call));
    }
}
