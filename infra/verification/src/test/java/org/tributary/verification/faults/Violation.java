package org.tributary.verification.faults;

/** What does not hold, and what shows it. */
record Violation(String invariant, String evidence) {
    @Override
    public String toString() {
        return invariant + ": " + evidence;
    }
}
