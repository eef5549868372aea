package org.tributary.verification.fold;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What records of partners are members of, each membership as it was said last, from its first day to its last. */
final class Memberships {
    private static final Set<String> SAID = Set.of("membership-recorded", "membership-ended", "membership-removed");

    private final Map<String, Map<String, Fact>> said = new HashMap<>();

    void next(Fact fact) {
        if (SAID.contains(fact.name()))
            said.computeIfAbsent(fact.stream(), record -> new HashMap<>()).put(fact.text("membershipId"), fact);
    }

    /** A group of countries is no membership. */
    boolean member(String record, LocalDate day, Codes codes) {
        return said.getOrDefault(record, Map.of()).values().stream()
                .filter(last -> !last.is("membership-removed"))
                .filter(last -> codes.category("membership-kind", last.text("kind"))
                        .filter("country-group"::equals)
                        .isEmpty())
                .anyMatch(last -> holds(last.said(), day));
    }

    private static boolean holds(JsonNode membership, LocalDate day) {
        LocalDate first = LocalDate.parse(membership.path("firstDay").asString());
        String last = membership.path("lastDay").asString("");
        return !day.isBefore(first) && (last.isEmpty() || !day.isAfter(LocalDate.parse(last)));
    }
}
