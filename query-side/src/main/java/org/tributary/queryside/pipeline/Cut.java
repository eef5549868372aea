package org.tributary.queryside.pipeline;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tributary.platform.problem.Refusal;

/** What the pipeline is cut by, besides the stage. */
enum Cut {
    STAGE,
    REGION,
    AREA,
    OWNER,
    CURRENCY,
    YEAR,
    PARTNER_CATEGORY;

    static Cut of(String text) {
        return Arrays.stream(values())
                .filter(cut -> cut.code().equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.unreadable(
                        "bad-cut",
                        "by is " + Arrays.stream(values()).map(Cut::code).collect(Collectors.joining(", ")) + "."));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
