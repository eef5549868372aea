package org.tributary.verification.faults;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** I5: the audit trail lists every event, in the order of positions. */
final class AuditEqualsHistory {
    static final String QUESTION = "/api/audit/events?format=ndjson&sort=position";
    private static final JsonMapper JSON = JsonMapper.shared();

    private AuditEqualsHistory() {}

    static List<Violation> check(List<Call> calls, List<Stored> events) {
        Optional<Call> last = calls.stream()
                .filter(call -> call.told() && String.valueOf(call.path()).startsWith(QUESTION))
                .reduce((one, other) -> other);
        if (last.isEmpty()) return List.of(new Violation("I5", "the audit trail gave no answer"));
        List<Long> listed = String.valueOf(last.get().answer())
                .lines()
                .map(line -> JSON.readTree(line).path("position").asLong())
                .collect(Collectors.toList());
        List<Long> stored = events.stream().map(Stored::position).toList();
        // one that nobody waited for any more may have come after the judge looked
        listed.removeIf(position -> position > stored.get(stored.size() - 1));
        if (listed.equals(stored)) return List.of();
        return List.of(new Violation("I5", Difference.of(stored, listed)));
    }
}
