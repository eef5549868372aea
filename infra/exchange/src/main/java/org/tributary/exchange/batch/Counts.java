package org.tributary.exchange.batch;

/** How many lines led to a command, by what became of it. */
public record Counts(int accepted, int alreadyThere, int refused) {
    Counts plus(Counts other) {
        return new Counts(accepted + other.accepted, alreadyThere + other.alreadyThere, refused + other.refused);
    }
}
