package org.tributary.verification.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tributary.verification.faults.Calls.Mark;
import tools.jackson.databind.json.JsonMapper;

/** I10: who waits for a position sees what was written there; what a client is shown never goes back; who stopped says so. */
final class WrittenIsRead {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern WAITED = Pattern.compile("minPosition=(\\d+)");

    private static final Set<String> ANEW = Set.of("rebuild", "corrupted_view", "token_lost");

    private final List<Violation> found = new ArrayList<>();
    private final Map<Integer, Call> shown = new HashMap<>();
    private final Map<Long, String> contributions = new HashMap<>();
    private final List<Mark> marks;

    private WrittenIsRead(List<Mark> marks) {
        this.marks = marks;
    }

    static List<Violation> check(List<Call> calls, List<Mark> marks) {
        WrittenIsRead reading = new WrittenIsRead(marks);
        for (Call call : calls) {
            if (call.accepted() && "record-contribution".equals(call.command())) reading.wrote(call);
            if (call.told()
                    && call.position() != null
                    && String.valueOf(call.path()).startsWith("/api/contributions"))
                reading.read(call, call.position());
        }
        return reading.found;
    }

    private void wrote(Call call) {
        var answer = JSON.readTree(call.answer());
        contributions.put(
                answer.path("position").asLong(),
                answer.path("created").get(0).path("id").asString());
    }

    private void read(Call call, long position) {
        Matcher waited = WAITED.matcher(String.valueOf(call.path()));
        if (waited.find()) {
            long needed = Long.parseLong(waited.group(1));
            if (position < needed) found.add(new Violation("I10", "earlier than it waited for: " + call));
            String written = contributions.get(needed);
            if (String.valueOf(call.path()).contains("agreementId=")
                    && written != null
                    && !String.valueOf(call.answer()).contains(written)
                    && JSON.readTree(call.answer()).path("next").isNull())
                found.add(new Violation("I10", "what was written is not shown: " + written + " in " + call));
        }
        if (String.valueOf(call.path()).contains("asOf")) return;
        Call before = shown.put(call.client(), call);
        if (before != null && before.position() != null && before.position() > position && !begunAnew(before, call))
            found.add(new Violation("I10", "went back from " + before.position() + ": " + call));
        if (call.stoppedAt() == null && during("stopped_view", call))
            found.add(new Violation("I10", "a view that stopped does not say so: " + call));
    }

    /** Only a view that is made anew begins at the beginning again. */
    private boolean begunAnew(Call before, Call call) {
        return marks.stream()
                .anyMatch(mark -> ANEW.contains(mark.fault())
                        && mark.fromNanos() < call.toNanos()
                        && mark.toNanos() > before.fromNanos());
    }

    private boolean during(String fault, Call call) {
        return marks.stream()
                .anyMatch(mark -> mark.fault().equals(fault)
                        && mark.fromNanos() < call.fromNanos()
                        && mark.toNanos() > call.toNanos());
    }
}
