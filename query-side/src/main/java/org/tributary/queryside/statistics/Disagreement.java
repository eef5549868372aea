package org.tributary.queryside.statistics;

/** What should be the same in every cut is not: a fault of ours, or somebody touched the tables. */
final class Disagreement extends IllegalStateException {
    private static final long serialVersionUID = 1;

    Disagreement(String which) {
        super(which);
    }
}
