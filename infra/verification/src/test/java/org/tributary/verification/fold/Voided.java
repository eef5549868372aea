package org.tributary.verification.fold;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which agreements are void on a day. */
final class Voided {
    private final LocalDate today;
    private final Map<String, LocalDate> since;

    Voided(LocalDate today) {
        this(today, new HashMap<>());
    }

    private Voided(LocalDate today, Map<String, LocalDate> since) {
        this.today = today;
        this.since = since;
    }

    /** As it was on another day. */
    Voided on(LocalDate day) {
        return new Voided(day, since);
    }

    void next(Fact fact) {
        if (fact.is("agreement-voided")) since.put(fact.stream(), fact.on());
    }

    Optional<LocalDate> since(String agreement) {
        return Optional.ofNullable(since.get(agreement));
    }

    boolean contains(String agreement) {
        return since(agreement).filter(day -> !day.isAfter(today)).isPresent();
    }

    boolean containsAll(Collection<String> agreements) {
        return agreements.stream().allMatch(this::contains);
    }
}
