package org.tributary.events;

/**
 * A fence as a fact closes it or opens it again.
 *
 * @param opened whether it lets facts in from now on
 */
public record Closing(Fence fence, boolean opened) {
    public static Closing closed(Fence fence) {
        return new Closing(fence, false);
    }

    public static Closing opened(Fence fence) {
        return new Closing(fence, true);
    }
}
