package org.tributary.verification.fold;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Figures by their names; what is nothing is not among them. */
final class Figures {
    private final Map<String, Exact> sums = new TreeMap<>();

    void add(String name, Exact amount) {
        sums.merge(name, amount, Exact::plus);
    }

    void add(String name, BigDecimal amount) {
        add(name, Exact.of(amount));
    }

    /** Money keeps its currency in its name: {@code settled EUR}. */
    void add(String name, BigDecimal amount, String currency) {
        add(name + " " + currency, Exact.of(amount));
    }

    Exact of(String name) {
        return sums.getOrDefault(name, Exact.ZERO);
    }

    /** As an answer tells it: money, several of it, a number, a fraction, or nothing at all. */
    void told(String name, JsonNode said) {
        if (said.isArray()) said.forEach(each -> told(name, each));
        else if (said.has("currency"))
            add(
                    name + " " + said.path("currency").asString(),
                    Exact.of(said.path("amount").asString()));
        else if (said.isValueNode() && !said.isNull()) add(name, Exact.of(said.asString()));
    }

    void told(String prefix, JsonNode row, String... fields) {
        for (String field : fields) told(prefix + " " + field, row.path(field));
    }

    void addAll(String prefix, Figures other) {
        other.sums.forEach((name, sum) -> add(prefix + name, sum));
    }

    /** Whether there are any whose names begin so, though they may come to nothing. */
    boolean has(String prefix) {
        return sums.keySet().stream().anyMatch(name -> name.startsWith(prefix));
    }

    void takeAll(String prefix, Figures other) {
        other.sums.forEach((name, sum) -> add(prefix + name, Exact.ZERO.minus(sum)));
    }

    /** Money by the currency at the end of its name. */
    TreeMap<String, Exact> byCurrency() {
        TreeMap<String, Exact> currencies = new TreeMap<>();
        sums.forEach((name, sum) -> currencies.merge(name.substring(name.lastIndexOf(' ') + 1), sum, Exact::plus));
        return currencies;
    }

    boolean same(Figures other) {
        return shown().equals(other.shown());
    }

    Figures without(String name) {
        return unless(name::equals);
    }

    Figures unless(Predicate<String> those) {
        Figures others = new Figures();
        others.addAll("", this);
        others.sums.keySet().removeIf(those);
        return others;
    }

    /** Those whose names begin so, by the rest of their names. */
    Figures under(String prefix) {
        Figures under = new Figures();
        sums.forEach((name, sum) -> {
            if (name.startsWith(prefix)) under.add(name.substring(prefix.length()), sum);
        });
        return under;
    }

    Figures rounded(int decimals, Predicate<String> those) {
        Figures rounded = new Figures();
        sums.forEach((name, sum) -> {
            if (those.test(name)) rounded.add(name, sum.rounded(decimals));
            else rounded.add(name, sum);
        });
        return rounded;
    }

    Map<String, String> shown() {
        return sums.entrySet().stream()
                .filter(sum -> !sum.getValue().isZero())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, sum -> sum.getValue().toString(), (one, other) -> one, TreeMap::new));
    }
}
