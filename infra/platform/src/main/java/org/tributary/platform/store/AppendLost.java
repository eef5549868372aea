package org.tributary.platform.store;

/** Nothing of a command stands, because another was first or a door was closed; no stack trace, since it is no fault. */
public final class AppendLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Outcome.Lost lost;

    public AppendLost(Outcome.Lost lost) {
        super(lost.toString(), null, false, false);
        this.lost = lost;
    }

    public Outcome.Lost lost() {
        return lost;
    }
}
