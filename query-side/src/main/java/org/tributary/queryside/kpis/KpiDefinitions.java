package org.tributary.queryside.kpis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.Questions.Stopped;

/**
 * What every figure means, under the policy of the answer's day.
 *
 * @param countedRelationships what a partner is to be, one of a fact's partners at least, so that the fact counts; none:
 *     whatever they are
 * @param leftOut what is in no figure
 */
record KpiDefinitions(
        List<KpiDefinition> items,
        List<String> countedRelationships,
        List<String> leftOut,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        long position,
        @Nullable Stopped stopped) {
    static final List<String> LEFT_OUT = List.of(
            "What happens in a partnership while we only broker it (ourRole: broker), each fact by the role of its own day.",
            "What was made by mistake: void agreements, and partnerships that are void; what came in and was reversed stays "
                    + "in its periods.",
            "Agreements and proposals of which no partner is, on the fact's day, one of countedRelationships.");
}
