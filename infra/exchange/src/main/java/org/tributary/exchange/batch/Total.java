package org.tributary.exchange.batch;

import org.tributary.events.Money;

/** How many lines there are in one currency, and their sum. */
public record Total(int lines, Money sum) {
    Total plus(Total other) {
        return new Total(lines + other.lines, sum.plus(other.sum));
    }
}
