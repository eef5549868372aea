package org.tributary.verification.fold;

import java.util.Comparator;
import java.util.TreeMap;
import java.util.TreeSet;

/** Why a partnership is worth something else at the end of a day than before it, as the bars of the bridge are named. */
final class Why {
    private Why() {}

    static String of(Stands before, Stands after, String cut) {
        if (before.open() && after.open())
            return before.years().same(after.years())
                    ? before.says(cut).equals(after.says(cut)) ? "reweighted" : "progressed"
                    : changed(before.years(), after.years());
        return before.open() ? left(after.category()) : entered(before.category());
    }

    private static String entered(String from) {
        return switch (from) {
            case "on-hold" -> "resumed";
            case "brokered" -> "brokered";
            case "lost", "committed", "done" -> "reopened";
            default -> "new";
        };
    }

    private static String left(String into) {
        return switch (into) {
            case "on-hold" -> "held";
            case "brokered", "lost" -> into;
            case "committed", "done" -> "won";
            default -> "voided";
        };
    }

    /** How much it is, and then in which years. */
    private static String changed(Figures before, Figures after) {
        TreeMap<String, Exact> was = before.byCurrency();
        TreeMap<String, Exact> is = after.byCurrency();
        TreeSet<String> currencies = new TreeSet<>(was.keySet());
        currencies.addAll(is.keySet());
        if (currencies.size() > 1) return "redenominated";
        int more = currencies.stream()
                .map(currency -> is.getOrDefault(currency, Exact.ZERO)
                        .minus(was.getOrDefault(currency, Exact.ZERO))
                        .compareTo(Exact.ZERO))
                .max(Comparator.naturalOrder())
                .orElse(0);
        return more == 0 ? "slipped" : more > 0 ? "raised" : "lowered";
    }
}
