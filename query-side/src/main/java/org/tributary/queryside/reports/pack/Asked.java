package org.tributary.queryside.reports.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tributary.platform.problem.Refusal;
import tools.jackson.databind.JsonNode;

/** The answers that a pack is made of, each asked as of the same position and day, and once. */
final class Asked {
    private static final int NOT_FOUND = 404;

    private final Function<String, JsonNode> question;
    private final Map<String, JsonNode> answers = new LinkedHashMap<>();

    /** @param question answers a path with its parameters */
    Asked(Function<String, JsonNode> question) {
        this.question = question;
    }

    JsonNode of(String query) {
        JsonNode known = answers.get(query);
        if (known != null) return known;
        JsonNode answer = question.apply(query);
        answers.put(query, answer);
        return answer;
    }

    /** What the codes of a list are called, in its order; and what is under none. */
    Map<String, String> names(String list) {
        Map<String, String> names = new LinkedHashMap<>();
        try {
            for (JsonNode code : of("/api/codes/" + list).path("entries"))
                names.put(code.path("code").asString(), code.path("name").asString());
        } catch (Refusal refusal) {
            // of a list that was not published then each code stands for itself
            if (refusal.status() != NOT_FOUND) throw refusal;
        }
        names.put("unassigned", "Not assigned");
        return names;
    }

    static BigDecimal decimal(JsonNode text) {
        return text.isMissingNode() || text.isNull() ? BigDecimal.ZERO : new BigDecimal(text.asString());
    }

    static BigDecimal amount(JsonNode money) {
        return decimal(money.path("amount"));
    }

    /** In the order of the currencies' codes: {@code EUR 5,000.00; USD 7.50}. */
    static String inWords(JsonNode sums) {
        return sums.valueStream().map(Asked::inWordsOne).sorted().collect(Collectors.joining("; "));
    }

    static String inWordsOne(JsonNode money) {
        BigDecimal amount = amount(money);
        return money.path("currency").asString() + " " + Figures.grouped(amount, Math.max(0, amount.scale()));
    }

    /** In which currencies any of the rows has this. */
    static List<String> currencies(Iterable<JsonNode> rows, String field) {
        TreeSet<String> codes = new TreeSet<>();
        for (JsonNode row : rows)
            for (JsonNode sum : row.path(field)) codes.add(sum.path("currency").asString());
        return new ArrayList<>(codes);
    }

    static BigDecimal in(JsonNode sums, String currency) {
        return sums.valueStream()
                .filter(sum -> sum.path("currency").asString().equals(currency))
                .map(Asked::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
