package org.tributary.verification.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was told beside what was folded. */
final class Comparison {
    private static final String ALL = "limit=1000";
    private static final String WHOLE = "format=ndjson";
    private static final String PROBLEM = "{\"type\"";
    private static final String NOTHING = "0";

    private final long known;
    private final UnaryOperator<String> answers;
    private final List<String> differences = new ArrayList<>();
    private final Map<String, Integer> compared = new TreeMap<>();

    /** @param answers what is answered to a path, as known at the position */
    Comparison(long known, UnaryOperator<String> answers) {
        this.known = known;
        this.answers = answers;
    }

    void compare(Question question, LocalDate on) {
        String path = question.path() + "&effectiveOn=" + on + "&asOfPosition=" + known;
        JsonNode answer = answer(path);
        Map<String, String> told = question.told(answer).shown();
        Map<String, String> folded = question.folded().shown();
        if (!answer.has("position") && !folded.isEmpty()) {
            differences.add(path + " had no answer: " + answer);
            return;
        }
        TreeSet<String> names = new TreeSet<>(told.keySet());
        names.addAll(folded.keySet());
        compared.put(question.path(), names.size());
        for (String name : names) {
            String said = told.getOrDefault(name, NOTHING);
            String made = folded.getOrDefault(name, NOTHING);
            if (!said.equals(made)) differences.add("%s, %s: told %s, folded %s".formatted(path, name, said, made));
        }
    }

    /** Page by page, where there are pages. */
    private JsonNode answer(String path) {
        if (path.contains(WHOLE)) return lines(answers.apply(path));
        JsonNode answer = read(path);
        String next = answer.path("next").asString("");
        while (path.contains(ALL) && !next.isEmpty() && answer.path("items") instanceof ArrayNode items) {
            JsonNode page = read(path + "&cursor=" + next);
            page.path("items").forEach(items::add);
            next = page.path("next").asString("");
        }
        return answer;
    }

    private JsonNode lines(String answer) {
        if (answer.startsWith(PROBLEM)) return JsonMapper.shared().readTree(answer);
        ObjectNode whole = JsonMapper.shared().createObjectNode().put("position", known);
        ArrayNode items = whole.putArray("items");
        answer.lines().map(JsonMapper.shared()::readTree).forEach(items::add);
        return whole;
    }

    private JsonNode read(String path) {
        return JsonMapper.shared().readTree(answers.apply(path));
    }

    List<String> differences() {
        return differences;
    }

    Map<String, Integer> compared() {
        return compared;
    }
}
