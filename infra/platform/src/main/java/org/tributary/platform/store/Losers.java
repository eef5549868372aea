package org.tributary.platform.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Those of a group who lose, by the first rule that stops each; a later rule is not asked about them. */
final class Losers {
    private static final Outcome STANDING = new Outcome.Written(0);

    private final List<Append> group;
    private final @Nullable Outcome[] lost;

    Losers(List<Append> group) {
        this.group = group;
        this.lost = new Outcome[group.size()];
    }

    Losers losingTo(Function<List<Append>, Map<Append, Outcome.Lost>> rule) {
        List<Append> standing = new ArrayList<>();
        for (int i = 0; i < lost.length; i++) if (lost[i] == null) standing.add(group.get(i));
        if (standing.isEmpty()) return this;
        Map<Append, Outcome.Lost> losers = rule.apply(standing);
        for (int i = 0; i < lost.length; i++) if (lost[i] == null) lost[i] = losers.get(group.get(i));
        return this;
    }

    List<Outcome> outcomes() {
        return Arrays.stream(lost)
                .map(outcome -> outcome == null ? STANDING : outcome)
                .toList();
    }
}
