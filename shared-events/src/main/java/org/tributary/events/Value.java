package org.tributary.events;

/**
 * What one source brings to an agreement, in the agreement's currency.
 *
 * @param source {@code own}, or the id of the partner that brings it
 */
public record Value(String source, ValueKind kind, Money amount) {
    /** Our own co-financing. */
    public static final String OWN = "own";

    public boolean own() {
        return OWN.equals(source);
    }
}
