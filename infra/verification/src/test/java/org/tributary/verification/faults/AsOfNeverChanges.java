package org.tributary.verification.faults;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** I9: an answer as of a position is the fold up to it, and the same whenever it is asked. */
final class AsOfNeverChanges {
    static final String QUESTION = "/api/contributions/totals?asOfPosition=";
    private static final JsonMapper JSON = JsonMapper.shared();

    private AsOfNeverChanges() {}

    static List<Violation> check(List<Call> calls, List<Stored> events) {
        List<Violation> found = new ArrayList<>();
        Map<String, JsonNode> told = new HashMap<>();
        for (Call call : calls) {
            String path = String.valueOf(call.path());
            if (!call.told() || !path.startsWith(QUESTION) || call.stoppedAt() != null) continue;
            JsonNode items = JSON.readTree(call.answer()).path("items");
            JsonNode before = told.putIfAbsent(path, items);
            if (before != null && !before.equals(items))
                found.add(new Violation("I9", path + ": first " + before + ", then " + items));
            if (before == null) compare(Long.parseLong(path.substring(QUESTION.length())), items, events, found);
        }
        return found;
    }

    private static void compare(long position, JsonNode items, List<Stored> events, List<Violation> found) {
        Map<String, String> folded = new TreeMap<>();
        MoneyIsConserved.received(events.stream()
                        .filter(event -> event.position() <= position)
                        .toList())
                .forEach((currency, amount) -> folded.put(currency, MoneyIsConserved.plain(amount)));
        Map<String, String> told = new TreeMap<>();
        for (JsonNode item : items)
            told.put(
                    item.path("currency").asString(),
                    MoneyIsConserved.plain(
                            new BigDecimal(item.path("received").path("amount").asString())));
        if (!folded.equals(told))
            found.add(new Violation("I9", "as of " + position + ": expected " + folded + ", found " + told));
    }
}
