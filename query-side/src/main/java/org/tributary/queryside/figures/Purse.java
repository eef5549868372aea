package org.tributary.queryside.figures;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.tributary.events.Currency;
import org.tributary.events.Money;

/** Amounts as they add up: each currency for itself, never one with another. */
public final class Purse {
    private final TreeMap<Currency, Money> amounts = new TreeMap<>(Comparator.comparing(Currency::code));

    public void add(Money money) {
        amounts.merge(money.currency(), money, Money::plus);
    }

    public void addAll(Collection<Money> money) {
        money.forEach(this::add);
    }

    /** In the order of currencies. */
    public List<Money> amounts() {
        return List.copyOf(amounts.values());
    }
}
