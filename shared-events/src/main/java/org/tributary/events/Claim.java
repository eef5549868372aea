package org.tributary.events;

/**
 * A value that has one holder at a time, as a fact takes it or gives it back.
 *
 * @param kind what is claimed, which is also the problem type of the loser: {@code agreement-number}, …
 * @param scope within what the value is unique; empty: in the whole history
 * @param value the claimed value
 * @param holder who holds it from now on
 * @param released whether the holder gives it back
 */
public record Claim(String kind, String scope, String value, String holder, boolean released) {
    public static Claim taken(String kind, String scope, String value, Object holder) {
        return new Claim(kind, scope, value, holder.toString(), false);
    }

    public static Claim released(String kind, String scope, String value, Object holder) {
        return new Claim(kind, scope, value, holder.toString(), true);
    }
}
