package org.tributary.queryside.figures;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.tributary.events.Currency;

/** Amounts as they add up: each currency for itself, never one with another. */
public final class Purse {
    private final TreeMap<Currency, Sum> amounts = new TreeMap<>(Comparator.comparing(Currency::code));

    public void add(Sum sum) {
        amounts.merge(sum.currency(), sum, Sum::plus);
    }

    /** In the order of currencies. */
    public List<Sum> amounts() {
        return List.copyOf(amounts.values());
    }
}
