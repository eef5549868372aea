package org.tributary.verification.benchmark;

import org.jspecify.annotations.Nullable;

/**
 * One line of the report.
 *
 * @param ratio what was measured, against its yardstick
 * @param must the bound that it has to keep, {@code goal} the one that it wants to
 * @param least whether the bounds are the least that is good enough, or the most
 */
record Row(
        String id,
        String what,
        double ratio,
        @Nullable Double must,
        @Nullable Double goal,
        boolean least,
        String note) {
    static Row atLeast(
            String id, String what, double ratio, @Nullable Double must, @Nullable Double goal, String note) {
        return new Row(id, what, ratio, must, goal, true, note);
    }

    static Row atMost(String id, String what, double ratio, @Nullable Double must, @Nullable Double goal, String note) {
        return new Row(id, what, ratio, must, goal, false, note);
    }

    String verdict() {
        if (must == null && goal == null) return "for information";
        if (goal != null && keeps(goal)) return "goal reached";
        return must == null || keeps(must) ? "must kept" : "**must missed**";
    }

    private boolean keeps(double bound) {
        return least ? ratio >= bound : ratio <= bound;
    }
}
