package org.tributary.verification.faults;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What answers say, a line a row. */
final class ToldAnswers {
    private ToldAnswers() {}

    static Map<String, String> totals(JsonNode answer) {
        Map<String, String> totals = new TreeMap<>();
        for (JsonNode item : answer.path("items"))
            totals.put(item.path("currency").asString(), amount(item, "received"));
        return totals;
    }

    static Map<String, String> receivables(JsonNode answer) {
        Map<String, String> text = new TreeMap<>();
        for (JsonNode item : answer.path("items"))
            text.put(
                    item.path("code").asString(),
                    String.join(
                            " ",
                            amount(item, "committed"),
                            amount(item, "settled"),
                            amount(item, "receivable"),
                            amount(item, "overPaid")));
        return text;
    }

    static Map<String, String> statistics(JsonNode answer) {
        Map<String, String> text = new TreeMap<>();
        for (JsonNode item : answer.path("items"))
            text.put(
                    item.path("year").asString() + " " + item.path("code").asString(),
                    item.path("agreements").asString() + " "
                            + item.path("addenda").asString());
        return text;
    }

    static Map<String, String> pipeline(JsonNode answer) {
        Map<String, String> text = new TreeMap<>();
        for (JsonNode row : answer.path("stages"))
            text.put(row.path("stage").asString(), row.path("count").asString());
        text.put("on hold", answer.at("/onHold/count").asString());
        text.put("won", answer.at("/won/count").asString());
        text.put("lost", answer.at("/lost/count").asString());
        text.values().removeIf("0"::equals);
        return text;
    }

    private static String amount(JsonNode item, String field) {
        return MoneyIsConserved.plain(
                new BigDecimal(item.path(field).path("amount").asString()));
    }
}
