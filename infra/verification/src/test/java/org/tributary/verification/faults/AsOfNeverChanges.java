package org.tributary.verification.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tributary.verification.faults.Calls.Mark;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * I9: an answer as of a position is the same whenever it is asked, and the fold up to it: of totals, receivables,
 * statistics and the pipeline's counts. Folding KPIs and the register's page would be to write them a second time.
 */
final class AsOfNeverChanges {
    private static final JsonMapper JSON = JsonMapper.shared();

    private AsOfNeverChanges() {}

    static List<Violation> check(List<Call> calls, List<Mark> marks, List<Stored> events) {
        List<Mark> voids =
                marks.stream().filter(mark -> mark.fault().equals("void")).toList();
        List<Violation> found = new ArrayList<>();
        Map<String, JsonNode> told = new HashMap<>();
        for (Call call : calls) {
            if (!AsOf.isAsked(call) || call.stoppedAt() != null) continue;
            if (voids.stream().anyMatch(mark -> mark.fromNanos() < call.toNanos() && mark.toNanos() > call.fromNanos()))
                continue;
            String path = String.valueOf(call.path());
            JsonNode answer = JSON.readTree(call.answer());
            JsonNode before = told.putIfAbsent(path, answer);
            if (before != null && !before.equals(answer))
                found.add(new Violation("I9", path + ": first " + before + ", then " + answer));
            if (before == null) compare(path, answer, events, found);
        }
        return found;
    }

    private static void compare(String path, JsonNode answer, List<Stored> events, List<Violation> found) {
        long position = AsOf.position(path);
        FoldedAnswers folded = FoldedAnswers.of(
                events.stream().filter(event -> event.position() <= position).toList());
        Map<String, String> expected;
        Map<String, String> told;
        if (path.startsWith(AsOf.TOTALS)) {
            expected = folded.totals();
            told = ToldAnswers.totals(answer);
        } else if (path.startsWith(AsOf.RECEIVABLES)) {
            expected = folded.receivables();
            told = ToldAnswers.receivables(answer);
        } else if (path.startsWith(AsOf.STATISTICS)) {
            expected = folded.statistics();
            told = ToldAnswers.statistics(answer);
        } else if (path.startsWith(AsOf.PIPELINE)) {
            expected = folded.pipeline();
            told = ToldAnswers.pipeline(answer);
        } else return;
        if (!expected.equals(told)) found.add(new Violation("I9", path + ": expected " + expected + ", found " + told));
    }
}
