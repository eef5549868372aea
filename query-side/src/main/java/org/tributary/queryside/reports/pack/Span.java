package org.tributary.queryside.reports.pack;

import org.jspecify.annotations.Nullable;
import org.tributary.platform.problem.Refusal;

/** Calendar years, both of which belong to it. */
record Span(int from, int to) {
    private static final int USUAL_YEARS = 4;
    private static final int MOST_YEARS = 8;

    /** @param last the year of the report's date */
    static Span of(@Nullable Integer from, @Nullable Integer to, int last) {
        int end = to == null ? last : to;
        int begin = from == null ? end - USUAL_YEARS + 1 : from;
        if (begin > end || end - begin >= MOST_YEARS || begin < 1 || end > 9999)
            throw Refusal.unreadable(
                    "bad-period",
                    "from and to are years, from is not after to, and a page has room for " + MOST_YEARS + ".");
        return new Span(begin, end);
    }
}
