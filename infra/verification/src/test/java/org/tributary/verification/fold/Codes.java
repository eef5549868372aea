package org.tributary.verification.fold;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Under which category codes stand, in the lists that were in use on a day. */
final class Codes {
    private final LocalDate today;
    private final Map<String, Course<Map<String, String>>> lists = new HashMap<>();

    Codes(LocalDate today) {
        this.today = today;
    }

    void next(Fact fact) {
        if (!fact.is("codes-published")) return;
        Map<String, String> categories = new HashMap<>();
        fact.said().path("entries").forEach(entry -> {
            if (entry.has("category"))
                categories.put(
                        entry.path("code").asString(), entry.path("category").asString());
        });
        lists.computeIfAbsent(fact.text("list"), list -> new Course<>()).say(fact.on(), categories);
    }

    /** None of what an office added. */
    Optional<String> category(String list, String code) {
        return Optional.ofNullable(lists.get(list))
                .flatMap(published -> published.at(today))
                .map(categories -> categories.get(code));
    }
}
