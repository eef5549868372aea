package org.tributary.verification.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who worked in which office on a day, and which offices stand above one. */
final class Staff {
    static final String NOWHERE = "unassigned";

    private final LocalDate today;
    private final Map<String, Course<String>> offices = new HashMap<>();
    private final Map<String, String> above = new HashMap<>();

    Staff(LocalDate today) {
        this.today = today;
    }

    void next(Fact fact) {
        switch (fact.name()) {
            case "staff-member-registered", "staff-member-assigned" ->
                offices.computeIfAbsent(fact.text("staffId"), staff -> new Course<>())
                        .say(fact.on(), fact.said().path("officeId").asString(NOWHERE));
            case "office-opened" -> {
                if (!fact.on().isAfter(today)) above.put(fact.text("officeId"), fact.text("parentId"));
            }
            default -> {
                // nobody moved
            }
        }
    }

    String office(String staff, LocalDate day) {
        return Optional.ofNullable(offices.get(staff))
                .flatMap(course -> course.atOrFirst(day))
                .orElse(NOWHERE);
    }

    /** An office, and all those that it stands under. */
    List<String> upwards(String office) {
        List<String> way = new ArrayList<>(List.of(office));
        for (String next = above.getOrDefault(office, ""); above.containsKey(next); next = above.getOrDefault(next, ""))
            way.add(next);
        return way;
    }
}
