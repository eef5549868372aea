package org.tributary.queryside.reports.pack;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.queryside.figures.Fraction;
import org.tributary.queryside.reports.pack.Pack.Cell;
import org.tributary.queryside.reports.pack.Pack.Line;
import tools.jackson.databind.JsonNode;

/** What was planned of one measure, and how far that came: by currency, or of counts in all. */
final class Reached {
    private static final int PLACES = 4;

    private final String unit;
    private final Map<String, Planned> planned = new TreeMap<>();
    private Fraction count = Fraction.ZERO;
    private BigDecimal money = BigDecimal.ZERO;
    private String reporting = "";

    Reached(String unit) {
        this.unit = unit;
    }

    void add(JsonNode row) {
        JsonNode actual = row.path("actual");
        JsonNode target = row.path("target");
        if (unit.equals("count")) {
            count = count.plus(fraction(actual.path("exact")));
            if (target.has("count")) planned("").add(fraction(target.path("count")), fraction(actual.path("exact")));
            return;
        }
        reporting = actual.at("/reporting/currency").asString("");
        money = money.add(Asked.amount(actual.path("reporting")));
        if (!target.has("amount")) return;
        boolean another = actual.has("inTargetCurrency");
        JsonNode reached = actual.path(another ? "inTargetCurrency" : "reporting");
        Planned planned = planned(target.at("/amount/currency").asString());
        planned.add(Fraction.of(Asked.amount(target.path("amount"))), Fraction.of(Asked.amount(reached)));
        if (!actual.path(another ? "unconvertedInTargetCurrency" : "unconverted")
                .isEmpty()) planned.lacksRates = true;
    }

    private Planned planned(String currency) {
        return planned.computeIfAbsent(currency, one -> new Planned());
    }

    List<Line> lines(String title) {
        Cell all = unit.equals("count") ? Cell.count(count.rounded(PLACES).stripTrailingZeros()) : Cell.money(money);
        if (planned.isEmpty())
            return List.of(Line.of(
                    Cell.text(title),
                    Cell.text(reporting),
                    Cell.count(BigDecimal.ZERO),
                    Cell.empty(),
                    Cell.empty(),
                    Cell.empty(),
                    all));
        List<Line> lines = new ArrayList<>();
        planned.forEach((currency, one) ->
                lines.add(one.line(title, currency, currency.equals(reporting) ? all : Cell.empty())));
        if (unit.equals("money") && !planned.containsKey(reporting))
            lines.add(Line.of(
                    Cell.text(title),
                    Cell.text(reporting),
                    Cell.empty(),
                    Cell.empty(),
                    Cell.empty(),
                    Cell.empty(),
                    all));
        return lines;
    }

    private static Fraction fraction(JsonNode exact) {
        if (exact.isMissingNode() || exact.isNull()) return Fraction.ZERO;
        String[] parts = exact.asString().split("/", 2);
        return new Fraction(new BigInteger(parts[0]), new BigInteger(parts.length == 1 ? "1" : parts[1]));
    }

    private static final class Planned {
        private int owners;
        private boolean lacksRates;
        private Fraction target = Fraction.ZERO;
        private Fraction reached = Fraction.ZERO;

        void add(Fraction planned, Fraction actual) {
            owners++;
            target = target.plus(planned);
            reached = reached.plus(actual);
        }

        Line line(String title, String currency, Cell all) {
            return Line.of(
                    Cell.text(title),
                    Cell.text(currency),
                    Cell.count(BigDecimal.valueOf(owners)),
                    figure(target, currency),
                    figure(reached, currency),
                    target.signum() == 0 || lacksRates
                            ? Cell.empty()
                            : Cell.percent(reached.over(target).rounded(PLACES)),
                    all);
        }

        private static Cell figure(Fraction figure, String currency) {
            BigDecimal rounded = figure.rounded(PLACES).stripTrailingZeros();
            return currency.isEmpty() ? Cell.count(rounded) : new Cell("", rounded, Math.max(2, rounded.scale()));
        }
    }
}
