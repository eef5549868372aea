package org.tributary.verification.faults;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** I1: an acknowledged command's events are in the log exactly once, as they were told, and nobody else's are. */
final class AcknowledgedOnce {
    private static final JsonMapper JSON = JsonMapper.shared();

    private AcknowledgedOnce() {}

    static List<Violation> check(List<Call> calls, List<Stored> events) {
        Map<String, List<Stored>> byKey =
                events.stream().filter(event -> !event.key().isEmpty()).collect(Collectors.groupingBy(Stored::key));
        List<Violation> found = new ArrayList<>();
        for (Call call : calls) if (call.accepted()) check(call, byKey.getOrDefault(call.key(), List.of()), found);
        Set<String> sent = calls.stream().map(Call::request).collect(Collectors.toSet());
        for (Stored event : events)
            if (event.sentByClients() && !sent.contains(event.request()))
                found.add(new Violation("I1", "nobody sent what stands at " + event));
        return found;
    }

    private static void check(Call call, List<Stored> events, List<Violation> found) {
        String told = "key " + call.key() + ", told " + call.answer();
        Set<String> requests = events.stream().map(Stored::request).collect(Collectors.toSet());
        if (events.isEmpty()) found.add(new Violation("I1", "acknowledged and not in the log: " + told));
        else if (requests.size() > 1)
            found.add(new Violation("I1", "took effect twice: " + told + ", found " + events));
        else if (!fits(JSON.readTree(call.answer()), events))
            found.add(new Violation("I1", "told otherwise than stored: " + told + ", found " + events));
        else if (!events.stream().allMatch(event -> stored(call, event)))
            found.add(new Violation("I1", "sent otherwise than stored: " + call.body() + ", found " + events));
    }

    private static boolean fits(JsonNode answer, List<Stored> events) {
        List<String> names = new ArrayList<>();
        answer.path("events").forEach(name -> names.add(name.asString()));
        return new HashSet<>(names).equals(events.stream().map(Stored::name).collect(Collectors.toSet()))
                && names.size() == events.size()
                && answer.path("position").asLong()
                        == events.get(events.size() - 1).position();
    }

    private static boolean stored(Call call, Stored event) {
        if (!event.is("contribution-recorded")) return true;
        JsonNode amount = JSON.readTree(call.body()).path("amount");
        return event.currency("amount").equals(amount.path("currency").asString())
                && event.amount("amount")
                                .compareTo(new BigDecimal(amount.path("amount").asString()))
                        == 0;
    }
}
