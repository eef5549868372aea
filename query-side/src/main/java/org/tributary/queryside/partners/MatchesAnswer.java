package org.tributary.queryside.partners;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.Name;
import org.tributary.platform.view.Questions.Stopped;

/**
 * Possible partners for a need, the likeliest first.
 *
 * @param asked what was looked for
 * @param items of those that have as many points, the one whose name comes first, then the one whose id does
 * @param excluded who would fit but is barred, and by what
 */
record MatchesAnswer(
        Wanted asked,
        List<MatchRow> items,
        List<Excluded> excluded,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        long position,
        @Nullable Stopped stopped) {

    /** Nobody is proposed who must not sign. */
    record Excluded(String partnerId, Name name, List<String> flags, String words) {}
}
