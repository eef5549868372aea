package org.tributary.verification.faults;

/**
 * How much of what.
 *
 * @param hotShare of all that goes to the hot agreements
 * @param reversals of a thousand, a fifth of them refunds and a fifth corrections; as many contributions less
 */
record Mix(int hot, double hotShare, int reversals) {
    static final Mix OF_AN_OFFICE = new Mix(5, 0.2, 50);
    static final Mix OF_ONE_AGREEMENT = new Mix(1, 0.9, 145);
}
