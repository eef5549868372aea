package org.tributary.queryside.kpis;

import org.jspecify.annotations.Nullable;
import org.tributary.queryside.figures.Fraction;

/** A part of a whole, with four decimals, and as it is. */
record Ratio(String decimal, String exact) {
    private static final int DECIMALS = 4;

    static Ratio of(Fraction ratio) {
        return new Ratio(ratio.rounded(DECIMALS).toPlainString(), ratio.toString());
    }

    /** None of nothing. */
    static @Nullable Ratio of(Fraction part, Fraction whole) {
        return whole.signum() == 0 ? null : of(part.over(whole));
    }
}
