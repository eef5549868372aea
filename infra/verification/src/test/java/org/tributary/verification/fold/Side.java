package org.tributary.verification.fold;

/** What a period came to in one currency: how many there were, how much, how much that is in the reporting currency. */
record Side(long number, Exact amount, Exact converted) {
    static final Side NOTHING = new Side(0, Exact.ZERO, Exact.ZERO);

    Side plus(Side other) {
        return new Side(number + other.number, amount.plus(other.amount), converted.plus(other.converted));
    }

    boolean priced() {
        return number > 0 && !amount.isZero();
    }

    Exact price() {
        return amount.over(Exact.of(number));
    }

    Exact rate() {
        return converted.over(amount);
    }
}
