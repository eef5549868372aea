package org.tributary.platform.store;

import org.tributary.events.Claim;
import org.tributary.events.Fence;

/** What became of an append. */
public sealed interface Outcome {
    /** It stands; the position is that of its last event. */
    record Written(long position) implements Outcome {}

    /** It stands where the events are kept; the position of its copy here is not known yet. */
    record Underway() implements Outcome {}

    /** Nothing of it stands. */
    sealed interface Lost extends Outcome {}

    /** Another writer was first in the same stream. */
    record StreamMoved() implements Lost {}

    /** The stream that it would begin exists. */
    record StreamExists() implements Lost {}

    /** The client's key was accepted before. */
    record KeyTaken() implements Lost {}

    /** Someone else holds what it claims. */
    record ClaimTaken(Claim claim) implements Lost {}

    /** What it would slip past is closed. */
    record FenceClosed(Fence fence) implements Lost {}

    /** A unique record beside the events exists already. */
    record BesideTaken(String constraint) implements Lost {}
}
