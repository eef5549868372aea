package org.tributary.verification.history;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.JsonNode;

/** The totals as the program tells them, in the words of whoever {@link Made made} the history. */
public final class Told {
    private final UnaryOperator<String> answers;

    /** @param answers what is answered to a path */
    public Told(UnaryOperator<String> answers) {
        this.answers = answers;
    }

    /** Every figure by its name. */
    public Map<String, String> figures() {
        Map<String, String> figures = new TreeMap<>();
        for (JsonNode item : items("/api/contributions/totals"))
            for (String sum : new String[] {"recorded", "reversed", "refunded", "writtenOff"})
                money(figures, "ledger ", item, sum);
        for (JsonNode item : items("/api/receivables?by=currency"))
            for (String sum : new String[] {"committed", "settled", "writtenOff", "reduced", "receivable", "overPaid"})
                money(figures, "receivables ", item, sum);
        for (JsonNode item : items("/api/agreements/totals")) money(figures, "agreements ", item, "value");
        for (JsonNode item : read("/api/statistics/agreements?by=owner").path("totals"))
            figures.put(
                    "signed in " + item.path("year").asString(),
                    item.path("agreements").asString() + " and "
                            + item.path("addenda").asString());
        for (JsonNode item : items("/api/pipeline"))
            if (!item.path("count").asString().equals("0"))
                figures.put(
                        "pipeline " + item.path("stage").asString(),
                        item.path("count").asString());
        return figures;
    }

    private static void money(Map<String, String> figures, String of, JsonNode item, String sum) {
        BigDecimal amount = new BigDecimal(item.path(sum).path("amount").asString());
        if (amount.signum() != 0)
            figures.put(
                    of + item.path("currency").asString() + " " + sum,
                    amount.stripTrailingZeros().toPlainString());
    }

    private JsonNode items(String path) {
        return read(path).path("items");
    }

    private JsonNode read(String path) {
        return StoredJson.mapper().readTree(answers.apply(path));
    }
}
