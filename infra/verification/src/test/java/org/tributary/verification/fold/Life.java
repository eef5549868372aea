package org.tributary.verification.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** One partnership as it went, to look at on any day. */
final class Life {
    private final List<Fact> facts = new ArrayList<>();

    void next(Fact fact) {
        facts.add(fact);
    }

    /** As true on a day, of what was known by a position; none: there was none. */
    Optional<Partnership> on(LocalDate day, long known) {
        Partnership partnership = new Partnership(facts.get(0).stream());
        facts.stream()
                .filter(fact -> !fact.on().isAfter(day) && fact.position() <= known)
                .forEach(partnership::next);
        return partnership.exists() ? Optional.of(partnership) : Optional.empty();
    }

    /** Those between the two, without the first, on which anything happened to it, or to what was signed of it. */
    TreeSet<LocalDate> days(LocalDate from, LocalDate to, Voided voided) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Fact fact : facts) {
            days.add(fact.on());
            voided.since(fact.text("agreementId")).ifPresent(days::add);
        }
        days.removeIf(day -> !day.isAfter(from) || day.isAfter(to));
        return days;
    }
}
