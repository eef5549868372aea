package org.tributary.events;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one source brings to an agreement, in the agreement's currency.
 *
 * @param source {@code own}, or the id of the partner that brings it
 * @param amount absent for goods or services that nobody has valued
 * @param confidence none: nobody said how sure it is
 * @param basis by what goods or services were valued, if that was said
 */
public record Value(
        String source,
        ValueKind kind,
        @Nullable Money amount,
        @Nullable Confidence confidence,
        @Nullable ValuationBasis basis) {
    /** Our own co-financing. */
    public static final String OWN = "own";

    public Value {
        source = source.toLowerCase(Locale.ROOT);
    }

    public Value(String source, ValueKind kind, @Nullable Money amount) {
        this(source, kind, amount, null, null);
    }

    /** Cash is worth what it says, and what nobody has valued was valued by nothing. */
    public boolean basisMisplaced() {
        return basis != null && (kind == ValueKind.CASH || amount == null);
    }

    public boolean own() {
        return OWN.equals(source);
    }
}
