package org.tributary.verification.faults;

import java.util.List;
import java.util.Random;

/** What is asked as of a position. */
final class AsOf {
    static final String TOTALS = "/api/contributions/totals?";
    static final String RECEIVABLES = "/api/receivables?by=currency&";
    static final String STATISTICS = "/api/statistics/agreements?by=instrument&";
    static final String PIPELINE = "/api/pipeline?";

    private static final String POSITION = "asOfPosition=";
    private static final List<String> QUESTIONS =
            List.of(TOTALS, RECEIVABLES, STATISTICS, PIPELINE, "/api/kpis/owners?", "/api/agreements?limit=100&");

    private AsOf() {}

    /** @param newest half of them are of it, half of any before */
    static String question(Random random, long newest) {
        long position = random.nextBoolean() ? newest : random.nextLong(newest + 1);
        return QUESTIONS.get(random.nextInt(QUESTIONS.size())) + POSITION + position;
    }

    static boolean isAbout(Call call) {
        return String.valueOf(call.path()).contains(POSITION);
    }

    static boolean isAsked(Call call) {
        return call.told() && isAbout(call);
    }

    static long position(String path) {
        return Long.parseLong(path.substring(path.indexOf(POSITION) + POSITION.length()));
    }
}
