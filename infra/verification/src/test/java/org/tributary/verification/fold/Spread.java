package org.tributary.verification.fold;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Over which codes money lies: the chance that two units of it come from different ones. */
final class Spread {
    private final Map<String, Exact> codes = new TreeMap<>();

    /** Under each of several codes in equal parts. */
    void add(BigDecimal amount, String currency, List<String> under) {
        Exact part = Exact.ONE.over(Exact.of(under.size()));
        List<BigDecimal> parts = Shares.of(amount, currency, Collections.nCopies(under.size(), part));
        for (int place = 0; place < parts.size(); place++)
            codes.merge(under.get(place), Exact.of(parts.get(place)), Exact::plus);
    }

    /** What is less than nothing is a part of nothing. */
    Figures folded(String currency) {
        Figures figures = new Figures();
        Exact all = codes.values().stream().filter(Spread::counts).reduce(Exact.ZERO, Exact::plus);
        if (!all.isZero()) figures.add("index", Exact.ONE);
        codes.forEach((code, amount) -> {
            figures.add(code + " mobilized " + currency, amount);
            if (!counts(amount)) return;
            Exact share = amount.over(all);
            figures.add(code + " share", share);
            figures.add("index", Exact.ZERO.minus(share.times(share)));
        });
        return figures;
    }

    private static boolean counts(Exact amount) {
        return amount.compareTo(Exact.ZERO) > 0;
    }

    static void tell(Figures told, String name, JsonNode spread) {
        told.told(name + "index", spread.at("/index/exact"));
        for (JsonNode part : spread.path("parts")) {
            String code = name + part.path("code").asString();
            told.told(code + " mobilized", part.path("mobilized"));
            told.told(code + " share", part.at("/share/exact"));
        }
    }
}
