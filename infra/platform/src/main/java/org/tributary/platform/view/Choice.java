package org.tributary.platform.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.problem.Refusal;

/** A filter of a few values: another one finds nothing, and whoever mistyped it would take that for an answer. */
public record Choice(String parameter, List<String> values) {
    public static Choice of(String parameter, String... values) {
        return new Choice(parameter, List.of(values));
    }

    /** Of the constants as the API writes them. */
    public static Choice of(String parameter, Enum<?>... constants) {
        return new Choice(
                parameter,
                Arrays.stream(constants)
                        .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }

    /** @param asked none: it is not asked for */
    public void require(@Nullable String asked) {
        if (asked != null && !values.contains(asked))
            throw Refusal.ofParameter(
                    parameter, "bad-value", parameter + " is one of " + String.join(", ", values) + ".");
    }
}
