package org.tributary.platform.store;

import java.util.List;

/** The seam where the domain meets whatever keeps the history: all that is ever written goes through here. */
public interface Appends {
    /**
     * Writes each append as a whole, or not at all. One that loses costs the others nothing.
     *
     * @return the outcomes, in the order of the group
     */
    List<Outcome> append(List<Append> group);

    /**
     * What would become of an append, without writing: a rehearsal asks, and holds nothing that a reader waits for. It
     * takes no key, so none is in its way.
     */
    Outcome rehearse(Append append);
}
