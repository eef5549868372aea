package org.tributary.events;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one source brings to an agreement, in the agreement's currency.
 *
 * @param source {@code own}, or the id of the partner that brings it
 * @param amount absent for goods or services that nobody has valued
 */
public record Value(String source, ValueKind kind, @Nullable Money amount) {
    /** Our own co-financing. */
    public static final String OWN = "own";

    public Value {
        source = source.toLowerCase(Locale.ROOT);
    }

    public boolean own() {
        return OWN.equals(source);
    }
}
