package org.tributary.queryside.reminders;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tributary.platform.problem.Refusal;

/** Of what someone is reminded, as it is written and as it is said. */
enum Kind {
    TRANCHE("Payment due"),
    OBLIGATION("Obligation due"),
    ASSESSMENT("Joint assessment"),
    NEXT_ACTION("Next action"),
    REVIEW("Review of what is on hold"),
    AGREEMENT("Agreement ends"),
    DUE_DILIGENCE("Due diligence runs out");

    private final String said;

    Kind(String said) {
        this.said = said;
    }

    String said() {
        return said;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String text) {
        return Stream.of(values())
                .filter(kind -> kind.text().equals(text))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.unreadable("bad-kind", "kind is one of " + String.join(", ", texts()) + "."));
    }

    private static List<String> texts() {
        return Stream.of(values()).map(Kind::text).toList();
    }
}
