package org.tributary.verification.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was said of one thing, each from a day on: on a day holds what was said last, of all that had begun by then. */
final class Course<T> {
    private final List<Said<T>> said = new ArrayList<>(1);

    private record Said<T>(LocalDate since, T what) {}

    void say(LocalDate since, T what) {
        said.add(new Said<>(since, what));
    }

    Optional<T> at(LocalDate day) {
        for (int last = said.size() - 1; last >= 0; last--)
            if (!said.get(last).since().isAfter(day))
                return Optional.of(said.get(last).what());
        return Optional.empty();
    }

    /** Of days before anything was known, what was known first. */
    Optional<T> atOrFirst(LocalDate day) {
        return at(day).or(() -> said.stream().findFirst().map(Said::what));
    }
}
