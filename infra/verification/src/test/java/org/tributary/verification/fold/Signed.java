package org.tributary.verification.fold;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What was signed in each year, over what it counts on its own day: agreements and addenda in exact shares, money to the cent.
 * The total is counted apart, and every cut must add up to it.
 */
final class Signed implements Question {
    private final World world;
    private final String by;
    private final Figures figures = new Figures();

    Signed(World world, String by) {
        this.world = world;
        this.by = by;
    }

    @Override
    public String path() {
        return "/api/statistics/agreements?by=" + by;
    }

    @Override
    public void next(Agreement agreement) {
        if (world.voided.contains(agreement.id())) return;
        for (Signature signature : agreement.signatures())
            if (!world.partnership(agreement).brokered(signature.on())) add(agreement, signature);
    }

    private void add(Agreement agreement, Signature signature) {
        String what = signature.addendum().isPresent() ? "addenda" : "agreements";
        String year = signature.on().getYear() + " ";
        if (signature.counts()) {
            figures.add(year + "in all " + what, Exact.ONE);
            figures.add("in all " + what, Exact.ONE);
            for (Part part : parts(agreement, signature)) figures.add(year + part.code() + " " + what, part.share());
        }
        String currency = agreement.currency();
        figures.add(year + "in all values", signature.worth(), currency);
        figures.add("in all values", signature.worth(), currency);
        if (isOfFunders()) funders(signature, year, currency);
        else split(parts(agreement, signature), signature.worth(), year, currency);
    }

    private void split(List<Part> parts, BigDecimal worth, String year, String currency) {
        List<BigDecimal> amounts =
                Shares.of(worth, currency, parts.stream().map(Part::share).toList());
        for (int place = 0; place < amounts.size(); place++)
            figures.add(year + parts.get(place).code() + " values", amounts.get(place), currency);
    }

    private void funders(Signature signature, String year, String currency) {
        for (Value value : signature.values())
            figures.add(year + code(value, signature) + " values", value.worth(), currency);
    }

    boolean isOfFunders() {
        return by.equals("partner-category");
    }

    String code(Value value, Signature signature) {
        return value.own() ? Value.OWN : world.partners.category(value.source(), signature.on());
    }

    List<Part> parts(Agreement agreement, Signature signature) {
        return switch (by) {
            case "instrument" -> Part.whole(agreement.instrument());
            case "owner" -> {
                String owner =
                        world.partnership(agreement).owner.at(world.today).orElse(Staff.NOWHERE);
                yield Part.whole(owner);
            }
            case "partner-category" -> categories(agreement);
            default -> agreement.over(by, signature.on());
        };
    }

    /** In equal parts those who bring something at the signature; all partners where nobody does. */
    private List<Part> categories(Agreement agreement) {
        List<String> funders = agreement.signatures().get(0).values().stream()
                .filter(value -> !value.own())
                .map(Value::source)
                .toList();
        return world.partners.categories(funders.isEmpty() ? agreement.partners() : funders, agreement.on());
    }

    /** Of addenda only a rounded number is told. */
    @Override
    public Figures folded() {
        return figures.rounded(6, name -> name.endsWith("addenda"));
    }

    @Override
    public Figures told(JsonNode answer) {
        Figures told = new Figures();
        rows(answer).forEach((name, row) -> tell(told, name, row));
        return told;
    }

    /** By year and code, of each year in all, and in all. */
    static Map<String, JsonNode> rows(JsonNode answer) {
        Map<String, JsonNode> rows = new TreeMap<>();
        for (JsonNode item : answer.path("items"))
            rows.put(item.path("year").asString() + " " + item.path("code").asString(), item);
        for (JsonNode year : answer.path("totals")) rows.put(year.path("year").asString() + " in all", year);
        rows.put("in all", answer.path("total"));
        return rows;
    }

    private static void tell(Figures told, String name, JsonNode row) {
        told.told(name + " agreements", row.path("exact"));
        told.told(name + " addenda", row.path("addenda"));
        told.told(name + " values", row.path("values"));
    }
}
