package org.tributary.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is left out of a stored list is an empty list. */
final class Lists {
    private Lists() {}

    static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
